import { toA1 } from "../../../core/address";
import type { CellContent, ConditionalFormatModel, Rectangle } from "../../../xlsx/model";
import { areaBorders, hasLine, type AreaBorders } from "./cell-borders";
import { cellLink } from "./cell-link";
import { borderCss, cellLook, conditionalText, type CellLook } from "./cell-look";
import type { SheetGeometry } from "./sheet-geometry";
import { fitNumber, overflowOf, shrunkSize } from "./text-fit";

type ShownFormats = readonly ConditionalFormatModel["format"][];

/** Formats that hold for a cell now, the most important first. */
export type ConditionsAt = (row: number, column: number) => ShownFormats;

/** True when a cell shows nothing and needs no element of its own: the grid lines lie behind all of them. */
export function isBare(geometry: SheetGeometry, row: number, column: number): boolean {
  const { kind, style } = geometry.sheet.cell(row, column);
  return kind === "empty" && style.fill === null && !hasLine(style.borders);
}

/** The element of one cell, or of one merged area: background and lines are its own, the text is a child. */
export function cellElement(geometry: SheetGeometry, area: Rectangle, conditionsAt: ConditionsAt): HTMLElement {
  const { sheet } = geometry;
  const content = sheet.cell(area.top, area.left);
  const conditions = conditionsAt(area.top, area.left);
  const look = cellLook(content.style, content.kind);
  const text = fitNumber(content, sheet.displayedText(area.top, area.left), area, geometry);
  const fill = conditions.find((format) => format.fill)?.fill ?? look.fill;

  const cell = document.createElement("div");
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(area.left + 1));
  cell.dataset.cell = toA1({ row: area.top, column: area.left });
  if (conditions.length > 0) cell.dataset.conditional = conditions.map((format) => format.fill ?? "").join(" ").trim();
  let css = boxCss(geometry, area) + bordersCss(shownBorders(geometry, area, conditions));
  if (fill !== null) css += `background:${fill};`;
  if (text !== "") {
    css += `${look.text};${conditionalText(conditions)}`;
    if (content.style.shrinkToFit) css += `;font-size:${shrunkSize(content, text, area, geometry)}pt`;
    const shown = textElement(text, look);
    cell.append(shown);
    if (!letOverflow(shown, content, text, look, area, geometry, fill === null)) cell.classList.add("clipped");
    else if (shown.style.margin !== "") cell.classList.add("overflowing");
  }
  cell.style.cssText = css;
  cell.classList.add("cell");
  if (isMerged(area)) describeMerge(cell, area, fill === null);
  if (cellLink(geometry, { row: area.top, column: area.left })) cell.classList.add("link");
  return cell;
}

function isMerged(area: Rectangle): boolean {
  return area.top !== area.bottom || area.left !== area.right;
}

function describeMerge(cell: HTMLElement, area: Rectangle, isClear: boolean): void {
  cell.setAttribute("aria-colspan", String(area.right - area.left + 1));
  cell.setAttribute("aria-rowspan", String(area.bottom - area.top + 1));
  // Without a background of its own a merged area still covers the grid lines within it.
  if (isClear) cell.classList.add("plain");
}

/** Grid lines are the last pixel of a column or row; a background covers those on all four sides, as in Excel. */
function boxCss(geometry: SheetGeometry, area: Rectangle): string {
  const box = geometry.box(area);
  return `left:${box.x - 1}px;top:${box.y - 1}px;width:${box.width + 1}px;height:${box.height + 1}px;`;
}

function shownBorders(geometry: SheetGeometry, area: Rectangle, conditions: ShownFormats): AreaBorders {
  const color = conditions.find((format) => format.borderColor)?.borderColor;
  if (!color) return areaBorders(area, (row, column) => geometry.sheet.cell(row, column).style);
  const line = { style: "thin", color };
  return { top: line, left: line, bottom: line, right: line };
}

const SIDES = ["top", "left", "bottom", "right"] as const;

/** Lines as CSS; padding keeps the text where it is, whatever the width of the lines. */
function bordersCss(borders: AreaBorders): string {
  let css = "";
  for (const side of SIDES) {
    const line = borders[side];
    if (line) css += `border-${side}:${borderCss(line)};`;
  }
  return css;
}

function textElement(text: string, look: CellLook): HTMLElement {
  const element = document.createElement("span");
  element.textContent = text;
  if (look.turned !== 0) element.style.cssText = `rotate:${look.turned}deg;white-space:nowrap;overflow:visible;min-width:max-content`;
  return element;
}

/** Lets a short cell's text run over its empty neighbours; false when it has to be cut off at the cell's edge. */
function letOverflow(shown: HTMLElement, content: CellContent, text: string, look: CellLook, area: Rectangle, geometry: SheetGeometry, isClear: boolean): boolean {
  if (content.kind === "number") return true;
  if (!look.mayOverflow || isMerged(area)) return false;
  const { left, right, isWhole } = overflowOf(content, text, area.top, area.left, geometry);
  if (left > 0 || right > 0) {
    shown.style.margin = `0 ${-right}px 0 ${-left}px`;
    if (isClear) shown.style.background = "#fff";
  }
  if (!isWhole) shown.style.overflow = "hidden";
  return isWhole || left > 0 || right > 0;
}
