import type { SheetVisibility } from "../core/grid";

/** A sheet as it stands in the workbook. The id stays when the sheet is renamed or moved. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

export const SHEET_PROPERTIES = "items/id,items/name,items/visibility";

/** What was loaded with SHEET_PROPERTIES, in tab order. */
export function sheetRefs(worksheets: Excel.WorksheetCollection): readonly SheetRef[] {
  return worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: visibilities[visibility] ?? "visible" }));
}

const visibilities: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };
