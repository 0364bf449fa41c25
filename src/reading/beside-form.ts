import { readAmount } from "../core/amount";
import { readUnit } from "../core/amount-text";
import { fold } from "../core/text";
import { isPrintedUnit } from "../core/unit";
import type { Table } from "./find-tables";
import type { FieldRole } from "./labels";
import type { Box } from "./read-fields";
import type { Region } from "./split-sheet";
import type { Token, TokenRow } from "./token";

/** Where the columns of a form end. What stands right of them was written beside the form. */
export interface RightEdge {
  /** The last column of a label with a text behind it, but for those of boxes that nobody reads (a stamp for 課長), or of the tables; Infinity without a table, as texts may then go on anywhere. */
  readonly column: number;
  /** The first column of plan. A box whose label stands left of it has its text within the form. */
  readonly plan: number;
}

export function rightEdge(region: Region, tables: readonly Table[]): RightEdge {
  if (tables.length === 0) return { column: Infinity, plan: Infinity };
  let [column, plan, nearest] = [-1, Infinity, Infinity];
  for (const table of tables) {
    plan = Math.min(plan, table.plan.column);
    column = Math.max(column, table.lastColumn);
  }
  for (const line of region.rows) if (line.labelled) for (let index = 0; index < line.tokens.length; index += 1) {
    const [token, next] = [line.tokens[index], line.tokens[index + 1]];
    if (!token?.label?.field || token.label.field === "foreign" || !next || next.label || next.part) continue;
    if (token.column > column) column = token.column;
    if (token.column < plan && next.column < nearest) nearest = next.column;
  }
  // Where no box at the left has its text within these columns, the form is wider than its tables.
  return nearest > column && nearest < Infinity ? { column: Infinity, plan } : { column, plan };
}

/** Without the boxes of labels beyond the form that it has within: they head a list to choose from, as they stand beside forms. */
export function withoutLists(boxes: readonly Box[], { column }: RightEdge): readonly Box[] {
  const isBeyond = ({ label }: Box): boolean => label.column > column;
  return boxes.some(isBeyond) ? boxes.filter((box) => !isBeyond(box) || !boxes.some((other) => other.role === box.role && !isBeyond(other))) : boxes;
}

/** The last column that surely belongs to a table. */
export function lastColumnOf(headings: readonly Token[], rows: readonly TokenRow[]): number {
  let last = -1;
  // A word right of the headings under which nothing stands is none of them.
  for (const { column, label } of headings) if (column > last && (label?.head || rows.some((line) => line.last >= column && line.tokens.some((token) => token.column === column)))) last = column;
  for (const { tokens } of rows) {
    for (let index = tokens.length - 1; index >= 0; index -= 1) {
      const token = tokens[index];
      if (!token || token.column <= last) break;
      if (isFigureOrUnit(token)) last = token.column;
    }
  }
  return last;
}

function isFigureOrUnit({ value, blank }: Token): boolean {
  return blank || typeof value !== "string" || readAmount(value).kind !== "text" || (value.length <= LONGEST_UNIT && !isMarkText(value) && isPrintedUnit(value));
}

const LONGEST_UNIT = 8;

/** Of other boxes nobody would take a memo for a part: 振興計画 may be spread over many cells. */
const guarded: ReadonlySet<FieldRole | "unknown"> = new Set(["reason", "purpose", "goal", "result", "outline", "future", "measures", "project", "strategy", "department", "account"]);
/** A further measure, a further part of 予算科目. */
const goesOn: Readonly<Partial<Record<FieldRole, RegExp>>> = { measures: /^\s*第?\s*\d+\s*[-章節.・]/u, account: /^\s*\d/u };
const CODE_ALONE = /^[\s\d-]*$/u;

/**
 * A memo in the row of a box but outside of the form: 確認済 behind a measure, 要記入 beside a reason that is blank. A further measure has its
 * code. A box at the right of the header may reach further than the tables: what follows a text within them is none of it.
 */
export function isBeside({ column, plan }: RightEdge, token: Token, { role, label, tokens }: Pick<Box, "role" | "label" | "tokens">): boolean {
  if (token.column <= column || role === "unknown" || goesOn[role]?.test(fold(token.text))) return false;
  if (isMark(token)) return true;
  const last = tokens.at(-1);
  const isInside = label.column < plan || (last !== undefined && last.column > label.column && last.column <= column && !CODE_ALONE.test(fold(last.text)));
  return isInside && guarded.has(role);
}

/** The row without what a reviewer marked or remarked behind its figures. */
export function withoutMemos(tokens: readonly Token[], table: Table): readonly Token[] {
  const last = tokens.at(-1);
  const side = Math.max(table.plan.column, table.actual.column);
  const end = Math.max(side, table.lastColumn);
  if (!last || last.column <= end || !isText(last) || isUnitOfResult(last, tokens, table)) return tokens;
  const isFilled = tokens.some((token) => token.column >= side && token.column <= end && token.text.trim() !== "");
  return tokens.filter((token) => token.column <= end || !(isMark(token) || (isFilled && isText(token) && !QUALIFIES.test(token.text))));
}

/** 人 | 延べ人: a unit that nobody prints, as far behind the result as the other one is behind the target. */
function isUnitOfResult({ column, text }: Token, tokens: readonly Token[], { plan, actual }: Table): boolean {
  const opposite = column - (actual.column - plan.column);
  if (opposite <= plan.column || opposite >= actual.column || text.length > LONGEST_UNIT || readUnit(text) === null) return false;
  return tokens.some((token) => token.column === opposite && !token.blank && token.text.length <= LONGEST_UNIT && readUnit(token.text) !== null);
}

/** What makes a figure another one, or an uncertain one, also where it stands behind it. */
const QUALIFIES = /速報|見込|暫定|概[数算]|推計|未確定|以[上下内]|未満|超|程度|正しく|[誤正][はり]|訂正|→/u;

function isText({ value }: Token): boolean {
  return typeof value === "string" && readAmount(value).kind === "text";
}

const MARK = /^(?:(?:確認|点検|修正|訂正|チェック|受付|照合)?済み?|(?:確認|点検|チェック)(?:中|ok)?|要(?:確認|修正|記入|訂正)|未(?:確認|修正|記入)|必須|差し?戻し?|再提出|ok|ng|[✓✔☑レ○〇◯◎×✕✗?!]+)$/iu;
const LONGEST_MARK = 8;

/** 済, ✓, 要確認: behind the last column of a table it is no part of any figure. */
export function isMark({ value }: Token): boolean {
  return typeof value === "string" && isMarkText(value);
}

function isMarkText(value: string): boolean {
  return value.length <= LONGEST_MARK && MARK.test(fold(value).replace(/[\s()【】[\]]/gu, ""));
}
