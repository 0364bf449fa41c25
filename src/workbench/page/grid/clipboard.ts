import type { CellStyleModel, Rectangle, ScalarKind, SheetModel, WorkbookModel } from "../../../xlsx/model";
import { shiftFormula } from "../../../xlsx/text/shift-formula";
import { isSameArea, type MergeMap } from "./merge-map";
import { fromTsv, toTsv } from "./tsv";

/** A paste that a sheet cannot take; the message is for the person. */
export class PasteError extends Error {}

interface CopiedCell {
  readonly formula: string | undefined;
  readonly value: string | number | boolean;
  readonly kind: ScalarKind;
  readonly style: CellStyleModel;
}

/** What was copied here last. Its text is on the clipboard too; while that text is there, formulas and formats are pasted from here. */
export interface Copied {
  readonly sheetId: string;
  readonly area: Rectangle;
  readonly text: string;
  readonly isCut: boolean;
  readonly cells: readonly (readonly CopiedCell[])[];
}

/** Reads an area for the clipboard. One merged area counts as one cell; whole rows and columns end with the used cells. */
export function copyArea(sheet: SheetModel, merges: MergeMap, selected: Rectangle, isCut: boolean): Copied {
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const isOneCell = isSameArea(selected, merges.areaAt(selected.top, selected.left));
  const area = isOneCell
    ? { ...selected, bottom: selected.top, right: selected.left }
    : { ...selected, bottom: Math.min(selected.bottom, Math.max(used.bottom, selected.top)), right: Math.min(selected.right, Math.max(used.right, selected.left)) };
  const texts: string[][] = [];
  const cells: CopiedCell[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const textRow: string[] = [];
    const cellRow: CopiedCell[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      const { kind, value, formula, style } = sheet.cell(row, column);
      textRow.push(sheet.displayedText(row, column));
      cellRow.push({ formula, value, kind, style });
    }
    texts.push(textRow);
    cells.push(cellRow);
  }
  return { sheetId: sheet.id, area, text: toTsv(texts), isCut, cells };
}

/**
 * Pastes a clipboard text at a selection: one copied cell fills the whole selection, more of them keep their shape.
 * Answers the area that was written. Must run inside a change of the model.
 * @throws PasteError when text would fall on a cell that a merged area covers
 */
export function paste(model: WorkbookModel, sheet: SheetModel, merges: MergeMap, selected: Rectangle, text: string, copied: Copied | null): Rectangle {
  const own = copied !== null && copied.text === text ? copied : null;
  const texts = fromTsv(text);
  const height = texts.length;
  const width = Math.max(...texts.map((row) => row.length));
  const isOneMerge = isSameArea(selected, merges.areaAt(selected.top, selected.left));
  const repeats = !isOneMerge && (selected.bottom - selected.top + 1) % height === 0 && (selected.right - selected.left + 1) % width === 0;
  const target = repeats ? selected : { ...selected, bottom: selected.top + height - 1, right: selected.left + width - 1 };
  refuseCovered(target, merges, (row, column) => texts[(row - target.top) % height]?.[(column - target.left) % width] ?? "");

  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const [fromRow, fromColumn] = [(row - target.top) % height, (column - target.left) % width];
      const cell = own?.cells[fromRow]?.[fromColumn];
      if (own && cell) putCell(model, sheet, row, column, cell, row - own.area.top - fromRow, column - own.area.left - fromColumn, own.isCut);
      else model.setCell(sheet.id, row, column, { kind: "typed", text: texts[fromRow]?.[fromColumn] ?? "" });
    }
  }
  if (own?.isCut) clearSource(model, own, sheet.id, target);
  return target;
}

function refuseCovered(target: Rectangle, merges: MergeMap, textAt: (row: number, column: number) => string): void {
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (const merge of merges.inRow(row)) {
      for (let column = Math.max(merge.left, target.left); column <= Math.min(merge.right, target.right); column += 1) {
        const isCovered = merge.top !== row || merge.left !== column;
        if (isCovered && textAt(row, column) !== "") throw new PasteError("貼り付け先の結合セルの形が合いません。結合セルを 1 つずつ選んで貼り付けてください。");
      }
    }
  }
}

function putCell(model: WorkbookModel, sheet: SheetModel, row: number, column: number, cell: CopiedCell, down: number, right: number, isCut: boolean): void {
  model.setStyle(sheet.id, { top: row, left: column, bottom: row, right: column }, cell.style);
  if (cell.kind === "empty") model.setCell(sheet.id, row, column, { kind: "clear" });
  else if (cell.formula !== undefined) {
    const formula = isCut ? cell.formula : shiftFormula(cell.formula, down, right);
    model.setCell(sheet.id, row, column, { kind: "typed", text: `=${formula}` });
  } else putConstant(model, sheet, row, column, cell);
}

/** Text that would be read as a number or a formula gets an apostrophe, so that a copy is what the original is. */
function putConstant(model: WorkbookModel, sheet: SheetModel, row: number, column: number, { kind, value }: CopiedCell): void {
  const isPlain = typeof value !== "string" || !/^[=＝+\-@']/.test(value);
  if (isPlain) model.setCell(sheet.id, row, column, { kind: "value", value });
  const now = sheet.cell(row, column);
  if (!isPlain || now.kind !== kind || now.value !== value) model.setCell(sheet.id, row, column, { kind: "typed", text: `'${value}` });
}

function clearSource(model: WorkbookModel, { sheetId, area }: Copied, targetSheetId: string, target: Rectangle): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isPastedOver = sheetId === targetSheetId && row >= target.top && row <= target.bottom && column >= target.left && column <= target.right;
      if (!isPastedOver) model.setCell(sheetId, row, column, { kind: "clear" });
    }
  }
}
