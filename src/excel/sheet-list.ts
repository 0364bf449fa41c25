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

/**
 * The sheets of a large book, with as little said about each as possible. Most books hide none, so the number of visible sheets comes
 * with the list, and what each one is only where it tells that some are hidden: with a later batch that goes to Excel anyway.
 */
export class SheetList {
  private visible: OfficeExtension.ClientResult<number> | undefined;
  private found: readonly Pick<SheetRef, "id" | "name">[] = [];
  private hidden: ReadonlyMap<string, SheetVisibility> | null = null;

  constructor(private readonly worksheets: Excel.WorksheetCollection) {}

  queue(): void {
    this.worksheets.load("items/id,items/name");
    this.visible = this.worksheets.getCount(true);
  }

  /** In tab order; to be called after the sync that follows `queue`. */
  names(): readonly Pick<SheetRef, "id" | "name">[] {
    this.found = this.worksheets.items.map(({ id, name }) => ({ id, name }));
    if (this.visible?.value === this.found.length) this.hidden = new Map();
    return this.found;
  }

  /** Queues what is not known yet; answers what to do after the sync. */
  queueRest(): () => void {
    if (this.hidden) return () => undefined;
    this.worksheets.load("items/id,items/visibility");
    return () => {
      this.hidden = new Map(this.worksheets.items.map(({ id, visibility }) => [id, visibilities[visibility] ?? "visible"]));
    };
  }

  /** Whether `refs` can be answered. */
  get isComplete(): boolean {
    return this.hidden !== null;
  }

  refs(): readonly SheetRef[] {
    return this.found.map((sheet) => ({ ...sheet, visibility: this.hidden?.get(sheet.id) ?? "visible" }));
  }
}

const visibilities: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };
