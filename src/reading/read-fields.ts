import type { Cell } from "../core/address";
import { flatMap } from "../core/flat-map";
import type { Field } from "../core/form";
import { isBlank } from "../core/text";
import { asks, attachment, contact, pageNumber, remark, request, unitNote, type FieldRole } from "./labels";
import type { Table } from "./find-tables";
import { holdTexts, rowOfListBelow } from "./list-below";
import { isBeside, isMark, rightEdge, withoutLists } from "./beside-form";
import type { Region } from "./split-sheet";
import { Token } from "./token";

/** A label and what stands right of or below it. */
export interface Box {
  readonly role: FieldRole | "unknown";
  readonly label: Token;
  /** Of a box without a known role only the first below the label, which tells how far below it stands: nobody reads its text. */
  readonly tokens: Token[];
  /** Column where its text begins when that stands right of the label; null while it stands below or is empty. */
  valueColumn: number | null;
}

/**
 * Gives every cell outside the tables to a label: the nearest one left of it in its row, or else the nearest one above it
 * whose column is not right of it. So a text may stand right of its label or below, over several rows and cells.
 */
export function readBoxes(region: Region, tables: readonly Table[]): readonly Box[] {
  const lines: Box[][] = [];
  const edge = rightEdge(region, tables);
  const list = rowOfListBelow(region.rows);
  for (const line of region.rows) {
    const { row } = line;
    if (tables.some((table) => row >= table.top && row <= table.bottom)) continue;
    if (row >= list && holdTexts(lines.at(-1))) break;
    const { tokens } = line;
    let opened: Box[] | null = null;
    let current: Box | null = null;
    for (const token of tokens) {
      if (token.part || isNoise(token)) continue;
      if (opensBox(token)) {
        current = { role: token.label?.field ?? "unknown", label: token, tokens: inlineTokens(token), valueColumn: null };
        opened = added(opened, current);
      } else if (current) {
        if (isBeside(edge, token, current) || isRequest(token, current) || isAttachment(token) || isNoPart(token, current)) continue;
        current.valueColumn ??= token.column;
        if (current.role !== "unknown") current.tokens.push(token);
      } else {
        const owner = ownerAbove(lines, token.column);
        if (!owner || isBeside(edge, token, owner) || isRequest(token, owner)) continue;
        if (isAttachment(token)) {
          // What is listed below it is none of the text above.
          current = { role: "unknown", label: token, tokens: [], valueColumn: null };
          opened = added(opened, current);
        } else if (isTextBelowMemo(owner, token) && tokens.every((other) => other === token || other.column > edge.column)) {
          owner.tokens.splice(0, owner.tokens.length, token);
          owner.valueColumn = null;
        } else if (owner.valueColumn !== null && token.column < owner.valueColumn) {
          current = { role: "unknown", label: token, tokens: [], valueColumn: null };
          opened = added(opened, current);
        } else if (owner.role !== "unknown" || owner.tokens.length === 0) owner.tokens.push(token);
      }
    }
    if (opened) lines.push(opened);
  }
  return withoutLists(flatMap(lines, (line) => line), edge);
}

/** Most lines open one box: an array of one takes a tenth of the room of an empty one that grows. */
function added(boxes: Box[] | null, box: Box): Box[] {
  if (!boxes) return [box];
  boxes.push(box);
  return boxes;
}

const LONGEST_REMARK = 60;
/** The first letters of remarks and of notes about units. */
const noiseBegins = new Set([..."(（※単 \u3000\n\t"].map((letter) => letter.charCodeAt(0)));

/** Titles, remarks for the one who fills in, notes about units. */
function isNoise(token: Token): boolean {
  if (token.label?.title) return true;
  if (typeof token.value !== "string" || !noiseBegins.has(token.value.charCodeAt(0))) return false;
  return unitNote.test(token.text) || (token.label === null && token.text.length <= LONGEST_REMARK && remark.test(token.text));
}

function opensBox(token: Token): boolean {
  return token.label !== null && (token.label.field !== null || token.label.row === "indicators" || token.label.head === "corner");
}

