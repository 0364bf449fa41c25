import { orLess } from "./ask-apart";
import { runExcel } from "./run-excel";

/** Something happened on a sheet that can change what a check finds there. */
export interface SheetTouch {
  /** Id of the sheet. */
  readonly sheet: string;
  /**
   * Nobody edited these cells ("B2:C3,3:5"): formulas gave another result, or rows were hidden or shown. Absent where the sheet was
   * edited, added, deleted or renamed.
   */
  readonly withoutEdit?: string;
}

export type OnSheetTouch = (touch: SheetTouch) => unknown;

/**
 * Listens to edits of cells on every sheet, to formulas that give another result because of an edit elsewhere, to rows that are hidden
 * or shown (Excel tells no such thing of columns), and to sheets that come, go and change their name (this last one above the floor
 * only), whoever does it: this user, a co-author, another add-in. What this add-in writes into cells is not told. One round trip;
 * another where Excel refuses to tell of rows and names.
 * @returns what ends the listening; it never rejects
 * @throws SituationError when Excel refuses
 */
export function watchSheets(onTouch: OnSheetTouch): Promise<() => Promise<void>> {
  // What was registered ahead of a refusal tells on, and cannot be taken back.
  let isRefused = false;
  return orLess(() => watch((touch) => isRefused || onTouch(touch), true), () => {
    isRefused = true;
    return watch(onTouch, false);
  });
}

function watch(onTouch: OnSheetTouch, withRowsAndNames: boolean): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const tell = (sheet: string, withoutEdit?: string) => Promise.resolve(onTouch({ sheet, ...(withoutEdit === undefined ? {} : { withoutEdit }) }));
    const registered: Registered[] = [
      worksheets.onChanged.add(({ worksheetId, triggerSource }) =>
        triggerSource === Excel.EventTriggerSource.thisLocalAddin ? Promise.resolve() : tell(worksheetId)),
      worksheets.onCalculated.add(({ worksheetId, address }) => tell(worksheetId, address)),
      worksheets.onAdded.add(({ worksheetId }) => tell(worksheetId)),
      worksheets.onDeleted.add(({ worksheetId }) => tell(worksheetId)),
    ];
    if (withRowsAndNames) registered.push(worksheets.onRowHiddenChanged.add(({ worksheetId, address }) => tell(worksheetId, address)));
    if (withRowsAndNames && Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      registered.push(worksheets.onNameChanged.add(({ worksheetId }) => tell(worksheetId)));
    }
    await context.sync();
    return () => stopListening(registered);
  });
}

interface Registered {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** A handler can be taken away only in the context in which it was added. */
async function stopListening(registered: readonly Registered[]): Promise<void> {
  const context = registered[0]?.context;
  if (!context) return;
  for (const handler of registered) handler.remove();
  try {
    await context.sync();
  } catch {
    // Excel is closing or does not answer: then nothing is delivered any more either.
  }
}
