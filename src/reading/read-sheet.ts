import { mapPresent } from "../core/flat-map";
import type { Form } from "../core/form";
import type { Grid } from "../core/grid";
import type { SkipReason } from "../core/report";
import { buildForm } from "./build-form";
import { isUnfilled } from "./is-unfilled";
import { exampleSheet, ownSummary } from "./labels";
import { scan } from "./scan";
import { splitSheet } from "./split-sheet";
import { withTextBoxes } from "./text-boxes";
import type { TokenRow } from "./token";
import { repeatsMerged, withoutRepeats } from "./without-repeats";

/** The forms of a sheet, or why there are none. */
export interface SheetReading {
  readonly forms: readonly Form[];
  readonly skipped?: SkipReason;
}

/** Reads every form of a sheet, from its values alone, and its text boxes where they were fetched. Never throws for what stands in the cells. */
export function readSheet(typed: Grid): SheetReading {
  const first = scan(typed);
  const grid = repeatsMerged(first) ? withoutRepeats(typed) : typed;
  const rows = grid === typed ? first : scan(grid);
  if (!rows.some(({ tokens }) => tokens.some((token) => !token.blank))) return { forms: [], skipped: "empty" };
  if (isOwnSummary(rows)) return { forms: [], skipped: "own-summary" };
  const read = mapPresent(splitSheet(rows), (region) => buildForm(region, grid));
  if (read.length === 0) return { forms: [], skipped: "not-a-verification-sheet" };
  if (exampleSheet.test(grid.sheet)) return { forms: [], skipped: "example" };
  const filled = read.filter((form) => !isUnfilled(form));
  const forms = grid.textBoxes ? withTextBoxes(filled, grid.textBoxes) : filled;
  return forms.length > 0 ? { forms } : { forms, skipped: "unfilled-form" };
}

function isOwnSummary(rows: readonly TokenRow[]): boolean {
  const first = rows[0]?.tokens[0];
  if (first?.row !== 0 || first.column !== 0 || !ownSummary.beginnings.some((beginning) => first.text.startsWith(beginning))) return false;
  return rows.some(({ tokens }) => tokens.some((token) => token.text.includes(ownSummary.product)));
}
