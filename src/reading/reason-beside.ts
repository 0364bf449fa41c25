import type { Field } from "../core/form";
import type { Table } from "./find-tables";
import { asks, request } from "./labels";
import { isMark } from "./beside-form";
import type { Region } from "./split-sheet";
import type { Token, TokenRow } from "./token";

/** Rows that an empty reason box may be high. */
const HEIGHT = 3;

/**
 * A text right of a form that may be the reason which its empty box lacks: an explanation beside the figures, or a sentence beside the box.
 * What a reviewer writes there (確認済, 理由を記入してください) is neither.
 */
export function reasonBeside({ rows }: Region, tables: readonly Table[], { cell }: Field): Field | null {
  let [top, edge] = [Infinity, -1];
  for (const table of tables) {
    top = Math.min(top, table.top);
    edge = Math.max(edge, table.lastColumn);
  }
  for (const line of rows) {
    if (line.row < top || (line.last <= edge && !line.labelled)) continue;
    if (line.row >= cell.row + HEIGHT || (line.row > cell.row && beginsBox(line))) return null;
    const inTable = tables.some((table) => line.row >= table.top && line.row <= table.bottom);
    const said = line.tokens.find((token) => token.column > edge && tellsWhy(token, inTable));
    if (said) return { text: said.text, cell: { sheet: cell.sheet, row: said.row, column: said.column }, blank: false };
  }
  return null;
}

function beginsBox(line: TokenRow): boolean {
  return line.labelled && line.tokens.some(({ label }) => label?.field && label.field !== "reason");
}

function tellsWhy(token: Token, inTable: boolean): boolean {
  const { value, blank, label } = token;
  if (typeof value !== "string" || blank || label || isMark(token) || isAsked(value)) return false;
  return cause.test(value) || (!inTable && value.length >= LEAST_SENTENCE && !memo.test(value));
}

function isAsked(value: string): boolean {
  return forReviewers.test(value) || (asks.test(value) && request.test(value));
}

/** 講師の都合により, 中止したため, 雪の影響: what every reason says. */
const cause = /ため|によ[りる]|ことから|ので[、。]|影響|都合/u;
const LEAST_SENTENCE = 20;
const forReviewers = /理由(?:を|が|は|欄)|ください|下さい|願います|[?？]\s*$/u;
const memo = /理由|確認|記入|記載|照合|修正|提出|前年度/u;
