import { excelCode, toSituation } from "../excel/situation-error";
import type { ButtonName } from "./command-names";
import { failurePage } from "./failure-page";

/** Per cent of the screen: a heading and a few sentences. */
const SIZE = { height: 32, width: 26, displayInIframe: true };

/** Says in a window of Excel's what went wrong with a button, where no pane can; answers whether that window opened. */
export async function tellInDialog(pane: string, button: ButtonName, error: unknown): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return false;
  const { code, cause } = toSituation(error);
  const page = failurePage(pane, { button, code, excel: excelCode(cause) ?? "", language: Office.context.displayLanguage });
  // An object of its own each time: the library puts the callback into it and refuses it the next time.
  return new Promise((resolve) => Office.context.ui.displayDialogAsync(page, { ...SIZE }, ({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded)));
}
