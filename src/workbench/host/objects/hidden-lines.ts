import { booleanOf, oneOf } from "../arguments";
import type { Argument, MethodMember } from "../host-object";
import type { LineKind, Lines, WorkbookModel } from "../../../xlsx/model";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { RangeSubject } from "./range-subject";

/** Range.rowHidden and columnHidden: null where some are hidden and some are not. */
export function isHidden({ sheet, area }: RangeSubject, line: LineKind): boolean | null {
  const [from, to, size] = line === "row"
    ? [area.top, area.bottom, (index: number) => sheet.rowHeight(index)] as const
    : [area.left, area.right, (index: number) => sheet.columnWidth(index)] as const;
  const first = size(from) === 0;
  for (let index = from + 1; index <= to; index += 1) if ((size(index) === 0) !== first) return null;
  return first;
}

/** Range.hidden: whether all cells are hidden (true), none (false), or some (null). */
export function areAllHidden(subject: RangeSubject): boolean | null {
  const lines = [isHidden(subject, "row"), isHidden(subject, "column")];
  return lines.includes(true) ? true : lines.includes(null) ? null : false;
}

export function setHidden(subject: RangeSubject, line: LineKind, value: Json): void {
  const hidden = booleanOf(value, `${line}Hidden`);
  assertUnprotected(subject.scope, subject.sheetId);
  subject.scope.model.setHidden(subject.sheetId, line, linesOf(subject, line), hidden);
}

/** Range.group and its kin: a method that takes "ByRows" or "ByColumns". */
export function outlineMethod(work: (model: WorkbookModel, sheetId: string, line: LineKind, lines: Lines) => void): MethodMember<RangeSubject> {
  return { since: "1.10", writes: true, call: (subject, [option]) => {
    const line = lineOf(option);
    assertUnprotected(subject.scope, subject.sheetId);
    work(subject.scope.model, subject.sheetId, line, linesOf(subject, line));
    return null;
  } };
}

function lineOf(option: Argument | undefined): LineKind {
  return oneOf(option, ["ByRows", "ByColumns"], "groupOption") === "ByRows" ? "row" : "column";
}

function linesOf({ area }: RangeSubject, line: LineKind): Lines {
  return line === "row" ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
}
