import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { checkBooks } from "../../src/check/check-books";
import { toReportJson } from "../../src/check/report-json";
import { defaultSettings } from "../../src/core/settings";
import { SETTINGS_KEY } from "../../src/core/settings-shape";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_PATH, sampleBook } from "../support/sample-book";
import { workFolder } from "./support";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

const folder = workFolder();
afterAll(folder.remove);

beforeAll(async () => {
  copyFileSync(SAMPLE_PATH, folder.path("sample.xlsx"));
  mkdirSync(folder.path("写し"));
  copyFileSync(SAMPLE_PATH, folder.path("写し/sample.xlsx"));
  copyFileSync(SAMPLE_PATH, folder.path("-r5.xlsx"));
  const faulty = await openWorkbook(readFileSync(SAMPLE_PATH), "faulty.xlsx");
  const sheet = faulty.sheetByName("4_成果_庶務課");
  if (sheet) faulty.setCell(sheet.id, 19, 0, { kind: "clear" });
  writeFileSync(folder.path("faulty.xlsx"), await faulty.save());
  writeFileSync(folder.path("settings.json"), `\uFEFF${JSON.stringify({ costTolerancePercent: 30 })}`);
});

async function bookWith(name: string, settings: unknown): Promise<void> {
  const model = await openWorkbook(readFileSync(SAMPLE_PATH), name);
  model.change("add-in", () => model.setSetting(SETTINGS_KEY, JSON.stringify(settings)));
  writeFileSync(folder.path(name), await model.save());
}

