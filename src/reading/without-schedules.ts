import { isDate } from "../core/date-text";
import type { Row } from "../core/form";
import { fold } from "../core/text";
import type { TableContent } from "./read-rows";

/** Behind a table with rows, one that holds dates only (募集 予定 ４月 実績 ５月) is a schedule and compares nothing. */
export function withoutSchedules(content: readonly TableContent[]): readonly TableContent[] {
  if (content.length < 2) return content;
  const first = content.findIndex(({ rows }) => rows.length > 0);
  return content.filter(({ rows }, index) => index <= first || rows.length === 0 || !rows.every(isDated));
}

function isDated({ role, plan, actual }: Row): boolean {
  return role === "indicator" && [plan, actual].every(({ amount, text }) => amount.kind === "none" || (amount.kind === "text" && isDate(fold(text).replace(/\s/gu, ""))));
}
