import { planned, text } from "./planned";
import type { CellArea, PlannedCell } from "./sheet-plan";
import { summaryColumns } from "./summary-columns";

export const HEADER_ROWS = 2;

const labels: readonly { readonly group: string | null; readonly header: string }[] = [
  { group: null, header: "章・節・\n施策" }, { group: null, header: "名称" }, ...summaryColumns,
];

/** Header of the chapter table in two rows: groups over their columns; a column without a group takes both rows. */
export function planTableHeader(top: number): { readonly cells: readonly PlannedCell[]; readonly merges: readonly CellArea[] } {
  const bottom = top + HEADER_ROWS - 1;
  const cells = labels.flatMap(({ group, header }, column) => {
    const isFirst = group !== null && labels[column - 1]?.group !== group;
    return [planned(top, column, text(group === null ? header : isFirst ? group : ""), "header"), planned(bottom, column, text(group === null ? "" : header), "header")];
  });
  const merges = labels.flatMap(({ group }, column): readonly CellArea[] => {
    if (group === null) return [{ top, left: column, bottom, right: column }];
    if (labels[column - 1]?.group === group) return [];
    const end = labels.findIndex((other, index) => index > column && other.group !== group);
    return [{ top, left: column, bottom: top, right: (end < 0 ? labels.length : end) - 1 }];
  });
  return { cells, merges };
}
