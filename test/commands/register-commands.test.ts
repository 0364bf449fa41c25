import { attachPane, registerCommands } from "../../src/commands/register-commands";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";
import { failWhen, highlights } from "./support";

afterEach(closeExcel);

/** Address of the page in which the commands run. */
const PAGE = "https://localhost/pane/taskpane.html?_host_Info=Excel$Win32$16.01$ja-JP";

describe("リボンのボタン", () => {
  it("作業ウィンドウがなければブックに対して同じ仕事をする", async () => {
    const { host, model } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    await host.invokeCommand("validate");
    expect(highlights(model).length).toBeGreaterThan(0);
    await host.invokeCommand("summarize");
    expect(model.sheetByName("章別集計")).toBeDefined();
  });

  it("作業ウィンドウがあれば前に出し、その仕事として進める", async () => {
    const shown: boolean[] = [];
    const { host, model } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const done: string[] = [];
    const detach = attachPane({ validate: () => Promise.resolve(done.push("validate")), summarize: () => Promise.resolve(done.push("summarize")) });
    await host.invokeCommand("validate");
    await host.invokeCommand("summarize");
    detach();
    expect(done).toEqual(["validate", "summarize"]);
    expect(shown).toContain(true);
    expect(highlights(model)).toEqual([]);
  });

  it("共有ランタイムのない Excel では、だれにも見えない写しのページで動くので、そこの作業ウィンドウに任せず、ブックに書く", async () => {
    const shown: boolean[] = [];
    const done: string[] = [];
    const { host, model } = await excelOver(await sampleBook(), { sharedRuntime: false, onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ validate: () => done.push("validate") });
    await host.invokeCommand("validate");
    detach();
    expect([shown, done]).toEqual([[], []]);
    expect(highlights(model).length).toBeGreaterThan(0);
  });
});

describe("リボンのボタンの失敗", () => {
  it("作業ウィンドウがなくてもボタンは元に戻り、次に開いた作業ウィンドウが一度だけ知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await host.invokeCommand("validate");
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ name: "SituationError", code: "connection" }]);
    attachPane({}, (error) => said.push(error))();
    expect(said).toHaveLength(1);
  });

  it("共有ランタイムがなければ Excel の窓が知らせる。窓のアドレスにブックの中身はない", async () => {
    const opened: URL[] = [];
    const { host } = await excelOver(await sampleBook(), { sharedRuntime: false, onOpenDialog: (address) => opened.push(new URL(address)) });
    registerCommands(PAGE);
    failWhen(host, '"Worksheets"', "0x800A03EC", "シート「1_成果」のセル J19");
    await host.invokeCommand("summarize");
    expect(opened.map(({ origin, pathname, hash }) => origin + pathname + hash)).toEqual(["https://localhost/pane/taskpane.html"]);
    expect(Object.fromEntries(opened[0]?.searchParams ?? [])).toEqual({ failed: "summarize", code: "unknown", excel: "0x800A03EC", language: "ja-JP" });
  });

  it("窓を開けない Excel でも、ボタンは元に戻る", async () => {
    const { host } = await excelOver(await sampleBook(), { sharedRuntime: false });
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await expect(host.invokeCommand("validate")).resolves.toBeUndefined();
  });

  it("共有ランタイムがあれば窓は開かず、作業ウィンドウに任せる", async () => {
    const opened: string[] = [];
    const { host } = await excelOver(await sampleBook(), { onOpenDialog: (address) => opened.push(address) });
    registerCommands(PAGE);
    host.failNextBatch("ConnectionFailure");
    await host.invokeCommand("validate");
    expect(opened).toEqual([]);
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ code: "connection" }]);
  });

  it("強調できないシートだけなら、それも失敗として知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.faults.readOnly = true;
    await host.invokeCommand("validate");
    const said: unknown[] = [];
    attachPane({}, (error) => said.push(error))();
    expect(said).toMatchObject([{ code: "protected" }]);
  });

  it("前の作業ウィンドウを外しても、後の作業ウィンドウが失敗を知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const said: unknown[] = [];
    const detachFirst = attachPane({}, () => said.push("前"));
    const detach = attachPane({ validate: () => Promise.reject(new Error("思わぬ誤り")) }, () => said.push("後"));
    detachFirst();
    await host.invokeCommand("validate");
    detach();
    expect(said).toEqual(["後"]);
  });

  it("作業ウィンドウの仕事が投げた誤りは、その作業ウィンドウが知らせる", async () => {
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const said: unknown[] = [];
    const detach = attachPane({ validate: () => Promise.reject(new Error("思わぬ誤り")) }, (error) => said.push(error));
    await host.invokeCommand("validate");
    detach();
    expect(said).toMatchObject([{ message: "思わぬ誤り" }]);
  });

  it("作業ウィンドウを前に出せなくても、仕事は進む", async () => {
    const { host } = await excelOver(await sampleBook(), { onShowPane: () => {
      throw new Error("出せません");
    } });
    registerCommands(PAGE);
    const done: string[] = [];
    const detach = attachPane({ validate: () => done.push("validate") });
    await host.invokeCommand("validate");
    detach();
    expect(done).toEqual(["validate"]);
  });
});

describe("ショートカット キー", () => {
  it("本物のライブラリを通って、同じ名前の関数が動く（終わりを知らせる相手はいない）", async () => {
    const { host, model } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    host.invokeAction("summarize");
    await until(() => model.sheetByName("章別集計") !== undefined);
  });

  it("次・前の指摘は作業ウィンドウの一覧が進め、ウィンドウは前に出さない", async () => {
    const shown: boolean[] = [];
    const done: string[] = [];
    const { host } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ nextFinding: () => done.push("next"), previousFinding: () => done.push("previous") });
    host.invokeAction("nextFinding");
    host.invokeAction("previousFinding");
    await until(() => done.length === 2);
    detach();
    expect(done).toEqual(["next", "previous"]);
    expect(shown).toEqual([]);
  });

  it("まだ一覧がなければ、作業ウィンドウを出して検証する", async () => {
    const done: string[] = [];
    const shown: boolean[] = [];
    const { host } = await excelOver(await sampleBook(), { onShowPane: (visible) => shown.push(visible) });
    registerCommands(PAGE);
    const detach = attachPane({ validate: () => done.push("validate") });
    host.invokeAction("nextFinding");
    await until(() => done.length > 0);
    detach();
    expect(done).toEqual(["validate"]);
    expect(shown).toEqual([true]);
  });

  it("外した処理は動かない。後から付けた処理は、前の処理を外しても残る", async () => {
    const done: string[] = [];
    const { host } = await excelOver(await sampleBook());
    registerCommands(PAGE);
    const detachFirst = attachPane({ validate: () => done.push("first") });
    const detachSecond = attachPane({ validate: () => done.push("second") });
    detachFirst();
    await host.invokeCommand("validate");
    detachSecond();
    expect(done).toEqual(["second"]);
  });
});

/** Excel is not told when a shortcut's action has ended; jest's own limit ends a wait in vain. */
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
}
