import { fold } from "../core/text";
import type { Token, TokenRow } from "./token";

/** The heading that ends the columns of names: the first behind the corner under which something else stands, plan at the latest. */
export function endOfNames(headings: readonly Token[], plan: Token, actual: Token, rows: readonly TokenRow[]): Token {
  const corner = headings.filter((token) => token.label?.head === "corner" && token.column < plan.column).at(-1) ?? null;
  const isEnd = (token: Token): boolean => token === plan || token === actual || (token.column > (corner?.column ?? -1) && (isBound(token) || (corner !== null && standsBehindNames(token, corner, plan, rows))));
  return headings.find(isEnd) ?? plan;
}

/** A heading left of plan and actual that ends the columns of names; left of the corner it numbers the rows (番号 | 指標 | 目標). */
function isBound(token: Token): boolean {
  const head = token.label?.head;
  return head !== undefined && head !== null && head !== "corner";
}

/**
 * 指標名 | 担当 | 目標, 区分 | (教室数) | 担当 | 目標: a heading that nobody knows, where every row that has a cell under it has a name before that.
 * 区分 may stand over groups, whose names stand under the heading itself (区分 | 取組 | 目標); then they have none before it.
 */
function standsBehindNames(heading: Token, corner: Token, plan: Token, rows: readonly TokenRow[]): boolean {
  if (heading.column >= plan.column || heading.blank || heading.label?.head === "corner") return false;
  const from = namesRows.test(fold(corner.text)) ? corner.column : corner.column + 1;
  const besides = rows.filter(({ tokens }) => tokens.some(({ column, blank }) => !blank && column >= heading.column && column < plan.column));
  return besides.length > 0 && besides.every(({ tokens }) => tokens.some((token) => token.column < heading.column && !token.blank && (labelsRow(token) || (token.column >= from && !token.label))));
}

const namesRows = /指標|名/u;

function labelsRow({ label }: Token): boolean {
  return label?.row === "cost" || label?.row === "labour" || label?.row === "goal";
}
