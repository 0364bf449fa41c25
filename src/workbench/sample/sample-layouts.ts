import { sampleForms } from "./index";
import { layoutCover } from "./layout-cover";
import { layoutMeasureReport } from "./layout-measure-report";
import { layoutProjectSheet } from "./layout-project-sheet";
import type { SampleForm } from "./sample-facts";
import type { SheetLayout } from "./sheet-layout";

/** One form as a sheet. */
export function layoutForm(form: SampleForm): SheetLayout {
  return form.kind === "measure-report" ? layoutMeasureReport(form) : layoutProjectSheet(form);
}

/** Every sheet of the sample workbook, in tab order. */
export function sampleLayouts(): readonly SheetLayout[] {
  return [layoutCover(sampleForms), ...sampleForms.map(layoutForm)];
}
