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
}

const NONE: Overflow = { left: 0, right: 0 };

/** How far a single line runs over the cells beside it, as far as these are empty. */
export function overflowOf(content: CellContent, text: string, row: number, column: number, geometry: SheetGeometry): Overflow {
  const own = geometry.columns.size(column);
  const missing = textWidth(longestLine(text), cssFont(content)) + PADDING - own;
  if (missing <= 0) return NONE;
  const { horizontal } = content.style;
  if (horizontal === "right") return { left: freeRoom(row, column, -1, missing, geometry), right: 0 };
  if (horizontal === "center" || horizontal === "centerContinuous") {
    const half = missing / 2;
    return { left: freeRoom(row, column, -1, half, geometry), right: freeRoom(row, column, 1, half, geometry) };
  }
  return { left: 0, right: freeRoom(row, column, 1, missing, geometry) };
}

/** A number that does not fit shows as ####, so that nobody reads a part of it; General numbers first lose decimals. */
export function fitNumber(content: CellContent, text: string, area: Rectangle, geometry: SheetGeometry): string {
  if (content.kind !== "number" || content.style.shrinkToFit || content.style.wrap || content.style.rotation !== 0) return text;
  const room = geometry.box(area).width - PADDING / 2;
  const font = cssFont(content);
  if (textWidth(text, font) <= room) return text;
  if (content.style.numberFormat === "General" && typeof content.value === "number") {
    for (let digits = 10; digits > 0; digits -= 1) {
      const shorter = String(Number(content.value.toPrecision(digits)));
      if (Math.trunc(Number(shorter)) === Math.trunc(content.value) && textWidth(shorter, font) <= room) return shorter;
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
