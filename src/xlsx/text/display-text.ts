// numfmt 4.0's "exports" name files that its package does not hold (index.cjs), so its entry is named by path.
import { format, isDateFormat } from "../../../node_modules/numfmt/dist/index.js";
import type { CellContent } from "../model";
import { applyEra, hasEra } from "./japanese-era";

/** Excel shows more digits of a date serial or a negative date as hashes; the text of such a cell is this. */
const UNDISPLAYABLE = "########";

/** What a cell with this content and number format shows, whatever its width. @param firstDay serial number of the workbook's day 0 */
export function displayText({ kind, value }: Pick<CellContent, "kind" | "value">, numberFormat: string, firstDay = 0): string {
  if (kind === "empty") return "";
  if (kind === "error") return String(value);
  if (kind === "boolean") return value === true ? "TRUE" : "FALSE";
  if (kind === "string") return formatted(numberFormat, value);
  if (numberFormat === "General" || numberFormat === "@") return formatted("General", value);
  const isShifted = firstDay > 0 && isDateFormat(numberFormat);
  const serial = Number(value) + (isShifted ? firstDay : 0);
  return formatted(hasEra(numberFormat) && serial >= 0 ? applyEra(numberFormat, serial) : numberFormat, isShifted ? serial : value);
}

function formatted(numberFormat: string, value: string | number | boolean): string {
  if (typeof value === "string" && !numberFormat.includes("@") && !numberFormat.includes(";")) return value;
  try {
    return format(numberFormat, value, { locale: "ja", overflow: UNDISPLAYABLE, throws: true });
  } catch {
    // A format that Excel would not accept either: show the value unformatted rather than nothing.
    return String(value);
  }
}
