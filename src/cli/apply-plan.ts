import { quoteSheet, toA1 } from "../core/address";
import { cellLooks, type CellLook } from "../summary/cell-looks";
import type { PlannedCell, SheetPlan } from "../summary/sheet-plan";
import { A4 } from "../xlsx/model";
import type { BorderLine, SheetModel, StyleChange, WorkbookModel } from "../xlsx/model";

const LAST_ROW = 1_048_575;
/** Pixels of a line of the standard font, and of the highest row that Excel allows. */
const LINE_PIXELS = 25;
const HIGHEST_ROW = 545;

/** A planned sheet and the sheet of ours that it goes into; without one a sheet of a free name is added. */
export interface PlannedTarget {
  readonly plan: SheetPlan;
  readonly refill: SheetModel | undefined;
}

/** Writes planned sheets into the model. Of a sheet that is filled again only the planned columns are emptied. */
export function applyPlans(model: WorkbookModel, targets: readonly PlannedTarget[]): void {
  model.change("add-in", () => {
    const opened = targets.map(({ plan, refill }) => ({ plan, refill, sheet: refill ?? model.addSheet(freeName(model, plan.name)) }));
    const names = new Map(opened.map(({ plan, sheet }) => [plan.name, sheet.name]));
    for (const { plan, refill, sheet } of opened) {
      if (refill) model.clear(sheet.id, { top: 0, left: 0, bottom: LAST_ROW, right: plan.columnWidths.length - 1 }, "all");
      fill(model, sheet.id, plan, names);
    }
  });
}

function fill(model: WorkbookModel, id: string, plan: SheetPlan, names: ReadonlyMap<string, string>): void {
  for (const cell of plan.cells) applyCell(model, id, cell, names);
  plan.columnWidths.forEach((characters, column) => model.setColumnWidth(id, column, widthInPixels(characters)));
  for (const [row, lines] of plan.rowLines) model.setRowHeight(id, row, Math.min(lines * LINE_PIXELS, HIGHEST_ROW));
  model.setFrozen(id, plan.frozenRows, 0);
  model.setPageSetup(id, {
    orientation: "landscape", paperSize: A4, fit: { wide: 1, tall: null }, titleRows: plan.repeatedRows, footer: { left: "", center: "&P / &N", right: "" },
  });
}

function freeName(model: WorkbookModel, wanted: string): string {
  let name = wanted;
  for (let number = 2; model.sheetByName(name); number += 1) name = `${wanted} (${number})`;
  return name;
}

function applyCell(model: WorkbookModel, sheetId: string, { row, column, content, style }: PlannedCell, names: ReadonlyMap<string, string>): void {
  model.setStyle(sheetId, { top: row, left: column, bottom: row, right: column }, styleChange(cellLooks[style]));
  if (content.kind === "number") model.setCell(sheetId, row, column, { kind: "value", value: content.value });
  else if (content.kind === "formula") model.setCell(sheetId, row, column, { kind: "typed", text: content.formula });
  else if (content.text !== "") setText(model, sheetId, row, column, content.text);
  if (content.kind !== "link") return;
  const sheet = (content.own && names.get(content.to.sheet)) ?? content.to.sheet;
  const documentReference = `${quoteSheet(sheet)}!${toA1(content.to)}`;
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
    ...(look.indent !== undefined && { indent: look.indent }),
    ...(look.vertical && { vertical: look.vertical }),
    ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }),
    ...(line && { borders: { top: line, left: line, bottom: line, right: line } }),
  };
}

/** A digit of the standard font is about 8 pixels wide, the cell's padding 5. */
function widthInPixels(characters: number): number {
  return characters * 8 + 5;
}
