import { booleanOf } from "../arguments";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { RangeSubject } from "./range-subject";

/** Sizes that a line gets when it is shown again; what it had before is not kept by the model. */
const DEFAULT_PIXELS = { row: 24, column: 72 } as const;

/** Range.rowHidden and columnHidden: null where some are hidden and some are not. */
export function isHidden({ sheet, area }: RangeSubject, line: "row" | "column"): boolean | null {
  const [from, to, size] = line === "row"
    ? [area.top, area.bottom, (index: number) => sheet.rowHeight(index)] as const
    : [area.left, area.right, (index: number) => sheet.columnWidth(index)] as const;
  const first = size(from) === 0;
  for (let index = from + 1; index <= to; index += 1) if ((size(index) === 0) !== first) return null;
  return first;
}

export function setHidden({ scope, sheetId, area }: RangeSubject, line: "row" | "column", value: Json): void {
  const pixels = booleanOf(value, `${line}Hidden`) ? 0 : DEFAULT_PIXELS[line];
  assertUnprotected(scope, sheetId);
  const [from, to] = line === "row" ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = from; index <= to; index += 1) {
    if (line === "row") scope.model.setRowHeight(sheetId, index, pixels);
    else scope.model.setColumnWidth(sheetId, index, pixels);
  }
}
