import { quoteSheet, toA1 } from "../core/address";
import { cellLooks, type CellLook } from "../summary/cell-looks";
import { fitText, LONGEST_IN_CELL } from "../summary/fit-text";
import { findTargets, freeName, OWNED_SHEETS_KEY, ownedSheet, ownedSheetsFrom, type OwnedSheets } from "../summary/owned-sheets";
import { PAGE_NUMBERS, printMargins } from "../summary/print-setup";
import { heightOfLines, widthOfCharacters } from "../summary/row-lines";
import type { PlannedCell, SheetPlan } from "../summary/sheet-plan";
import { applyCharts } from "./apply-charts";
import { A4 } from "../xlsx/model";
import type { BorderLine, HyperlinkModel, SheetModel, StyleChange, WorkbookModel } from "../xlsx/model";

const LAST_ROW = 1_048_575;
const PIXELS_PER_POINT = 4 / 3;

/**
 * Writes planned sheets into the model and remembers them as ours. Of a sheet that is filled again only columns that are or were ours are emptied;
 * a protected one is left as it is. `recognised` are names of sheets that say themselves that they are ours.
 * @returns the names of the sheets, in the order of the plans
 */
export function applyPlans(model: WorkbookModel, plans: readonly SheetPlan[], recognised: ReadonlySet<string>): readonly string[] {
  return model.change("add-in", () => {
    const owned = rememberedSheets(model);
    const targets = findTargets(plans.map(({ name }) => name), model.sheets, owned);
    const opened = plans.map((plan, index) => {
      const target = targets[index];
      const known = target?.kind === "refill" ? target.sheet : recognised.has(plan.name) ? model.sheetByName(plan.name) : undefined;
      const refill = known?.isProtected ? undefined : known;
      const before = target?.kind === "refill" ? target.before : { columns: 0, rows: (known?.usedArea(false)?.bottom ?? 0) + 1 };
      if (refill) empty(model, refill, Math.max(before.columns, plan.columnWidths.length), Math.max(before.rows, 1));
      return { plan, sheet: refill ?? model.addSheet(freeName(plan.name, model.sheets)), isNew: !refill };
    });
    const names = new Map(opened.map(({ plan, sheet }) => [plan.name, sheet.name]));
    for (const { plan, sheet, isNew } of opened) {
      fill(model, sheet.id, plan, names);
      if (isNew) model.setPageSetup(sheet.id, { printArea: [{ top: 0, left: 0, bottom: LAST_ROW, right: plan.columnWidths.length - 1 }] });
      applyCharts(model, sheet, plan.charts);
    }
    const written = Object.fromEntries(opened.map(({ plan, sheet }) => [plan.name, ownedSheet(sheet.id, plan)]));
    model.setSetting(OWNED_SHEETS_KEY, JSON.stringify({ ...owned, ...written }));
    return opened.map(({ sheet }) => sheet.name);
  });
}

/** None where the setting is not ours to read. */
function rememberedSheets(model: WorkbookModel): OwnedSheets {
  try {
    return ownedSheetsFrom(JSON.parse(model.settings.get(OWNED_SHEETS_KEY) ?? "{}"));
  } catch {
    return {};
  }
}

/** Takes contents, formats and filter of our columns away, groups and heights of our rows. */
function empty(model: WorkbookModel, sheet: SheetModel, columns: number, rowCount: number): void {
  const { id } = sheet;
  const rows = { first: 0, last: rowCount - 1 };
  model.setAutoFilter(id, null);
  model.setHidden(id, "row", rows, false);
  for (let level = deepestLevel(sheet, rows.last); level > 0; level -= 1) model.ungroup(id, "row", rows);
  model.setRowHeights(id, new Map(Array.from({ length: rowCount }, (_, row) => [row, pixelsOfLines(1)])));
  model.clear(id, { top: 0, left: 0, bottom: LAST_ROW, right: columns - 1 }, "all");
}

