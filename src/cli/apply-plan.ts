import { quoteSheet, toA1 } from "../core/address";
import { cellLooks, type CellLook } from "../summary/cell-looks";
import type { PlannedCell, SheetPlan } from "../summary/sheet-plan";
import { A4 } from "../xlsx/model";
import type { BorderLine, SheetModel, StyleChange, WorkbookModel } from "../xlsx/model";

const WHOLE_SHEET = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Writes a planned sheet into the model: into `refill` after emptying it, else into a new sheet of a free name. */
export function applyPlan(model: WorkbookModel, plan: SheetPlan, refill: SheetModel | undefined): void {
  model.change("add-in", () => {
    if (refill) model.clear(refill.id, WHOLE_SHEET, "all");
    const { id } = refill ?? model.addSheet(freeName(model, plan.name));
    for (const cell of plan.cells) applyCell(model, id, cell);
    plan.columnWidths.forEach((characters, column) => model.setColumnWidth(id, column, widthInPixels(characters)));
    model.setFrozen(id, plan.frozenRows, 0);
    model.setPageSetup(id, {
      orientation: "landscape", paperSize: A4, fit: { wide: 1, tall: null }, titleRows: plan.repeatedRows, footer: { left: "", center: "&P / &N", right: "" },
    });
  });
}

function freeName(model: WorkbookModel, wanted: string): string {
  let name = wanted;
  for (let number = 2; model.sheetByName(name); number += 1) name = `${wanted} (${number})`;
  return name;
}

function applyCell(model: WorkbookModel, sheetId: string, { row, column, content, style }: PlannedCell): void {
  model.setStyle(sheetId, { top: row, left: column, bottom: row, right: column }, styleChange(cellLooks[style]));
  if (content.kind === "number") model.setCell(sheetId, row, column, { kind: "value", value: content.value });
  else if (content.kind === "formula") model.setCell(sheetId, row, column, { kind: "typed", text: content.formula });
  else if (content.text !== "") setText(model, sheetId, row, column, content.text);
  if (content.kind !== "link") return;
  const documentReference = `${quoteSheet(content.to.sheet)}!${toA1(content.to)}`;
  model.setHyperlink(sheetId, row, column, { documentReference, address: null, screenTip: null });
}

/** Excel holds this many characters in a cell. */
const LONGEST_TEXT = 32_767;

/** With the leading apostrophe of a text, so that nothing from a sheet becomes a formula or a number. */
function setText(model: WorkbookModel, sheetId: string, row: number, column: number, text: string): void {
  const held = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  model.setCell(sheetId, row, column, { kind: "typed", text: `'${held}` });
}

function styleChange(look: CellLook): StyleChange {
  const line: BorderLine | undefined = look.border === undefined ? undefined : { style: "thin", color: look.border };
  return {
    font: {
      ...(look.bold && { bold: true }),
      ...(look.underline && { underline: true }),
      ...(look.size !== undefined && { size: look.size }),
      ...(look.color !== undefined && { color: look.color }),
    },
    ...(look.fill !== undefined && { fill: look.fill }),
    ...(look.wrap && { wrap: true }),
    ...(look.horizontal && { horizontal: look.horizontal }),
    ...(look.vertical && { vertical: look.vertical }),
    ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }),
    ...(line && { borders: { top: line, left: line, bottom: line, right: line } }),
  };
}

/** A digit of the standard font is about 8 pixels wide, the cell's padding 5. */
function widthInPixels(characters: number): number {
  return characters * 8 + 5;
}
