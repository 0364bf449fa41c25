/**
 * The sample workbook as data. Names, codes, indicators and figures are those of one published chapter of a city's
 * verification sheets; every sentence was written for this project.
 */

/** A value cell as typed: a number, or text such as "８" (full-width), "－" (no value) or U+3000 (unused row). */
export type Typed = string | number;

/** A row of the comparison table: indicator, value and unit of the plan, value and unit of the result. */
export interface SampleRow {
  readonly name: string;
  readonly plan: Typed;
  readonly planUnit: string;
  readonly actual: Typed;
  readonly actualUnit: string;
}

interface SampleBase {
  readonly sheet: string;
  /** 所属 */
  readonly department: string;
  /** 創生総合戦略 */
  readonly strategy: string;
  /** 目的 */
  readonly purpose: string;
  /** 目標 */
  readonly goal: string;
  /** 実績 */
  readonly result: string;
  readonly rows: readonly SampleRow[];
  /** 理由; U+3000 where the department left it blank. */
  readonly reason: string;
  /** 目標の実現に向けた今後の取組 */
  readonly future: string;
}

/** 主要施策の成果説明書 */
export interface SampleMeasureReport extends SampleBase {
  readonly kind: "measure-report";
  /** 振興計画: chapter and section, one a line. */
  readonly plan: string;
  /** 施策 */
  readonly measure: string;
}

/** 実施計画兼予算要求書（検証） */
export interface SampleProjectSheet extends SampleBase {
  readonly kind: "project-sheet";
  /** 事業 */
  readonly project: string;
  /** 予算科目 */
  readonly account: string;
  /** 施策, one or more in one box. */
  readonly measures: string;
  /** 事業概要 */
  readonly outline: string;
  /** 目標 row, first text: the ideal state. */
  readonly ideal: string;
  /** 事業費（千円） */
  readonly cost: { readonly plan: number; readonly actual: number };
  /** 従事人工 */
  readonly labour: { readonly plan: Typed; readonly actual: Typed };
}

export type SampleForm = SampleMeasureReport | SampleProjectSheet;

/** U+3000, what a department types into a box that it leaves empty. */
export const BLANK = "\u3000";

/** An unused row of 活動指標: full-width spaces for name and plan, nothing behind them. */
export const unusedRow: SampleRow = { name: BLANK, plan: BLANK, planUnit: "", actual: "", actualUnit: "" };

/** A row whose plan and result carry the same unit. */
export function row(name: string, plan: Typed, actual: Typed, unit: string): SampleRow {
  return { name, plan, planUnit: unit, actual, actualUnit: unit };
}

/** A row that was not measured this year: dashes on both sides, no unit. */
export function dashedRow(name: string): SampleRow {
  return row(name, "－", "－", "");
}
