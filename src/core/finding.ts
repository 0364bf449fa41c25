import type { Cell } from "./address";

export type Severity = "error" | "warning" | "note";

/** violation: certain. needs-review: a person has to look (要確認). */
export type Outcome = "violation" | "needs-review";

/** What a message is filled with, and what a program can read of a finding. */
export type FindingData = Readonly<Record<string, string | number | null>>;

/** 指摘: something in the document that is wrong or has to be looked at. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** The workbook's file name. */
  readonly file: string;
  readonly cell: Cell;
  readonly related: readonly Cell[];
  /** Key of the message in the rule's catalogue; `message` is its Japanese text, filled. */
  readonly messageId: string;
  readonly message: string;
  readonly data: FindingData;
}
