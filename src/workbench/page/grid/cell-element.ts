import { toA1 } from "../../../core/address";
import type { ConditionalFormatModel, Rectangle } from "../../../xlsx/model";
import { areaBorders, hasLine, type AreaBorders } from "./cell-borders";
import { cellLink } from "./cell-link";
import { borderCss, cellLook, conditionalText } from "./cell-look";
import type { SheetGeometry } from "./sheet-geometry";
import { fitNumber, overflowOf, shrunkSize } from "./text-fit";

/** Formats that hold for a cell now, the most important first. */
export type ConditionsAt = (row: number, column: number) => readonly ConditionalFormatModel["format"][];

/** True when a cell shows nothing and needs no element of its own: the grid lines lie behind all of them. */
export function isBare(geometry: SheetGeometry, row: number, column: number): boolean {
  const { kind, style } = geometry.sheet.cell(row, column);
  return kind === "empty" && style.fill === null && !hasLine(style.borders);
}

/** The element of one cell, or of one merged area: background, lines and text, each over the neighbours' ones before it. */
export function cellElement(geometry: SheetGeometry, area: Rectangle, conditionsAt: ConditionsAt): HTMLElement {
  const { sheet } = geometry;
  const content = sheet.cell(area.top, area.left);
  const conditions = conditionsAt(area.top, area.left);
  const look = cellLook(content.style, content.kind);
  const box = geometry.box(area);
  const fill = conditions.find((format) => format.fill)?.fill ?? look.fill ?? (isMerged(area) ? "#ffffff" : null);

  const cell = document.createElement("div");
  cell.className = "cell";
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(area.left + 1));
  if (isMerged(area)) {
    cell.setAttribute("aria-colspan", String(area.right - area.left + 1));
    cell.setAttribute("aria-rowspan", String(area.bottom - area.top + 1));
  }
  cell.dataset.cell = toA1({ row: area.top, column: area.left });
  if (conditions.length > 0) cell.dataset.conditional = conditions.map((format) => format.fill ?? "").join(" ").trim();
  // Grid lines are the last pixel of a column or row; a background covers those on all four sides, as in Excel.
  cell.style.cssText = `left:${box.x - 1}px;top:${box.y - 1}px;width:${box.width + 1}px;height:${box.height + 1}px;${fill ? `background:${fill}` : ""}`;

  const borders = shownBorders(geometry, area, conditions);
  if (hasLine(borders)) cell.append(linesElement(borders));
  const text = fitNumber(content, sheet.displayedText(area.top, area.left), area, geometry);
  if (text !== "") cell.append(textElement(text, geometry, area, conditions, fill === null));
  return cell;
}

function isMerged(area: Rectangle): boolean {
  return area.top !== area.bottom || area.left !== area.right;
}

function shownBorders(geometry: SheetGeometry, area: Rectangle, conditions: readonly ConditionalFormatModel["format"][]): AreaBorders {
  const own = areaBorders(area, (row, column) => geometry.sheet.cell(row, column).style);
  const color = conditions.find((format) => format.borderColor)?.borderColor;
  if (!color) return own;
  const line = { style: "thin", color };
  return { top: line, left: line, bottom: line, right: line };
}

function linesElement(borders: AreaBorders): HTMLElement {
  const lines = document.createElement("span");
  lines.className = "lines";
  const sides = ["top", "left", "bottom", "right"] as const;
  lines.style.cssText = sides.flatMap((side) => {
    const line = borders[side];
    return line ? [`border-${side}:${borderCss(line)}`] : [];
  }).join(";");
  return lines;
}

function textElement(text: string, geometry: SheetGeometry, area: Rectangle, conditions: readonly ConditionalFormatModel["format"][], isClear: boolean): HTMLElement {
  const { sheet } = geometry;
  const content = sheet.cell(area.top, area.left);
  const look = cellLook(content.style, content.kind);
  const frame = document.createElement("span");
  frame.className = "text";
  let css = `${look.text};${conditionalText(conditions)}`;
  if (content.style.shrinkToFit) css += `;font-size:${shrunkSize(content, text, area, geometry)}pt`;
  if (look.mayOverflow && !isMerged(area)) {
    const { left, right } = overflowOf(content, text, area.top, area.left, geometry);
    if (left > 0 || right > 0) {
      css += `;left:${-left}px;right:${-right}px`;
      if (isClear) frame.classList.add("over-gridlines");
    }
  }
  frame.style.cssText = css;
  if (cellLink(geometry, { row: area.top, column: area.left })) frame.classList.add("link");
  const inner = document.createElement("span");
  inner.textContent = text;
  frame.append(inner);
  return frame;
}
