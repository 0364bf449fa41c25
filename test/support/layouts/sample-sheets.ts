import type { CellValue, Grid } from "../../../src/core/grid";
import { isBlank } from "../../../src/core/text";
import { sampleBook } from "../sample-book";
import { gridOf, type TypedCell } from "./grid-of";

/** A form of the sample workbook whose cells can be changed, by zero-based position. */
export class SampleSheet {
  constructor(private readonly name: string, private cells: readonly TypedCell[]) {}

  put(row: number, column: number, value: CellValue): this {
    this.cells = [...this.cells.filter((cell) => cell.row !== row || cell.column !== column), { row, column, value }];
    return this;
  }

  /** Adds to a text; nothing happens where there is no such row (−1). */
  append(row: number, column: number, text: string): void {
    if (row >= 0) this.put(row, column, `${String(this.valueAt(row, column))}${text}`);
  }

  insertRows(at: number, count: number): void {
    this.move((row, column) => [row >= at ? row + count : row, column]);
  }

  /** Every column becomes so many, as on 方眼紙. */
  widen(times: number): void {
    this.move((row, column) => [row, column * times]);
  }

  /** Exchanges what two cells of a row hold. */
  swap(row: number, one: number, other: number): void {
    this.cells = this.cells.map((cell) => (cell.row !== row || (cell.column !== one && cell.column !== other) ? cell : { ...cell, column: cell.column === one ? other : one }));
  }

  valueAt(row: number, column: number): CellValue {
    return this.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "";
  }

  isBlank(row: number, column: number): boolean {
    const value = this.valueAt(row, column);
    return typeof value === "string" && isBlank(value);
  }

  /** A cell of an unused row, as the form prints it. */
  isSpace(row: number, column: number): boolean {
    return this.valueAt(row, column) === "　";
  }

  isUnit(row: number, column: number): boolean {
    const value = this.valueAt(row, column);
    return typeof value === "string" && !isBlank(value);
  }

  /** −1 where no label at the left begins so. */
  rowOf(label: string): number {
    return this.cells.find(({ column, value }) => column === 0 && String(value).startsWith(label))?.row ?? -1;
  }

  get head(): number { return this.rowOf("区分"); }

  get reason(): number { return this.rowOf("理由"); }

  get lastRow(): number { return Math.max(...this.cells.map(({ row }) => row)); }

  grid(): Grid {
    return gridOf(this.name, this.cells);
  }

  private move(to: (row: number, column: number) => readonly [number, number]): void {
    this.cells = this.cells.map((cell) => {
      const [row, column] = to(cell.row, cell.column);
      return { ...cell, row, column };
    });
  }
}

/** The 14 forms of the sample workbook, each on its sheet. */
export async function sampleSheets(): Promise<SampleSheet[]> {
  const { grids } = await sampleBook();
  return grids.filter(({ sheet }) => sheet !== "表紙").map(({ sheet, top, left, values, displayed }) => {
    const cells = values.flatMap((line, index) => line.map((value, at): TypedCell => ({ row: top + index, column: left + at, value, displayed: displayed?.(top + index, left + at) })));
    return new SampleSheet(sheet, cells.filter(({ value }) => value !== ""));
  });
}
