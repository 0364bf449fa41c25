import { invalidArgument } from "../host-error";
import { assertCellsWritable, assertUnprotected } from "../scope";
import type { RangeSubject } from "./range-subject";

/** Range.clear. "All" and "Formats" also take the conditional formats that lie wholly inside the range, as Excel does. */
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
      scope.model.clear(sheetId, area, "all");
      clearConditionalFormats(subject);
      return null;
    case "formats":
      scope.model.clear(sheetId, area, "formats");
      clearConditionalFormats(subject);
      return null;
    case "hyperlinks":
    case "removehyperlinks":
      clearHyperlinks(subject);
      return null;
    default:
      throw invalidArgument(`applyTo: ${applyTo}`);
  }
}

function clearConditionalFormats({ scope, sheetId, sheet, area }: RangeSubject): void {
  for (const format of sheet.conditionalFormats) {
    const rest = format.areas.filter((part) => part.top < area.top || part.left < area.left || part.bottom > area.bottom || part.right > area.right);
    if (rest.length === format.areas.length) continue;
    if (rest.length === 0) scope.model.deleteConditionalFormat(sheetId, format.id);
    else scope.model.updateConditionalFormat(sheetId, format.id, { areas: rest });
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
