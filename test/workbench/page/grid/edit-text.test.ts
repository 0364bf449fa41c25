import { createWorkbook } from "../../../../src/xlsx/create-workbook";
import { editText } from "../../../../src/workbench/page/grid/edit-text";

/** Types a text into a cell of a number format; answers what editing shows. */
function retyped(typed: string, numberFormat = "General"): string {
  const model = createWorkbook("x.xlsx");
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  model.setStyle(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat });
  model.setCell(sheet.id, 0, 0, { kind: "typed", text: typed });
  return editText(sheet, 0, 0);
}

describe("編集するときの文字", () => {
  test.each([
    ["数式は等号から", "=1+2", "General", "=1+2"],
    ["桁区切りのある数は数だけ", "1684", "#,##0", "1684"],
    ["百分率は百分率のまま", "26.8%", "0.0%", "26.8%"],
    ["小数の端数は付かない", "=0.1+0.2", "General", "=0.1+0.2"],
    ["文字として入れた数は先頭の ' も見せる", "'007", "General", "'007"],
    ["論理値", "true", "General", "TRUE"],
    ["指数の表示でも数のすべての桁", "123456", "0.00E+00", "123456"],
    ["和暦の日付は打ち込む形のまま", "2024/4/1", "[$-411]ge.m.d", "R6.4.1"],
    ["空のセル", "", "General", ""],
    ["「件」の付く表示でも数だけ", "5", '0"件"', "5"],
  ])("%s", (_name, typed, format, expected) => {
    expect(retyped(typed, format)).toBe(expected);
  });

  test("見せた文字をそのまま打ち直しても、値は変わらない", () => {
    for (const text of ["0.268", "12.3%", "'12", "2024/4/1", "あ"]) expect(retyped(retyped(text))).toBe(retyped(text));
  });
});
