import { isMarkerFormula } from "../../src/summary/highlight-looks";
import type { OfficeHost } from "../../src/workbench/host/create-host";
import type { ConditionalFormatModel, WorkbookModel } from "../../src/xlsx/model";

/** Our highlights on all sheets of a book. */
export function highlights(model: WorkbookModel): readonly ConditionalFormatModel[] {
  return model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats.filter(({ formula }) => isMarkerFormula(formula)));
}

/** Batches in which this stands fail. */
export function failWhen(host: OfficeHost, part: string, code: string, message?: string): void {
  const execute = host.execute.bind(host);
  host.execute = (json, flags) => {
    if (json.includes(part)) host.failNextBatch(code, message);
    return execute(json, flags);
  };
}
