import { invalidArgument } from "../host-error";
import { assertCellsWritable, assertUnprotected } from "../scope";
import type { RangeSubject } from "./range-subject";

/** Range.clear. "All" and "Formats" also take merges and the conditional formats that lie wholly inside the range, as Excel does. */
export function clearRange(subject: RangeSubject, applyTo: string | null): null {
  const { scope, sheetId, area } = subject;
  const kind = (applyTo ?? "All").toLowerCase();
  if (kind === "contents") {
    assertCellsWritable(scope, sheetId, area);
    scope.model.clear(sheetId, area, "contents");
    return null;
  }
  assertUnprotected(scope, sheetId);
  switch (kind) {
    case "all":
    case "formats":
      scope.model.clear(sheetId, area, kind);
      return null;
    case "hyperlinks":
    case "removehyperlinks":
      clearHyperlinks(subject);
      return null;
    default:
      throw invalidArgument(`applyTo: ${applyTo}`);
  }
}

/** Only cells that hold something can hold a link, so the used area bounds the work. */
function clearHyperlinks({ scope, sheetId, sheet, area }: RangeSubject): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column += 1) {
      if (sheet.hyperlink(row, column)) scope.model.setHyperlink(sheetId, row, column, null);
    }
  }
}