/** What a reviewer asks, the number of a page, whom to ask, what is attached. Looked for in a box that somebody reads; most texts of a list are in none. */
function isRequest({ label, value }: Token, { role }: Box): boolean {
  return role !== "unknown" && label === null && typeof value === "string" && value.length <= LONGEST_REMARK && ((asks.test(value) && request.test(value)) || pageNumber.test(value) || contact.test(value));
}

/** 添付資料, ※別添. */
function isAttachment({ label, value }: Token): boolean {
  return label === null && typeof value === "string" && value.length <= LONGEST_REMARK && attachment.test(value);
}

const proseRoles: ReadonlySet<Box["role"]> = new Set(["reason", "purpose", "goal", "result", "outline", "future"]);

function isProse({ role }: Box): boolean {
  return proseRoles.has(role);
}

/** 済, 要記入 beside the label of a text are no text, and a figure is no reason. */
function isNoPart(token: Token, box: Box): boolean {
  return isProse(box) && (isMark(token) || (box.role === "reason" && typeof token.value === "number"));
}

/** 理由 | 課長指示 above the reason itself: a text directly below the label is what the box holds, a word beside the label is not. */
function isTextBelowMemo(box: Box, token: Token): boolean {
  if (box.valueColumn === null || token.column !== box.label.column || token.row - box.label.row > MAX_GAP || !isProse(box) || !isSentence(token)) return false;
  return box.tokens.every((other) => other.row === box.label.row && !isSentence(other));
}

const MAX_GAP = 2;
const LEAST_SENTENCE = 20;

function isSentence({ text }: Token): boolean {
  return text.length >= LEAST_SENTENCE || text.trimEnd().endsWith("。");
}

/** The text behind the label in the same cell, as a token of that cell. */
function inlineTokens(token: Token): Token[] {
  const text = token.label?.inline;
  return text ? [new Token(token.row, token.column, text, isBlank(text), null)] : [];
}

function ownerAbove(lines: readonly Box[][], column: number): Box | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? [];
    for (let at = line.length - 1; at >= 0; at -= 1) {
      const box = line[at];
      if (box && box.label.column <= column) return box;
    }
  }
  return null;
}

/** A field of what a box holds; without any cell its place is where its neighbours hold theirs. */
export function fieldOfBoxes(boxes: readonly Box[], all: readonly Box[], sheet: string): Field | null {
  const [first] = boxes;
  return first ? fieldOf(boxes.length === 1 ? first.tokens : flatMap(boxes, (box) => box.tokens), sheet, () => emptyCell(first, all, sheet)) : null;
}

/** The texts joined by line breaks, at the first cell that says something. `fallback`: the cell of a field without any. */
export function fieldOf(tokens: readonly Token[], sheet: string, fallback: () => Cell): Field {
  // A formula makes 0 of an empty cell; no text of a form is that alone.
  const filled = tokens.filter((token) => !token.blank && token.value !== 0);
  const first = filled[0] ?? tokens[0];
  if (!first) return { text: "", cell: fallback(), blank: true };
  const text = filled.length > 1 ? filled.map((token) => token.text).join("\n") : first.value === 0 ? "" : first.text;
  return { text, cell: { sheet, row: first.row, column: first.column }, blank: filled.length === 0 };
}

function emptyCell(box: Box, all: readonly Box[], sheet: string): Cell {
  const { row, column } = box.label;
  const neighbour = all.find((other) => other !== box && other.label.column === column && other.valueColumn !== null);
  const besides = all.filter((other) => other !== box && other.label.row === row);
  if (besides.length > 0) {
    const next = Math.min(...besides.map((other) => other.label.column).filter((other) => other > column));
    const aligned = neighbour?.valueColumn ?? column + 1;
    return { sheet, row, column: aligned < next ? aligned : column + 1 };
  }
  // On 方眼紙 a label is merged over rows, which its values do not tell: then the neighbours' texts stand as far below theirs.
  const steps = all.flatMap(({ label, valueColumn, tokens: [first] }) => (label.column === column && valueColumn === null && first ? [first.row - label.row] : []));
  if (neighbour && steps.length === 0) return { sheet, row, column: neighbour.valueColumn ?? column + 1 };
  const next = Math.min(...all.map(({ label }) => label.row).filter((other) => other > row));
  const step = steps.length > 0 ? Math.min(...steps) : 1;
  return { sheet, row: Math.max(row + 1, Math.min(row + step, next - 1)), column };
}
