import type { SheetPlan } from "../summary/sheet-plan";
import { applyLayout, applyLooks, applyPrinting } from "./apply-looks";
import { findTarget, OWNED_SHEETS_KEY, ownedSheetsFrom, type OwnedSheets } from "./owned-sheets";
import { inPortions, PORTION_BYTES } from "./portions";
import { runExcel, type RunOptions } from "./run-excel";
import { planBlocks } from "./sheet-blocks";
import { SHEET_PROPERTIES, sheetRefs } from "./sheet-list";

export interface WrittenSheet {
  /** The sheet's name; not the planned one where a sheet of the user bears that. */
  readonly sheet: string;
  /** True when the planned name was taken by a sheet that is not ours. */
  readonly renamed: boolean;
  /** False when this machine could not set up printing, for example because it has no printer. */
  readonly printing: boolean;
  /** False when the sheet was written but could not be brought to the front, mostly because another workbook is there. */
  readonly shown: boolean;
}

const BLOCK_BYTES = PORTION_BYTES / 4;

/**
 * Writes a planned sheet: ours is emptied and filled again, never deleted, so that references to it stay; otherwise one is added.
 * Five round trips, one more for each 4 MB.
 * @throws SituationError when Excel refuses, for example because the sheet or the workbook is protected
 */
export function writeSheet(plan: SheetPlan, { onWaiting }: Pick<RunOptions, "onWaiting"> = {}): Promise<WrittenSheet> {
  return runExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load(SHEET_PROPERTIES);
    const remembered = settings.getItemOrNullObject(OWNED_SHEETS_KEY).load("value");
    await context.sync();

    const owned = remembered.isNullObject ? {} : ownedSheetsFrom(remembered.value);
    const target = findTarget(plan.name, sheetRefs(worksheets), owned);
    const sheet = target.kind === "add" ? worksheets.add(target.name) : worksheets.getItem(target.sheet.id);
    if (target.kind === "refill") {
      sheet.getRange().untrack().clear();
      if (target.sheet.visibility !== "visible") sheet.visibility = Excel.SheetVisibility.visible;
    }
    applyLooks(sheet, plan.cells);
    applyLayout(sheet, plan);
    sheet.load("id,name");
    await inPortions(planBlocks(plan.cells, BLOCK_BYTES), {
      bytes: (block) => block.bytes,
      send: async (portion) => {
        for (const { top, left, values } of portion) {
          sheet.getRangeByIndexes(top, left, values.length, values[0]?.length ?? 1).untrack().values = values.map((row) => [...row]);
        }
        await context.sync();
        return null;
      },
    });
    await context.sync();

    remember(settings, owned, plan.name, sheet.id);
    await context.sync();
    const printing = await tried(context, () => applyPrinting(sheet, plan));
    const shown = await tried(context, () => sheet.activate());
    return { sheet: sheet.name, renamed: sheet.name !== plan.name, printing, shown };
  }, { onWaiting, sheet: plan.name });
}

function remember(settings: Excel.SettingCollection, owned: OwnedSheets, planned: string, id: string): void {
  if (owned[planned] !== id) settings.add(OWNED_SHEETS_KEY, { ...owned, [planned]: id });
}

/** Does what the sheet is complete without; the caller is told when it did not work. */
async function tried(context: Excel.RequestContext, queue: () => void): Promise<boolean> {
  try {
    queue();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}
