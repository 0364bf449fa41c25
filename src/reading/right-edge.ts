import { fold } from "../core/text";
import type { Table } from "./find-tables";
import type { FieldRole } from "./labels";
import type { Region } from "./split-sheet";
import type { Token } from "./token";

/** Where the columns of a form end. What stands right of them was written beside the form. */
export interface RightEdge {
  /** The last column of a label or of the tables; Infinity without a table, as texts may then go on anywhere. */
  readonly column: number;
  /** The first column of plan. A box whose label stands left of it has its text within the form. */
  readonly plan: number;
}

export function rightEdge(region: Region, tables: readonly Table[]): RightEdge {
  if (tables.length === 0) return { column: Infinity, plan: Infinity };
  let [column, plan] = [-1, Infinity];
  for (const { tokens, labelled } of region.rows) if (labelled) for (const token of tokens) if (token.label && token.column > column) column = token.column;
  for (const table of tables) {
    plan = Math.min(plan, table.plan.column);
    column = Math.max(column, lastColumnOf(table));
  }
  return { column, plan };
}

/** Of the headings and of what stands in the rows, but for marks. */
function lastColumnOf({ headings, rows }: Table): number {
  let last = -1;
  for (const heading of headings) last = Math.max(last, heading.column);
  for (const { tokens } of rows) for (const token of tokens) if (token.column > last && !isMark(token)) last = token.column;
  return last;
}

/** Of other boxes nobody would take a memo for a part: 予算科目 and 振興計画 may be spread over many cells. */
const guarded: ReadonlySet<FieldRole | "unknown"> = new Set(["reason", "purpose", "goal", "result", "outline", "future", "measures", "project", "strategy", "department"]);
const CODE = /^\s*第?\s*\d+\s*[-章節.・]/u;

/** A memo in the row of a box but outside of the form: 確認済 behind a measure, 要記入 beside a reason that is blank. A further measure has its code. */
export function isBeside({ column, plan }: RightEdge, token: Token, role: FieldRole | "unknown", label: Token): boolean {
  return token.column > column && label.column < plan && guarded.has(role) && !CODE.test(fold(token.text));
}

/** The row without what a reviewer marked behind it. */
export function withoutMarks(tokens: readonly Token[], table: Table): readonly Token[] {
  const last = tokens.at(-1);
  if (!last || !isMark(last)) return tokens;
  const end = lastColumnOf(table);
  return tokens.filter((token) => token.column <= end || !isMark(token));
}

const MARK = /^(?:(?:確認|点検|修正|訂正|チェック|受付|照合)?済み?|(?:確認|点検|チェック)(?:中|ok)?|要(?:確認|修正|記入|訂正)|未(?:確認|修正|記入)|差し?戻し?|再提出|ok|ng|[✓✔☑レ○〇◯◎×✕✗?!]+)$/iu;
const LONGEST_MARK = 8;

/** 済, ✓, 要確認: behind the last column of a table it is no part of any figure. */
function isMark({ value }: Token): boolean {
  return typeof value === "string" && value.length <= LONGEST_MARK && MARK.test(fold(value).replace(/[\s()]/gu, ""));
}
