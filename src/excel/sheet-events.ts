import { runExcel } from "./run-excel";

/** Told with the id of a sheet that was edited, added or deleted. */
export type OnSheetEdit = (sheetId: string) => void;

/**
 * Listens to edits of cells on every sheet, and to sheets that come and go, whoever makes them: this user, a co-author, another
 * add-in. What this add-in writes itself is not told. One round trip.
 * @returns what ends the listening; it never rejects
 * @throws SituationError when Excel refuses
 */
export function watchSheets(onEdit: OnSheetEdit): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add(({ worksheetId, triggerSource }) =>
        Promise.resolve(triggerSource === Excel.EventTriggerSource.thisLocalAddin ? undefined : onEdit(worksheetId))),
      worksheets.onAdded.add(({ worksheetId }) => Promise.resolve(onEdit(worksheetId))),
      worksheets.onDeleted.add(({ worksheetId }) => Promise.resolve(onEdit(worksheetId))),
    ];
    await context.sync();
    return () => stopListening(registered);
  });
}

/** A handler can be taken away only in the context in which it was added. */
async function stopListening(registered: readonly { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[]): Promise<void> {
  const context = registered[0]?.context;
  if (!context) return;
  for (const handler of registered) handler.remove();
  try {
    await context.sync();
  } catch {
    // Excel is closing or does not answer: then nothing is delivered any more either.
  }
}