describe("npm run check", () => {
  it("--json は契約の報告だけを標準出力に出す", async () => {
    const { status, out, err } = await folder.check("sample.xlsx", "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const expected: unknown = JSON.parse(JSON.stringify(toReportJson(checkBooks([await sampleBook()], defaultSettings))));
    expect(JSON.parse(out)).toEqual(expected);
  });

  it("エラーの指摘があれば 1 で終わる", async () => {
    const { status, out } = await folder.check("faulty.xlsx");
    expect(status).toBe(1);
    expect(out).toMatch(/■ 4_成果_庶務課\n(?: {2}\[.*\n)* {2}\[エラー\] J18 理由の未記入：/u);
  });

  it("人が読む一覧は、シートごとの指摘、章、件数、対象外のシートを示す", async () => {
    const { out } = await folder.check("sample.xlsx");
    expect(out).toContain("sample.xlsx：シート15枚、様式14件");
    expect(out).toContain("検証していないシート：表紙（検証シートではない）");
    expect(out).toContain("[警告] J16 理由の未記入：");
    expect(out).toContain("第5章　つながる『みんなで創る住みよいまち』　施策6件　事業7件（ほかに再掲1件）　事業費 52,763 → 48,496 千円（執行率 91.9%）");
    expect(out).toContain("計　施策6件　事業8件（ほかに再掲2件）　事業費 63,164 → 57,693 千円（執行率 91.3%）");
    expect(out).toMatch(/指摘15件（エラー0件、警告7件、注意8件、うち要確認3件）/u);
  });

  it("章を読み取れない様式は、計とは別の行になる", async () => {
    const model = await openWorkbook(readFileSync(SAMPLE_PATH), "sample.xlsx");
    const sheet = model.sheetByName("3_検証_市政戦略課");
    if (sheet) model.setCell(sheet.id, 3, 1, { kind: "clear" });
    writeFileSync(folder.path("章なし.xlsx"), await model.save());
    const { out } = await folder.check("章なし.xlsx");
    expect(out).toContain("\n章を読み取れない様式　施策0件　事業1件　事業費 ");
    expect(out.match(/^計\p{Zs}/gmu)).toHaveLength(1);
  });

  it("端末を操る文字がセルにあっても、一覧には出さない", async () => {
    const model = await openWorkbook(readFileSync(SAMPLE_PATH), "sample.xlsx");
    const sheet = model.sheetByName("14_検証_建設課");
    if (sheet) model.setCell(sheet.id, 12, 1, { kind: "value", value: "移住フェアへの\u001b[2J出展\u0007\u009b回数" });
    writeFileSync(folder.path("端末.xlsx"), await model.save());
    const { out } = await folder.check("端末.xlsx");
    expect(out).toContain("移住フェアへの[2J出展回数");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("--settings の許容差を使い、報告に書く", async () => {
    const { out } = await folder.check("sample.xlsx", "--json", "--settings=settings.json");
    const report = JSON.parse(out) as ReturnType<typeof toReportJson>;
    expect(report.settings).toEqual({ ...defaultSettings, costTolerancePercent: 30 });
    expect(report.findings.filter(({ rule }) => rule === "missing-reason")).toEqual([]);
  });

  it("ブックに保存された設定を使い、--settings があればそちらを使う", async () => {
    await bookWith("設定20.xlsx", { ...defaultSettings, costTolerancePercent: 20 });
    const used = async (...argv: readonly string[]) => (JSON.parse((await folder.check(...argv, "--json")).out) as ReturnType<typeof toReportJson>).settings;
    expect(await used("設定20.xlsx")).toMatchObject({ costTolerancePercent: 20 });
    expect(await used("設定20.xlsx", "sample.xlsx")).toMatchObject({ costTolerancePercent: 20 });
    expect(await used("設定20.xlsx", "--settings", "settings.json")).toMatchObject({ costTolerancePercent: 30 });
  });

  it("ブックの設定が使えなければ標準の値で検証し、そのことを書く", async () => {
    await bookWith("設定不良.xlsx", { costTolerancePercent: "たくさん", overshootPercent: 150 });
    const { out, err } = await folder.check("設定不良.xlsx", "--json");
    expect((JSON.parse(out) as ReturnType<typeof toReportJson>).settings).toEqual({ ...defaultSettings, overshootPercent: 150 });
    expect(err).toContain("「costTolerancePercent」を使えないため");
  });

  it("ブックごとに設定が違えば、検証せずに 2 で終わる", async () => {
    await bookWith("甲.xlsx", { ...defaultSettings, costTolerancePercent: 20 });
    await bookWith("乙.xlsx", { ...defaultSettings, costTolerancePercent: 25 });
    const { status, out, err } = await folder.check("甲.xlsx", "乙.xlsx");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("乙.xlsx: 保存された設定が 甲.xlsx と異なります");
  });

  it("名前の同じブックは、指定したとおりのパスで区別する", async () => {
    const { out } = await folder.check("sample.xlsx", "写し/sample.xlsx", "--json");
    const report = JSON.parse(out) as ReturnType<typeof toReportJson>;
    expect(report.workbooks.map(({ file }) => file)).toEqual(["sample.xlsx", "写し/sample.xlsx"]);
    expect(report.forms).toHaveLength(28);
    expect(report.summary.total).toMatchObject({ projects: 8, budget: 63164 });
  });

  it("名前の * と ? は、当てはまるブックを番号の順に指す。Excel が開いている間の控えは指さない", async () => {
    mkdirSync(folder.path("各課"));
    for (const name of ["第10課.xlsx", "第2課.XLSX", "~$第2課.xlsx", ".第2課.xlsx", "第2課.txt", "第2課(控).xlsx"]) copyFileSync(SAMPLE_PATH, folder.path(`各課/${name}`));
    const filesOf = async (name: string) => (JSON.parse((await folder.check(name, "--json")).out) as ReturnType<typeof toReportJson>).workbooks.map(({ file }) => file);
    expect(await filesOf("各課/*課.xlsx")).toEqual(["第2課.XLSX", "第10課.xlsx"]);
    expect(await filesOf("各課/第?課(*).xlsx")).toEqual(["第2課(控).xlsx"]);
    expect(await folder.check("各課/*.xlsm")).toEqual({ status: 2, out: "", err: "各課/*.xlsm: 当てはまるファイルがありません。場所と名前を確認してください。 (No file matches.)\n" });
  });

  it("「--」の後は、- で始まる名前もブックとみなす", async () => {
    expect(await folder.check("--json", "--", "-r5.xlsx")).toMatchObject({ status: 0, err: "" });
  });

  it("--help は使い方を出して 0 で終わる", async () => {
    const { status, out } = await folder.check("--help");
    expect(status).toBe(0);
    expect(out).toContain("使い方:");
    expect(out).toContain("Exit status");
  });
});
