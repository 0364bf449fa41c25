import type { Rectangle, Selection } from "../../../xlsx/model";
import { within } from "../../../xlsx/model/rectangles";
import type { Box, SheetGeometry } from "./sheet-geometry";

/** Elements over the cells of one layer: a shade on the selected areas without the active cell, and frames. */
export function selectionElements(geometry: SheetGeometry, selection: Selection, copied: Rectangle | null, bounds: Box): HTMLElement[] {
  const active = geometry.box(geometry.merges.areaAt(selection.activeRow, selection.activeColumn));
  const elements = selection.areas.flatMap((area) => {
    // The add-in may select a part of a merged area; Excel frames the whole one.
    const whole = geometry.merges.expand(area);
    const box = clamp(geometry.box(whole), bounds);
    if (!box) return [];
    const isOfActive = within(whole, selection.activeRow, selection.activeColumn);
    return [shade(box, isOfActive ? active : null), frame("area", box)];
  });
  if (selection.areas.length > 1) elements.push(...framed("active", active, bounds));
  if (copied) elements.push(...framed("copied", geometry.box(copied), bounds));
  return elements;
}

function framed(name: string, box: Box, bounds: Box): HTMLElement[] {
  const shown = clamp(box, bounds);
  return shown ? [frame(name, shown)] : [];
}

/** Whole columns are millions of pixels high: only what can be seen is drawn. */
function clamp(box: Box, bounds: Box): Box | null {
  const x = Math.max(box.x, bounds.x);
  const y = Math.max(box.y, bounds.y);
  const width = Math.min(box.x + box.width, bounds.x + bounds.width) - x;
  const height = Math.min(box.y + box.height, bounds.y + bounds.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function shade(box: Box, without: Box | null): HTMLElement {
  const element = document.createElement("div");
  element.className = "shade";
  element.style.cssText = place(box);
  if (without) {
    const x = without.x - box.x;
    const y = without.y - box.y;
    const hole = `M${x} ${y}h${without.width}v${without.height}h${-without.width}z`;
    element.style.clipPath = `path(evenodd, "M0 0h${box.width}v${box.height}h${-box.width}z ${hole}")`;
  }
  return element;
}

function frame(name: string, box: Box): HTMLElement {
  const element = document.createElement("div");
  element.className = `frame ${name}`;
  element.style.cssText = place({ x: box.x - 2, y: box.y - 2, width: box.width + 3, height: box.height + 3 });
  return element;
}

function place(box: Box): string {
  return `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`;
}
