import { areaToA1, toA1 } from "../core/address";
import { answerWord, outcomeWord, severityWord } from "./finding-words";
import type { ListedFinding } from "./list-findings";
import { planned, text } from "./planned";
import type { CellStyle, PlannedCell, PlannedContent } from "./sheet-plan";

type Filter = "severity" | "outcome" | "answer";

interface ListPlace {
  /** Rows of the list. */
  readonly first: number;
  readonly last: number;
  /** The block's heading. */
  readonly top: number;
  readonly columnOf: (name: "department" | Filter) => number;
}

const isOpen = ["answer", answerWord.open] as const;
const counters: readonly (readonly [header: string, ...conditions: readonly (readonly [Filter, string])[]])[] = [
  ["件数", isOpen],
  ["エラー", isOpen, ["severity", severityWord.error]],
  ["警告", isOpen, ["severity", severityWord.warning]],
  ["注意", isOpen, ["severity", severityWord.note]],
  ["うち\n要確認", isOpen, ["outcome", outcomeWord["needs-review"]]],
  ["確認済み", ["answer", answerWord.accepted]],
];

/** One row per department with its counts, which follow the list also when it is sorted, and a total. */
export function planDepartmentCounts(listed: readonly ListedFinding[], { first, last, top, columnOf }: ListPlace): readonly PlannedCell[] {
  const departments = [...new Set(listed.map(({ department }) => department))];
  const firstRow = top + 2;
  const totalRow = firstRow + departments.length;
  const cellsOf = (name: "department" | Filter): string => {
    const column = columnOf(name);
    return areaToA1({ top: first, left: column, bottom: last, right: column });
  };
  const countOf = (row: number, conditions: readonly (readonly [Filter, string])[]): PlannedContent => {
    // SUMPRODUCT compares letter by letter; COUNTIFS would take a department such as "*課" or ">0" for a pattern.
    const factors = [`(${cellsOf("department")}=${toA1({ row, column: 0 })})`, ...conditions.map(([name, word]) => `(${cellsOf(name)}="${word}")`)];
    return { kind: "formula", formula: `=SUMPRODUCT(${factors.join("*")})` };
  };
  const line = (row: number, label: string, contents: readonly PlannedContent[], style: { label: CellStyle; figure: CellStyle }): readonly PlannedCell[] => [
    planned(row, 0, text(label), style.label),
    ...contents.map((content, index) => planned(row, 1 + index, content, style.figure)),
  ];
  return [
    planned(top, 0, text("部署別の件数"), "heading"),
    ...["部署", ...counters.map(([header]) => header)].map((header, column) => planned(top + 1, column, text(header), "header")),
    ...departments.flatMap((department, index) =>
      line(firstRow + index, department, counters.map(([, ...conditions]) => countOf(firstRow + index, conditions)), { label: "text", figure: "integer" })),
    ...line(totalRow, "計", counters.map((_, index) => sumOf(firstRow, totalRow - 1, 1 + index)), { label: "total-text", figure: "total-integer" }),
  ];
}

function sumOf(first: number, last: number, column: number): PlannedContent {
  if (last < first) return { kind: "number", value: 0 };
  return { kind: "formula", formula: `=SUM(${areaToA1({ top: first, left: column, bottom: last, right: column })})` };
}
