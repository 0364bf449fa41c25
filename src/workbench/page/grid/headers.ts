import { columnName } from "../../../core/address";
import type { Rectangle } from "../../../xlsx/model";
import type { Axis } from "./axis";

/** Pixels of the strips with column letters and row numbers. */
export const HEADER_HEIGHT = 22;
export const HEADER_WIDTH = 44;

/** Columns below this many pixels (方眼紙) get smaller letters. */
const NARROW = 22;

export type HeaderKind = "columns" | "rows";

/** A strip of column letters or row numbers; the wide one scrolls, a short one beside it stays with the frozen cells. */
export class HeaderStrip {
  readonly element = document.createElement("div");

  constructor(private readonly kind: HeaderKind, isFrozen: boolean) {
    this.element.className = `headers ${kind}${isFrozen ? " frozen" : ""}`;
    this.element.setAttribute("aria-hidden", "true");
  }

  /** Draws the headers from `first` to `last`; those that a selected area touches stand out, wholly selected ones more. */
  show(axis: Axis, first: number, last: number, selected: readonly Rectangle[]): void {
    const isRows = this.kind === "rows";
    const drawn: HTMLElement[] = [];
    for (let index = first; index <= last; index += 1) {
      const size = axis.size(index);
      if (size === 0) continue;
      const header = document.createElement("div");
      header.textContent = isRows ? String(index + 1) : columnName(index);
      header.className = headerClass(index, isRows, selected, index > 0 && axis.size(index - 1) === 0);
      const start = axis.start(index);
      if (!isRows && size < NARROW) header.classList.add("narrow");
      header.style.cssText = isRows ? `top:${start}px;height:${size}px` : `left:${start}px;width:${size}px`;
      drawn.push(header);
    }
    this.element.replaceChildren(...drawn);
  }
}

function headerClass(index: number, isRows: boolean, selected: readonly Rectangle[], isAfterHidden: boolean): string {
  const touching = selected.filter((area) => (isRows ? index >= area.top && index <= area.bottom : index >= area.left && index <= area.right));
  const classes = ["header"];
  if (touching.length > 0) classes.push("touched");
  if (touching.some((area) => isWhole(area, isRows))) classes.push("whole");
  if (isAfterHidden) classes.push("after-hidden");
  return classes.join(" ");
}

function isWhole(area: Rectangle, isRows: boolean): boolean {
  // A whole row or column reaches far past anything that a person selects cell by cell.
  return isRows ? area.left === 0 && area.right > 10_000 : area.top === 0 && area.bottom > 1_000_000;
}
