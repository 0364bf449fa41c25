import { toA1 } from "../core/address";
import { matchKey } from "../core/text";
import type { ListedFinding } from "./plan-findings-sheet";
import { planned, text } from "./planned";
import type { CellStyle, PlannedCell } from "./sheet-plan";

/** Shown for findings on forms that name no department. */
const NO_DEPARTMENT = "（所属なし）";

const counters: readonly (readonly [header: string, counts: (listed: ListedFinding) => boolean])[] = [
  ["件数", () => true],
  ["エラー", ({ finding }) => finding.severity === "error"],
  ["警告", ({ finding }) => finding.severity === "warning"],
  ["注意", ({ finding }) => finding.severity === "note"],
  ["うち要確認", ({ finding }) => finding.outcome === "needs-review"],
];

/** One row per department with its counts, and a total; the findings come sorted by department. `top` is the heading's row. */
export function planDepartmentCounts(listed: readonly ListedFinding[], top: number): readonly PlannedCell[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const each of listed) {
    const key = matchKey(each.department);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const first = top + 2;
  const totalRow = first + groups.size;
  const line = (row: number, label: string, contents: readonly PlannedCell["content"][], style: { label: CellStyle; figure: CellStyle }): readonly PlannedCell[] => [
    planned(row, 0, text(label), style.label),
    ...contents.map((content, index) => planned(row, 1 + index, content, style.figure)),
  ];
  return [
    planned(top, 0, text("部署別の件数"), "heading"),
    ...["部署", ...counters.map(([header]) => header)].map((header, column) => planned(top + 1, column, text(header), "header")),
    ...[...groups.values()].flatMap((group, index) =>
      line(first + index, group[0]?.department || NO_DEPARTMENT, counters.map(([, counts]) => ({ kind: "number", value: group.filter(counts).length })), { label: "text", figure: "integer" }),
    ),
    ...line(totalRow, "計", counters.map((_, index) => sumOf(first, totalRow - 1, 1 + index)), { label: "total-text", figure: "total-integer" }),
  ];
}

function sumOf(first: number, last: number, column: number): PlannedCell["content"] {
  if (last < first) return { kind: "number", value: 0 };
  return { kind: "formula", formula: `=SUM(${toA1({ row: first, column })}:${toA1({ row: last, column })})` };
}
