import type { OfficeHost } from "./office-host";

/** Office.context.document.settings: key → JSON. The same entries as workbook.settings of the Excel API. */
export function readSettings(host: OfficeHost): readonly (readonly [key: string, json: string])[] {
  return [...host.model.settings];
}

/** The library writes all of its settings at once; a key that is not among them was removed. */
export function writeSettings(host: OfficeHost, entries: readonly (readonly [key: string, json: string])[]): void {
  const { model } = host;
  const kept = new Set(entries.map(([key]) => key));
  model.change("add-in", () => {
    for (const key of [...model.settings.keys()]) if (!kept.has(key)) model.setSetting(key, null);
    for (const [key, json] of entries) model.setSetting(key, json);
  });
}
