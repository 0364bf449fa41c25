import type { CellContent, Rectangle, SheetModel } from "../../../xlsx/model";
import { fontStack } from "./font-stack";
import { textWidth } from "./measure-text";
import type { SheetGeometry } from "./sheet-geometry";

/** Pixels left free at both sides of a text together. */
const PADDING = 6;
/** Columns looked at for free room beside a cell. */
const FARTHEST = 60;

/** Pixels that a text reaches over its empty neighbours. */
export interface Overflow {
  readonly left: number;
  readonly right: number;
  /** False where a filled neighbour cuts the text off. */
  readonly isWhole: boolean;
}

const NONE: Overflow = { left: 0, right: 0, isWhole: true };

/** How far a single line runs over the cells beside it, as far as these are empty. */
export function overflowOf(content: CellContent, text: string, row: number, column: number, geometry: SheetGeometry): Overflow {
  const own = geometry.columns.size(column);
  const missing = textWidth(longestLine(text), cssFont(content)) + PADDING - own;
  if (missing <= 0) return NONE;
  const { horizontal } = content.style;
  const isCentered = horizontal === "center" || horizontal === "centerContinuous";
  const wanted = { left: isCentered ? missing / 2 : horizontal === "right" ? missing : 0, right: isCentered ? missing / 2 : horizontal === "right" ? 0 : missing };
  const left = wanted.left > 0 ? freeRoom(row, column, -1, wanted.left, geometry) : 0;
  const right = wanted.right > 0 ? freeRoom(row, column, 1, wanted.right, geometry) : 0;
  return { left, right, isWhole: left >= wanted.left && right >= wanted.right };
}

/** A number that does not fit shows as ####, so that nobody reads a part of it; General numbers first lose decimals. */
export function fitNumber(content: CellContent, text: string, area: Rectangle, geometry: SheetGeometry): string {
  if (content.kind !== "number" || content.style.shrinkToFit || content.style.wrap || content.style.rotation !== 0) return text;
  const room = geometry.box(area).width - PADDING / 2;
  const font = cssFont(content);
  if (textWidth(text, font) <= room) return text;
  if (content.style.numberFormat === "General" && typeof content.value === "number") {
    const whole = Math.max(1, String(Math.trunc(Math.abs(content.value))).length);
    for (let digits = 10; digits >= whole; digits -= 1) {
      const shorter = String(Number(content.value.toPrecision(digits)));
      if (textWidth(shorter, font) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / Math.max(1, textWidth("#", font)))));
}

/** Size in points at which a text that shrinks to fit fits its cell. */
export function shrunkSize(content: CellContent, text: string, area: Rectangle, geometry: SheetGeometry): number {
  const room = geometry.box(area).width - PADDING;
  const wide = textWidth(text, cssFont(content));
  if (wide <= room || room <= 0) return content.style.font.size;
  return Math.max(1, Math.floor((content.style.font.size * room * 10) / wide) / 10);
}

function cssFont({ style: { font } }: CellContent): string {
  return `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size}pt ${fontStack(font.name)}`;
}

function longestLine(text: string): string {
  if (!text.includes("\n")) return text;
  return text.split("\n").reduce((longest, line) => (line.length > longest.length ? line : longest), "");
}

function freeRoom(row: number, column: number, direction: 1 | -1, wanted: number, geometry: SheetGeometry): number {
  let room = 0;
  for (let away = 1; away <= FARTHEST && room < wanted; away += 1) {
    const next = column + direction * away;
    if (next < 0 || !isFree(geometry.sheet, geometry, row, next)) break;
    room += geometry.columns.size(next);
  }
  return Math.min(room, Math.ceil(wanted));
}

function isFree(sheet: SheetModel, geometry: SheetGeometry, row: number, column: number): boolean {
  return sheet.cell(row, column).kind === "empty" && geometry.merges.at(row, column) === undefined;
}
