import { readFileSync } from "node:fs";
import { gridOfSheet } from "../../src/cli/grid-of-sheet";
import type { CellValue, Grid } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import type { SheetModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { gridOfRows } from "../support/layouts/grid-of";
import { SAMPLE_PATH } from "../support/sample-book";

const sheets = openWorkbook(readFileSync(SAMPLE_PATH), "sample.xlsx").then((book) => book.sheets.filter(({ name }) => name !== "表紙"));

/** The sheet with the value of each merged area in all of its cells. */
function filled(sheet: SheetModel): Grid {
  const grid = gridOfSheet(sheet);
  const width = Math.max(...sheet.merges.map(({ right }) => right + 1), ...grid.values.map(({ length }) => length)) - grid.left;
  const values = grid.values.map((line) => [...line, ...new Array<CellValue>(width - line.length).fill("")]);
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = values[top - grid.top]?.[left - grid.left] ?? "";
    for (let row = top; row <= bottom; row += 1) values[row - grid.top]?.fill(value, left - grid.left, right + 1 - grid.left);
  }
  return { ...grid, values };
}

/** What was read, but for how far the cells reach. */
const read = (grid: Grid) => readSheet(grid).forms.map((form) => ({ ...form, area: null }));

test("見本の結合セルが、どのセルでも同じ値を繰り返していても、同じように読む", async () => {
  for (const sheet of await sheets) expect([sheet.name, read(filled(sheet))]).toEqual([sheet.name, read(gridOfSheet(sheet))]);
});

const _ = "";
const form: readonly (readonly CellValue[])[] = [
  ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる。"],
  ["区分", _, "令和４年度", "令和５年度", _], [_, _, "実績", "目標", "実績"], ["目標値", "教室数", 25, 25, 25], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
];

test("行ごとに繰り返していても同じで、並んだ同じ目標と実績は繰り返しではない", () => {
  const clean = read(gridOfRows("様式", form));
  const twice = read(gridOfRows("様式", form.flatMap((row) => [row, row])));
  const told = (forms: typeof clean) => forms.map(({ rows, purpose, reason, measures }) => [rows.map(({ name, plan, actual }) => [name, plan.amount, actual.amount]), purpose?.text, reason?.text, measures.length]);
  expect(told(clean)).toEqual([[[["教室数", { kind: "number", value: 25, unit: null }, { kind: "number", value: 25, unit: null }]], "安心して暮らせる。", "会場の都合による。", 1]]);
  expect(told(twice)).toEqual(told(clean));
});

test("確認者が二人並ぶ様式の、並んだ同じ値は繰り返しではない", () => {
  const signed = form.map((row, index) => (index === 1 ? [...row, _, "確認者", "確認者"] : row));
  expect(read(gridOfRows("様式", signed))[0]?.rows[0]).toMatchObject({ plan: { text: "25" }, actual: { text: "25" } });
});
