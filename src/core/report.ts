import type { Cell } from "./address";
import type { Form } from "./form";
import type { AcceptedFinding } from "./accepted";
import type { Finding } from "./finding";
import type { SheetVisibility } from "./grid";
import type { Settings } from "./settings";

/** State of a row of the comparison table. */
export type RowState = "reached" | "missed" | "none" | "one-sided" | "unreadable" | "not-evaluable";

/** Why a sheet yielded no form. unfilled-form: forms in which nothing is written yet; example: a sheet named 記入例. */
export type SkipReason = "not-a-verification-sheet" | "empty" | "own-summary" | "unfilled-form" | "example";

export interface SheetReport {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Number of forms read on the sheet. */
  readonly forms: number;
  readonly skipped?: SkipReason;
  /** Figures and reasons of its forms that stand in hidden rows or columns; they were read and checked. Left out where there are none. */
  readonly hiddenCells?: readonly Cell[];
}

export interface WorkbookReport {
  readonly file: string;
  readonly sheets: readonly SheetReport[];
}

/** Money in 千円; null where no row was counted (missing is not zero). */
export interface ChapterSummary {
  /** 章 number; null in the total, and for forms whose chapter could not be read. */
  readonly chapter: number | null;
  /** Title without the number; null when no measure report names it. */
  readonly title: string | null;
  readonly measureReports: number;
  /** 実: distinct projects counted here. */
  readonly projects: number;
  /** 再掲: listings here of projects that are counted elsewhere or earlier. */
  readonly relisted: number;
  readonly budget: number | null;
  readonly actual: number | null;
  /** 執行率 in %, one decimal. */
  readonly executionRate: number | null;
  /** 人工 (person-years). */
  readonly labour: { readonly plan: number | null; readonly actual: number | null };
  readonly indicators: {
    readonly reached: number;
    readonly missed: number;
    readonly none: number;
    readonly oneSided: number;
    readonly unreadable: number;
    readonly notEvaluable: number;
  };
  readonly missingReasons: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
}

export interface Summary {
  /** By chapter number; forms without a readable chapter come last with chapter null. */
  readonly chapters: readonly ChapterSummary[];
  /** The same fields, every project once. */
  readonly total: ChapterSummary;
}

/**
 * What of a sheet could not be read, so that it was not checked. size: all of it, because it is too large; values: all of it, because
 * Excel refused; displayed: how numbers are shown (units in number formats); hidden: hidden rows and columns; struck: text that is struck
 * through; shapes: text boxes with a reason.
 */
export type UnreadPart = "size" | "values" | "displayed" | "hidden" | "struck" | "shapes";

export interface UnreadSheet {
  readonly sheet: string;
  readonly part: UnreadPart;
}

/** A form and the workbook file that it was read from. */
export interface FiledForm {
  readonly file: string;
  readonly form: Form;
}

/** Result of a check: what was read, what was found, what was not checked. check/report-json.ts prints it as the contract. */
export interface Report {
  readonly workbooks: readonly WorkbookReport[];
  readonly forms: readonly FiledForm[];
  /** In sheet order, then by cell, then in the reviewer's order of rules. */
  readonly findings: readonly Finding[];
  /** 確認済み: left out of findings and counts. The key is missing where there are none. */
  readonly accepted?: readonly AcceptedFinding[];
  /** Each sheet and part once. The key is missing where everything was read. */
  readonly unread?: readonly UnreadSheet[];
  readonly summary: Summary;
  readonly settings: Settings;
  /** Rules that had nothing to look at or were switched off. */
  readonly skippedRules: readonly { readonly rule: string; readonly reason: "not-applicable" | "disabled" }[];
  /** Rules that threw; the others went on. */
  readonly failedRules: readonly { readonly rule: string; readonly error: string }[];
}
