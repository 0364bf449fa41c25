/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { Cell } from "../../src/core/address";
import { deferred, FakeSituation, validation } from "./support/fake-services";
import { button, findingButtons, openPane, said } from "./support/open-pane";
import { filed, finding, longReport, projectSheet, report } from "./support/sample-report";
import type { PaneServices } from "../../src/taskpane/services";

const three = report({
  forms: [filed(projectSheet("P01", "協力隊")), filed(projectSheet("P02", "交流"))],
  findings: [finding({ message: "その一" }), finding({ row: 24, message: "その二" }), finding({ sheet: "P02", message: "その三" })],
});

const inSight = ({ sheet }: Cell) => Promise.resolve({ outOfSight: null, sheet });

const jumpMock = (body: PaneServices["jump"] = inSight) => jest.fn<ReturnType<PaneServices["jump"]>, Parameters<PaneServices["jump"]>>(body);

async function checked(over: Partial<PaneServices> = {}) {
  const pane = openPane({ validate: () => Promise.resolve(validation({ report: three })), ...over });
  await pane.user.click(button("検証"));
  await screen.findByRole("group", { name: "指摘の一覧" });
  return pane;
}

describe("指摘から移動する", () => {
  test("押すとセルへ移動し、その指摘に印が付き、焦点はそこに残る", async () => {
    const jump = jumpMock();
    const { user } = await checked({ jump });
    await user.click(button(/その二/));
    expect(jump.mock.calls).toMatchObject([[{ sheet: "P01", row: 24, column: 9 }, { unhide: false }]]);
    expect(button(/その二/).getAttribute("aria-current")).toBe("true");
    expect(document.activeElement).toBe(button(/その二/));
    expect(said()).toBe("P01 の J25 へ移動しました。");
    await user.click(button(/その三/));
    expect(screen.getAllByRole("button").filter((item) => item.hasAttribute("aria-current"))).toEqual([button(/その三/)]);
  });

  test("キーだけで、検証から選んで移動するところまで行ける", async () => {
    const jump = jumpMock();
    const { user } = openPane({ jump, validate: () => Promise.resolve(validation({ report: three })) });
    await user.tab();
    expect(document.activeElement).toBe(button("検証"));
    await user.keyboard("{Enter}");
    await screen.findByRole("group", { name: "指摘の一覧" });
    await user.tab();
    while (document.activeElement !== findingButtons()[0]) await user.tab();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(button(/その三/));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(button(/その三/));
    await user.keyboard("{Home}{End}{ArrowUp}{Enter}");
    expect(jump.mock.calls.map(([cell]) => cell)).toEqual([{ sheet: "P01", row: 24, column: 9 }]);
    expect(document.activeElement).toBe(button(/その二/));
  });

  test("一覧の指摘は Tab で一度だけ止まる", async () => {
    await checked();
    expect(findingButtons().map((item) => item?.tabIndex)).toEqual([0, -1, -1]);
  });
});

