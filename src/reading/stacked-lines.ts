import { fold } from "../core/text";
import { at, holdsFigure, isAdjacent, lineOf, nextColumn, yearColumn, type PairedBlock } from "./paired-lines";
import type { Token, TokenRow } from "./token";

/** （上段：目標 下段：実績） */
const note = /上段\W{0,3}(?:当初)?(?:目標|計画|予定|予算)[^下]{0,6}下段\W{0,3}(?:実績|決算|結果)/u;
/** Rows between the heading and the note, above or below it. */
const NEAR = 2;

/** The block below a heading, where a note says that the plan stands in the upper and the actual in the lower row of each name. */
export function stackedBlock(rows: readonly TokenRow[], index: number, titleYear: number | null): PairedBlock | null {
  const heading = rows[index];
  const corner = heading?.tokens.find(({ label }) => label?.head === "corner");
  if (!heading || !corner || heading.tokens.some(({ value }) => typeof value === "number")) return null;
  const told = noteNear(rows, index);
  if (!told) return null;
  const value = yearColumn(heading, corner.column, titleYear) ?? (told.row === heading.row && told.column > corner.column ? told : null);
  const names = Math.min(...heading.tokens.flatMap(({ column, label }) => (column > corner.column && label?.head !== "unit" ? [column] : [])));
  const pairs: { upper: TokenRow; lower: TokenRow }[] = [];
  let end = index + 1;
  for (;;) {
    const [upper, lower] = [rows[end], rows[end + 1]];
    const left = upper?.tokens.filter((token) => token.column < names && !token.blank) ?? [];
    if (!upper || !lower || left.length === 0 || left.some(isBox) || !isAdjacent(rows, end)) break;
    pairs.push({ upper, lower });
    end += 2;
  }
  if (pairs.length === 0 || !pairs.some(({ upper, lower }) => [...upper.tokens, ...lower.tokens].some((token) => token.column >= names && holdsFigure(token)))) return null;
  const column = value?.column ?? names;
  const inside = (line: TokenRow): readonly Token[] => line.tokens.filter((token) => token.column >= column && token.column < nextColumn(heading, column) && !saysStacked(token));
  const isCertain = value !== null && pairs.every(({ upper, lower }) => at(upper, column) && at(lower, column) && lower.tokens.every((token) => token.blank || token.column >= names));
  const lines = pairs.map(({ upper, lower }) => ({ line: lineOf(upper.tokens.filter((token) => token.column < names), heading, upper.row, lower.row, inside(upper), inside(lower)), plan: column, actual: column }));
  return { from: index, end, plan: value ?? corner, actual: value ?? corner, pairs: isCertain ? lines : null };
}

/** Of rows with many cells only the headings can hold the note. */
function noteNear(rows: readonly TokenRow[], index: number): Token | null {
  for (let at = Math.max(0, index - NEAR); at <= index + NEAR; at += 1) {
    const line = rows[at];
    const note = line && (line.labelled || line.count <= MOST_CELLS) ? line.tokens.find(saysStacked) : undefined;
    if (note) return note;
  }
  return null;
}

const MOST_CELLS = 3;

function saysStacked({ value }: Token): boolean {
  return typeof value === "string" && value.includes("上段") && note.test(fold(value).replace(/\s/gu, ""));
}

/** 理由, 目的: below the block. 指標 and 事業費 label its rows. */
function isBox({ label }: Token): boolean {
  return label !== null && label.field !== null && label.row === null;
}
