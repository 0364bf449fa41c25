import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { sheetOf } from "../xlsx/support";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A sheet with these cells, by zero-based position. */
function gridWith(cells: readonly (readonly [row: number, column: number, text: string])[]) {
  const book = createWorkbook("b.xlsx");
  for (const [row, column, text] of cells) book.setCell(sheetOf(book).id, row, column, { kind: "value", value: text });
  return gridOfSheet(sheetOf(book));
}

test("使用範囲の左上から、各行は最後の値まで", () => {
  const { top, left, values } = gridWith([[2, 1, "所属"], [2, 4, "福祉課"], [4, 2, "目的"]]);
  expect({ top, left, values }).toEqual({ top: 2, left: 1, values: [["所属", "", "", "福祉課"], [], ["", "目的"]] });
});

test("シートの隅に置き忘れた値があっても、読む量は値のある行の分だけ", () => {
  const { top, left, values } = gridWith([[0, 0, "所属"], [LAST_ROW, LAST_COLUMN, "置き忘れ"]]);
  expect([top, left, values.length, values[0], values[1], values[LAST_ROW]?.[LAST_COLUMN]]).toEqual([0, 0, LAST_ROW + 1, ["所属"], [], "置き忘れ"]);
  expect(new Set(values).size).toBe(3);
});

test("空のシート", () => {
  expect(gridWith([])).toMatchObject({ top: 0, left: 0, values: [] });
});

test("行か列のどちらかが隠れていれば、そのセルは見えない", () => {
  const book = createWorkbook("b.xlsx");
  const sheet = sheetOf(book);
  book.setCell(sheet.id, 3, 3, { kind: "value", value: "理由" });
  book.setHidden(sheet.id, "row", { first: 1, last: 1 }, true);
  book.setHidden(sheet.id, "column", { first: 2, last: 2 }, true);
  const { isHidden } = gridOfSheet(sheet);
  expect([[0, 0], [1, 0], [0, 2], [1, 2]].map(([row = 0, column = 0]) => isHidden?.(row, column))).toEqual([false, true, true, true]);
});
