import { toSituation } from "./situation-error";

/**
 * Opens an .xlsx file as a new workbook in a window of its own; the workbook in front is neither read nor changed. Waits until the
 * user has left a cell that is being edited.
 * @param base64 the file
 * @throws SituationError when Excel refuses
 */
export async function openNewWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw toSituation(error, { needsWindow: true });
  }
}
