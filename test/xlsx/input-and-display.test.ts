import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { CellInput, SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { displayText } from "../../src/xlsx/text/display-text";
import { reopened, sheetOf } from "./support";

let book: WorkbookModel;
let sheet: SheetModel;
beforeEach(() => {
  book = createWorkbook("入力.xlsx");
  sheet = sheetOf(book);
});

function put(input: CellInput, numberFormat?: string): void {
  book.change("user", () => {
    if (numberFormat) book.setStyle(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat });
    book.setCell(sheet.id, 0, 0, input);
  });
}

test.each<[string, string | number | boolean, string]>([
  ["８", 8, "8"],
  ["１，６８４", 1684, "1,684"],
  ["1,684", 1684, "1,684"],
  ["33,948.5", 33948.5, "33,948.50"],
  ["26.8%", 0.268, "26.80%"],
  ["18.0 %", 0.18, "18.00%"],
  ["－５", -5, "-5"],
  ["(300)", -300, "-300"],
  ["¥33,081,000", 33081000, "¥33,081,000"],
  [".5", 0.5, "0.5"],
  ["1e3", 1000, "1.00E+03"],
  ["1 1/2", 1.5, "1 1/2"],
  ["2024/4/1", 45383, "2024/4/1"],
  ["29/4/1", 47209, "2029/4/1"],
  ["30/4/1", 11049, "1930/4/1"],
  ["2024-04-01 9:30", 45383 + 0.3958333333333333, "2024/4/1 9:30"],
  ["令和6年4月1日", 45383, "令和6年4月1日"],
  ["R6.4.1", 45383, "R6.4.1"],
  ["2024年4月1日", 45383, "2024年4月1日"],
  ["9:30", 0.3958333333333333, "9:30"],
  ["true", true, "TRUE"],
])("「%s」と打つと値になり、表示は Excel と同じ", (typed, value, shown) => {
  put({ kind: "typed", text: typed });
  expect(sheet.cell(0, 0).value).toBe(value);
  expect(sheet.displayedText(0, 0)).toBe(shown);
});

test.each(["－", "―", "△61.5", "5 件", "36（1）", "調整中", "2024/2/30", "1,68", "令和6年度", "５－１－１　施策", "%", ".", "-", "＠", "12 34", "0x10", "R5"])(
  "「%s」は文字のまま", (typed) => {
    put({ kind: "typed", text: typed });
    expect(sheet.cell(0, 0)).toMatchObject({ kind: "string", value: typed });
  });

test("先頭の ' は文字であることの印で、文字列の書式のセルは打ったまま残る", () => {
  put({ kind: "typed", text: "'=1+1" });
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "string", value: "=1+1", style: { quotePrefix: true } });
  put({ kind: "typed", text: "5" });
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "number", style: { quotePrefix: false } });
  put({ kind: "typed", text: "=1+1" }, "@");
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "string", value: "=1+1" });
  put({ kind: "value", value: "008" });
  expect(sheet.cell(0, 0)).toMatchObject({ kind: "string", value: "008" });
});

test("= + - @ で始まる値は数式か、数式として読めなければ断られる", () => {
  for (const [text, value] of [["=1+2", 3], ["+1+2", 3], ["-1-2", -3], ["＝１＋２", 3]] as const) {
    put({ kind: "typed", text });
    expect(sheet.cell(0, 0)).toMatchObject({ kind: "number", value });
    expect(sheet.cell(0, 0).formula).toBeDefined();
  }
  for (const text of ["=1+", "- 27 ―", "=SUM(", "-「来てよし」"]) {
    expect(() => put({ kind: "value", value: text })).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  }
});

test("% の書式のセルに 5 と打つと 5 %、値として 5 を入れると 500 %", () => {
  put({ kind: "typed", text: "5" }, "0%");
  expect(sheet.displayedText(0, 0)).toBe("5%");
  put({ kind: "value", value: 5 });
  expect(sheet.displayedText(0, 0)).toBe("500%");
});

test.each<[string, string | number, string]>([
  ["General", 0.1 + 0.2, "0.3"],
  ["#,##0;△#,##0", -1234, "△1,234"],
  ['0.0"%"', 26.8, "26.8%"],
  ['0.0"%"', -26.8, "-26.8%"],
  ["0.0%", 0.268, "26.8%"],
  ["#,##0千円", 63164, "63,164千円"],
  ['[$-411]ggge"年"m"月"d"日"', 43585, "平成31年4月30日"],
  ['[$-411]ggge"年"m"月"d"日"', 43586, "令和1年5月1日"],
  ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43586, "令和元年5月1日"],
  ["[$-411]ge.m.d", 45383, "R6.4.1"],
  ['gge"年度"', 45383, "令6年度"],
  ["ee", 45383, "06"],
  ["yyyy/m/d", 45383, "2024/4/1"],
  ["0.00E+00", 12345, "1.23E+04"],
  ["@", "文字", "文字"],
  ['@"様"', "文字", "文字様"],
  ["0;-0;;@", 0, ""],
  ["#,##0", "調整中", "調整中"],
  ["[>=1000]#,##0;0.0", 5, "5.0"],
])("書式 %s の %p は %s と表示される", (format, value, shown) => {
  expect(displayText({ kind: typeof value === "number" ? "number" : "string", value }, format)).toBe(shown);
});

const hostile = [
  '=HYPERLINK("http://example.jp","押す")', "+1", "-1+2", "@SUM(A1)", "'引用", "''", " 前後の空白 ", "改行\nあり\n", "\tタブ\t", "制御\u0001\u000b文字", "_x000B_ に見える文字", "_x005F_x000B_",
  "絵文字😀👨‍👩‍👧", "孤立\ud83d", "<b>&amp;\"'</b>]]>", "復帰\r\n改行\r", "x".repeat(32_767), "㏊①髙﨑𠮷",
];

test("どんな文字でも、文字として入れて保存し、開き直すと同じ文字になる", async () => {
  book.change("add-in", () => hostile.forEach((text, row) => book.setCell(sheet.id, row, 0, { kind: "value", value: `'${text}` })));
  const again = sheetOf(await reopened(book));
  expect(hostile.map((_, row) => again.cell(row, 0).value)).toEqual(hostile);
  expect(hostile.every((_, row) => again.cell(row, 0).formula === undefined && again.cell(row, 0).style.quotePrefix)).toBe(true);
});

test("32,767 文字を超える文字列は入らない", () => {
  expect(() => put({ kind: "value", value: "x".repeat(32_768) })).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  expect(sheet.usedArea(true)).toBeNull();
});