function deepestLevel(sheet: SheetModel, lastRow: number): number {
  let deepest = 0;
  for (let row = 0; row <= lastRow; row += 1) deepest = Math.max(deepest, sheet.outlineLevel("row", row));
  return deepest;
}

function fill(model: WorkbookModel, id: string, plan: SheetPlan, names: ReadonlyMap<string, string>): void {
  for (const cell of plan.cells) applyCell(model, id, cell);
  model.setHyperlinks(id, plan.cells.flatMap((cell) => linkAt(cell, names)));
  for (const area of plan.merges) model.merge(id, area);
  plan.columnWidths.forEach((characters, column) => model.setColumnWidth(id, column, Math.round(widthOfCharacters(characters) * PIXELS_PER_POINT)));
  model.setRowHeights(id, new Map([...plan.rowLines].map(([row, lines]) => [row, pixelsOfLines(lines)])));
  model.setFrozen(id, plan.frozenRows, 0);
  if (plan.filterRows) model.setAutoFilter(id, { top: plan.filterRows.first, left: 0, bottom: plan.filterRows.last, right: plan.columnWidths.length - 1 });
  for (const rows of plan.rowGroups) model.group(id, "row", rows);
  if (plan.rowGroups.length > 0) {
    model.setSummaryBehind(id, "row", false);
    model.showOutlineLevels(id, "row", 1);
  }
  model.setPageSetup(id, {
    orientation: "landscape", paperSize: A4, fit: { wide: 1, tall: null }, titleRows: plan.repeatedRows, margins: printMargins, footer: { left: plan.pageNote, center: PAGE_NUMBERS, right: "" },
  });
}

function applyCell(model: WorkbookModel, sheetId: string, { row, column, content, style }: PlannedCell): void {
  model.setStyle(sheetId, { top: row, left: column, bottom: row, right: column }, styleChange(cellLooks[style]));
  if (content.kind === "number") model.setCell(sheetId, row, column, { kind: "value", value: content.value });
  else if (content.kind === "formula") model.setCell(sheetId, row, column, { kind: "typed", text: content.formula });
  else if (content.text !== "") setText(model, sheetId, row, column, content.text);
}

/** `names` are the sheets' own by their planned ones. */
function linkAt({ row, column, content }: PlannedCell, names: ReadonlyMap<string, string>): readonly { row: number; column: number; link: HyperlinkModel }[] {
  if (content.kind !== "link") return [];
  const sheet = (content.own && names.get(content.to.sheet)) ?? content.to.sheet;
  return [{ row, column, link: { documentReference: `${quoteSheet(sheet)}!${toA1(content.to)}`, address: null, screenTip: null } }];
}

/** With the leading apostrophe of a text, so that nothing from a sheet becomes a formula or a number. */
function setText(model: WorkbookModel, sheetId: string, row: number, column: number, text: string): void {
  model.setCell(sheetId, row, column, { kind: "typed", text: `'${fitText(text, LONGEST_IN_CELL)}` });
}

function styleChange(look: CellLook): StyleChange {
  const line: BorderLine | undefined = look.border === undefined ? undefined : { style: "thin", color: look.border };
  return {
    font: {
      ...(look.bold && { bold: true }),
      ...(look.underline && { underline: true }),
      size: look.size,
      ...(look.color !== undefined && { color: look.color }),
    },
    ...(look.themeStyle ? { named: look.themeStyle } : look.fill !== undefined && { fill: look.fill }),
    ...(look.wrap && { wrap: true }),
    ...(look.horizontal && { horizontal: look.horizontal }),
    ...(look.indent !== undefined && { indent: look.indent }),
    ...(look.vertical && { vertical: look.vertical }),
    ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }),
    ...(line && { borders: { top: line, left: line, bottom: line, right: line } }),
  };
}

function pixelsOfLines(lines: number): number {
  return Math.round(heightOfLines(lines) * PIXELS_PER_POINT);
}
