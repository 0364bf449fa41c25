import { toA1 } from "../core/address";
import type { Report } from "../core/report";
import type { Occasion } from "./summary-notes";

/** 確認済み: how many findings were accepted, then each with its place, rule and note. Nothing where there are none. */
export function acceptedNotes({ accepted = [] }: Pick<Report, "accepted">, { titleOf }: Pick<Occasion, "titleOf">): readonly string[] {
  if (accepted.length === 0) return [];
  return [
    `確認済み：${accepted.length}件（指摘の件数と指摘一覧に含みません）`,
    ...accepted.map(({ finding: { cell, rule }, acceptance: { note } }) =>
      `　${cell.sheet} ${toA1(cell)}　${titleOf(rule)}　メモ：${note === "" ? "なし" : note.replace(/\s+/gu, " ")}`),
  ];
}