describe("移動できないとき", () => {
  test("非表示のシートは、再表示して移動できる", async () => {
    const jump = jumpMock((cell, { unhide }) => (unhide ? inSight(cell) : Promise.reject(new FakeSituation("sheet-hidden", cell.sheet, "InvalidOperation: 非表示のシート"))));
    const { user } = await checked({ jump });
    await user.click(button(/その三/));
    expect(await screen.findByText("シート「P02」は非表示です。再表示すると移動できます。", { selector: ".jump-trouble p" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByText(/InvalidOperation/)).toBeNull();
    expect(document.activeElement).toBe(button(/その三/));
    await user.tab();
    expect(document.activeElement).toBe(button("再表示して移動"));
    await user.keyboard("{Enter}");
    expect(jump.mock.calls.at(-1)).toMatchObject([{ sheet: "P02", row: 19, column: 9 }, { unhide: true }]);
    expect(screen.queryByRole("button", { name: "再表示して移動" })).toBeNull();
    expect(document.activeElement).toBe(button(/その三/));
  });

  test.each([
    ["hidden", /その行か列は隠れています。.*「再表示」/],
    ["filtered", /その行はフィルターで隠れています。.*「クリア」/],
  ] as const)("%s の行のセルへ移動したら、見えないことと見る方法を言う", async (outOfSight, sentence) => {
    const { user } = await checked({ jump: ({ sheet }) => Promise.resolve({ outOfSight, sheet }) });
    await user.click(button(/その一/));
    expect(await screen.findByText(sentence, { selector: ".jump-trouble" })).toBeInstanceOf(HTMLElement);
    expect(said()).toMatch(/へ移動しました。その行/);
    expect(said()).toMatch(sentence);
  });

  test("セルの編集中は、待っていることを言い、終われば移動する", async () => {
    const edited = deferred<Awaited<ReturnType<PaneServices["jump"]>>>();
    const { user } = await checked({ jump: (_cell, { onWaiting }) => {
      onWaiting();
      return edited.promise;
    } });
    await user.click(button(/その一/));
    expect(await screen.findByText("Excel の応答を待っています。セルの編集中なら、Enter か Esc で終えると移動します。", { selector: ".jump-trouble" })).toBeInstanceOf(HTMLElement);
    await act(async () => {
      edited.resolve({ outOfSight: null, sheet: "P01" });
      await edited.promise;
    });
    expect(screen.queryByText(/応答を待っています/, { selector: ".jump-trouble" })).toBeNull();
    expect(said()).toBe("P01 の J20 へ移動しました。");
  });

  test("別のブックが手前なら、手前に出してもう一度", async () => {
    const answers = [Promise.reject(new FakeSituation("other-workbook-in-front"))];
    const { user } = await checked({ jump: (cell) => answers.shift() ?? inSight(cell) });
    await user.click(button(/その一/));
    await user.click(await screen.findByRole("button", { name: "もう一度" }));
    expect(screen.queryByRole("button", { name: "もう一度" })).toBeNull();
    expect(said()).toBe("P01 の J20 へ移動しました。");
  });

  test("なくなったシートは、検証し直すように言う", async () => {
    const { user } = await checked({ jump: (cell) => Promise.reject(new FakeSituation("sheet-missing", cell.sheet)) });
    await user.click(button(/その一/));
    await screen.findByText("シート「P01」が見つかりません。削除されたようです。もう一度「検証」を押してください。", { selector: ".jump-trouble p" });
    expect(screen.queryByRole("button", { name: "もう一度" })).toBeNull();
  });

  test("遅れて届いた失敗は、その後に選んだ指摘には付かない", async () => {
    const late: ((error: unknown) => void)[] = [];
    const { user } = await checked({ jump: (cell) => (cell.sheet === "P02" ? inSight(cell) : new Promise((_, reject) => late.push(reject))) });
    await user.click(button(/その一/));
    await user.click(button(/その三/));
    late[0]?.(new FakeSituation("connection"));
    await screen.findByText(/Excel とつながりません/);
    expect(screen.queryByRole("button", { name: "もう一度" })).toBeNull();
  });
});

describe("長い一覧", () => {
  test("1,200件のうち、画面の近くだけがページにあり、位置と総数は読み上げられる", async () => {
    await checked({ validate: () => Promise.resolve(validation({ report: longReport(1200) })) });
    const items = screen.getAllByRole("listitem");
    expect(items.length).toBeGreaterThan(5);
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.getAttribute("aria-posinset")).toBe("1");
    expect(items[0]?.getAttribute("aria-setsize")).toBe("1200");
  });

  test("End で最後の指摘に焦点が移る", async () => {
    const { user } = await checked({ validate: () => Promise.resolve(validation({ report: longReport(1200) })) });
    findingButtons()[0]?.focus();
    await user.keyboard("{End}");
    expect(document.activeElement?.textContent).toContain("指摘その1200。");
    expect(document.activeElement?.closest("li")?.getAttribute("aria-posinset")).toBe("1200");
  });
});
