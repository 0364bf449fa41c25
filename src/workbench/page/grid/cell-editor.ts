import type { CellStyleModel } from "../../../xlsx/model";
import type { EditSession } from "./edit-session";
import { fontStack } from "./font-stack";
import type { Box } from "./sheet-geometry";

/**
 * The text area that always has the grid's focus: unseen over the active cell, so that a keystroke or an IME composition
 * begins in it, and seen while a cell is edited.
 */
export class CellEditor {
  readonly element = document.createElement("textarea");
  private box: Box = { x: 0, y: 0, width: 0, height: 0 };

  /** @param startTyping called when a person types into a cell that is not being edited */
  constructor(private readonly session: EditSession, startTyping: (text: string) => void) {
    this.element.className = "cell-editor";
    this.element.rows = 1;
    // The grid is the tab stop; it hands the focus on to here.
    this.element.tabIndex = -1;
    this.element.spellcheck = false;
    this.element.setAttribute("aria-label", "セル");
    this.element.setAttribute("aria-controls", "grid");
    this.element.setAttribute("autocomplete", "off");
    this.element.addEventListener("compositionstart", () => {
      if (!session.isActive) startTyping("");
    });
    this.element.addEventListener("input", () => {
      if (session.isActive) session.setText(this.element.value, "cell");
      else startTyping(this.element.value);
      this.fit();
    });
    session.listen({
      began: (_place, text) => this.open(text),
      textChanged: (text, by) => {
        if (by !== "cell") this.element.value = text;
        this.fit();
      },
      ended: () => this.close(),
    });
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Moves over a cell; the text gets the cell's font, so that nothing jumps when editing begins. */
  place(box: Box, style: CellStyleModel): void {
    this.box = box;
    const { font } = style;
    const align = style.horizontal === "center" || style.horizontal === "right" ? style.horizontal : "left";
    this.element.style.cssText =
      `left:${box.x - 1}px;top:${box.y - 1}px;font:${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size}pt/1.25 ${fontStack(font.name)};` +
      `text-align:${align};white-space:${style.wrap ? "pre-wrap" : "pre"}`;
    this.fit();
  }

  /** Puts a line break at the caret (Alt+Enter). */
  breakLine(): void {
    this.element.setRangeText("\n", this.element.selectionStart, this.element.selectionEnd, "end");
    this.session.setText(this.element.value, "cell");
    this.fit();
  }

  private open(text: string): void {
    this.element.classList.add("open");
    // A composition has begun in this very field: setting its value again would end it.
    if (this.element.value !== text) {
      this.element.value = text;
      this.element.setSelectionRange(text.length, text.length);
    }
    this.fit();
  }

  private close(): void {
    this.element.classList.remove("open");
    this.element.value = "";
    this.fit();
  }

  /** At least as large as the cell; grows with the text to the right, then downwards, but not out of the grid. */
  private fit(): void {
    const { style } = this.element;
    style.width = `${this.box.width + 1}px`;
    style.height = `${this.box.height + 1}px`;
    if (!this.session.isActive) return;
    const room = this.element.offsetParent;
    const farRight = (room?.clientWidth ?? Number.POSITIVE_INFINITY) - this.box.x - 12;
    const farDown = (room?.clientHeight ?? Number.POSITIVE_INFINITY) - this.box.y - 12;
    if (style.whiteSpace === "pre") style.width = `${Math.min(Math.max(this.element.scrollWidth + 12, this.box.width + 1), Math.max(farRight, this.box.width + 1))}px`;
    style.height = `${Math.min(Math.max(this.element.scrollHeight + 2, this.box.height + 1), Math.max(farDown, 24))}px`;
  }
}
