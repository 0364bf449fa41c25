import type { Report } from "../../src/core/report";
import { defaultSettings, type Settings } from "../../src/core/settings";
import { runRules } from "../../src/rules/run-rules";
import type { PlannedCell, SheetPlan } from "../../src/summary/sheet-plan";
import { summarize } from "../../src/summary/summarize";

/** The report of these forms, each of which stands on a sheet of its own, beside a cover sheet. */
export function reportOf(forms: Report["forms"], settings: Settings = defaultSettings): Report {
  const results = runRules(forms, settings);
  const sheets = forms.map(({ form }) => ({ name: form.area.sheet, visibility: "visible" as const, forms: 1 }));
  return {
    workbooks: [{ file: "book.xlsx", sheets: [...sheets, { name: "表紙", visibility: "visible", forms: 0, skipped: "not-a-verification-sheet" }] }],
    forms, settings, ...results, summary: summarize(forms, results.findings, settings),
  };
}

export const occasion = { titleOf: (rule: string): string => `題名 ${rule}`, ranAt: "2026年11月22日 9:05" };

export function at(plan: SheetPlan, row: number, column: number): PlannedCell | undefined {
  return plan.cells.find((cell) => cell.row === row && cell.column === column);
}

/** What a planned cell holds: a number, a formula, or the text of a text or link. */
export function shown(plan: SheetPlan, row: number, column: number): string | number | undefined {
  const content = at(plan, row, column)?.content;
  if (content?.kind === "number") return content.value;
  return content?.kind === "formula" ? content.formula : content?.text;
}

/** Rows whose cell in a column has this text. */
export function rowsWith(plan: SheetPlan, column: number, label: string): readonly number[] {
  return plan.cells.filter((cell) => cell.column === column && "text" in cell.content && cell.content.text === label).map(({ row }) => row);
}

export function textsOf(plan: SheetPlan): string {
  return plan.cells.map(({ content }) => (content.kind === "text" ? content.text : "")).join("\n");
}
