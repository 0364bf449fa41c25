import type { Area, Cell } from "./address";

/** A text as typed, and the cell where it stands (top-left of a merged area). */
export interface Field {
  /** As typed; several cells of one long text are joined by line breaks. "" when the box exists and is empty. */
  readonly text: string;
  readonly cell: Cell;
  /** Nothing but spaces (also U+3000), line breaks or dashes. */
  readonly blank: boolean;
}

/** A typed amount (core/amount.ts reads it). Missing is never zero, and zero is never missing. */
export type Amount =
  | { readonly kind: "number"; readonly value: number; readonly unit: string | null }
  /** 値なし: a no-value mark such as － or an empty cell. `mark` is what was typed, "" for an empty cell. */
  | { readonly kind: "none"; readonly mark: string }
  /** Text that is not a number with certainty: 調整中, 36（1）. */
  | { readonly kind: "text" }
  /** An error value of the sheet: #DIV/0!. */
  | { readonly kind: "error" };

/** One side of a row: 目標/予算 (plan) or 実績 (actual). */
export interface Entry {
  readonly amount: Amount;
  /** As displayed, unit included: "18 団体", "1,684", "－". */
  readonly text: string;
  readonly cell: Cell;
  /** The number that the cell itself holds, before its number format (0.268 for 26.8 %); absent where it holds a text or nothing. */
  readonly stored?: number;
  /** Some or all of it is struck through (見え消し): which figure is meant only a person sees. Left out where it is not. */
  readonly struck?: true;
}

/** indicator 目標値・活動指標, cost 事業費（千円）, labour 従事人工（人/年） */
export type RowRole = "indicator" | "cost" | "labour";

/** A row of the comparison table, plan against actual. */
export interface Row {
  readonly role: RowRole;
  /** 指標名 as typed; for cost and labour the row's label. */
  readonly name: string;
  readonly nameCell: Cell;
  readonly plan: Entry;
  readonly actual: Entry;
  /** 理由 of this row, where the form has a box for it alone: in a column of the table, or one for 事業費 beside one for the indicators. */
  readonly reason?: OwnReason;
}

/** `beside`: a text right of the form that may be meant for this box; only of an empty one. */
export interface Reason extends Field {
  readonly beside?: Field;
}

/** `fromPercent`: 30 where the label says 30%以上増減の場合. */
export interface OwnReason extends Field {
  readonly fromPercent?: number;
}

/** 施策: code "5-1-1" and name. A code is digits joined by "-", after NFKC. */
export interface Measure {
  readonly code: string;
  readonly name: string;
  readonly cell: Cell;
}

/** A year as written ("令和５年度") with the Western year in which that fiscal year begins (2023). */
export interface FiscalYear {
  readonly text: string;
  readonly year: number;
  readonly cell: Cell;
}

/** 章・節 as printed in the 振興計画 box of a measure report. */
export interface PlanSection {
  /** "5" for a chapter, "5-1" for a section. */
  readonly code: string;
  readonly name: string;
  readonly cell: Cell;
}

/** The boxes that a form can have; a form's `missing` names those whose label was not found. */
export type FieldName =
  | "department" | "project" | "account" | "measures" | "plan" | "strategy"
  | "outline" | "purpose" | "goal" | "result" | "rows" | "reason" | "future";

interface FormBase {
  readonly area: Area;
  /** Title text without the year: 主要施策の成果説明書, 実施計画兼予算要求書（検証）. */
  readonly title: Field;
  /** The year in the title first, then those of the table headings, in reading order. */
  readonly fiscalYears: readonly FiscalYear[];
  /** 所属 */
  readonly department: Field | null;
  /** 施策: one in a measure report, one or more in a project sheet. */
  readonly measures: readonly Measure[];
  /** The 施策 box as typed. */
  readonly measuresField: Field | null;
  /** 創生総合戦略 */
  readonly strategy: Field | null;
  /** 目的 */
  readonly purpose: Field | null;
  /** 目標 (text): in a project sheet this year's goal of the 目標 row. */
  readonly goal: Field | null;
  /** 実績 (text): in a project sheet what happened, of the 目標 row. */
  readonly result: Field | null;
  /** Rows with three empty cells are left out. */
  readonly rows: readonly Row[];
  /** Where a table stands that seems to compare plan and actual and was not read. */
  readonly unread: Cell | null;
  /** 理由 */
  readonly reason: Reason | null;
  /** 目標の実現に向けた今後の取組 */
  readonly future: Field | null;
  /** Boxes that belong to the form and were not found. */
  readonly missing: readonly FieldName[];
}

/** 主要施策の成果説明書 (Form A), one per 施策. */
export interface MeasureReport extends FormBase {
  readonly kind: "measure-report";
  /** 振興計画 as typed. */
  readonly plan: Field | null;
  /** 章 */
  readonly chapter: PlanSection | null;
  /** 節 */
  readonly section: PlanSection | null;
}

/** 実施計画兼予算要求書（検証） (Form B), one per 事業. */
export interface ProjectSheet extends FormBase {
  readonly kind: "project-sheet";
  /** 事業 */
  readonly project: Field | null;
  /** 予算科目 */
  readonly account: Field | null;
  /** 事業概要 */
  readonly outline: Field | null;
  /** 目標 row, first text: the ideal state. */
  readonly ideal: Field | null;
}

export type Form = MeasureReport | ProjectSheet;
