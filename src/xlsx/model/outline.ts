import type { LineKind, Lines } from "../model";
import { withColumns } from "./columns";
import { MAX_COLUMNS, MAX_ROWS } from "./state";
import type { RowInfo, SheetState } from "./state";

/** What the outline knows of a row or a column. */
export interface OutlineLine {
  readonly hidden: boolean;
  readonly level?: number;
  readonly collapsed?: boolean;
}

type Change = (line: OutlineLine) => OutlineLine;

/** The state with `change` applied to lines, and the marks of groups that are hidden brought up to date. */
export function changeLines(state: SheetState, kind: LineKind, lines: Lines, change: Change): Partial<SheetState> {
  const changed = kind === "row" ? { ...state, rows: changeRows(state.rows, lines, change) } : { ...state, columns: withColumns(state.columns, lines.first, lines.last, (range) => ({ ...range, ...change(range) })) };
  return markCollapsed(changed, kind);
}

/** Grouped lines with their depth, in order. */
export function groupedLines(state: Pick<SheetState, "rows" | "columns">, kind: LineKind): { index: number; level: number; hidden: boolean }[] {
  if (kind === "row") {
    const rows = [...state.rows].flatMap(([index, { level, hidden }]) => (level === undefined ? [] : [{ index, level, hidden }]));
    return rows.sort((a, b) => a.index - b.index);
  }
  return state.columns.flatMap(({ first, last, level, hidden }) => {
    if (level === undefined) return [];
    return Array.from({ length: last - first + 1 }, (_, offset) => ({ index: first + offset, level, hidden }));
  });
}

/** Levels of groups within groups: 0 where no line is grouped. */
export function outlineDepth(state: Pick<SheetState, "rows" | "columns">, kind: LineKind): number {
  const infos: Iterable<{ readonly level?: number }> = kind === "row" ? state.rows.values() : state.columns;
  let deepest = 0;
  for (const { level = 0 } of infos) deepest = Math.max(deepest, level);
  return deepest;
}

function changeRows(before: SheetState["rows"], { first, last }: Lines, change: Change): Map<number, RowInfo> {
  const rows = new Map(before);
  for (let row = first; row <= last; row += 1) {
    const info = rows.get(row) ?? { hidden: false };
    rows.set(row, { ...info, ...change(info) });
  }
  return rows;
}

/** The line beside a group, behind it or before it, carries the mark that the group is hidden. */
function markCollapsed(state: SheetState, kind: LineKind): Partial<SheetState> {
  const step = state.summaryBehind[kind] ? 1 : -1;
  const grouped = groupedLines(state, kind);
  const levels = new Map(grouped.map(({ index, level }) => [index, level]));
  const count = kind === "row" ? MAX_ROWS : MAX_COLUMNS;
  const marks = new Set<number>();
  for (const { index, level, hidden } of grouped) {
    const beside = index + step;
    if (hidden && beside >= 0 && beside < count && (levels.get(beside) ?? 0) < level) marks.add(beside);
  }
  return kind === "row" ? { rows: markRows(state.rows, marks) } : { columns: markColumns(state.columns, marks) };
}

function markRows(before: SheetState["rows"], marks: ReadonlySet<number>): Map<number, RowInfo> {
  const rows = new Map(before);
  for (const [row, { collapsed, ...info }] of before) if (collapsed && !marks.has(row)) rows.set(row, info);
  for (const row of marks) rows.set(row, { ...(rows.get(row) ?? { hidden: false }), collapsed: true });
  return rows;
}

function markColumns(before: SheetState["columns"], marks: ReadonlySet<number>): SheetState["columns"] {
  let columns = before.map(({ collapsed, ...range }) => (collapsed && range.first === range.last && marks.has(range.first) ? { ...range, collapsed } : range));
  for (const column of marks) columns = withColumns(columns, column, column, (range) => ({ ...range, collapsed: true }));
  return columns;
}
