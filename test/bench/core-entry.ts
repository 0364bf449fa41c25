import { checkBooks } from "../../src/check/check-books";
import { toReportJson } from "../../src/check/report-json";
import type { Grid } from "../../src/core/grid";
import type { Report } from "../../src/core/report";
import { defaultSettings } from "../../src/core/settings";

/** The last report, held as the pane holds it. */
export const held: Report[] = [];

/** Reading, rules, summary, and the report as data. */
export function check(grids: readonly Grid[]): ReturnType<typeof toReportJson> {
  held[0] = checkBooks([{ file: "bench.xlsx", grids }], defaultSettings);
  return toReportJson(held[0]);
}
