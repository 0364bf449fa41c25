/** "enter": typing replaced the cell, arrows leave it. "edit": F2 or a double click, arrows move in the text. */
export type EditMode = "enter" | "edit";

export interface EditPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface EditListener {
  /** `by` tells which input holds the text already ("cell", "bar"), so that only the other one follows. */
  textChanged?(text: string, by: string): void;
  began?(place: EditPlace, text: string, mode: EditMode): void;
  /** F2 while a cell is edited. */
  modeChanged?(): void;
  ended?(): void;
}

/** The text being edited, shared by the editor in the cell and the formula bar. */
export class EditSession {
  place: EditPlace | null = null;
  mode: EditMode = "edit";
  text = "";
  private original = "";
  private readonly listeners: EditListener[] = [];

  listen(listener: EditListener): void {
    this.listeners.push(listener);
  }

  get isActive(): boolean {
    return this.place !== null;
  }

  /** Something was typed that is not in the cell yet. */
  get isChanged(): boolean {
    return this.place !== null && this.text !== this.original;
  }

  toggleMode(): void {
    this.mode = this.mode === "edit" ? "enter" : "edit";
    for (const listener of this.listeners) listener.modeChanged?.();
  }

  /** @param original the cell's text before, so that leaving without a change changes nothing */
  begin(place: EditPlace, original: string, text: string, mode: EditMode): void {
    if (this.place) return;
    Object.assign(this, { place, original, text, mode });
    for (const listener of this.listeners) listener.began?.(place, text, mode);
  }

  setText(text: string, by: string): void {
    this.text = text;
    for (const listener of this.listeners) listener.textChanged?.(text, by);
  }

  /** Ends the editing; answers the place and its new text, or null when nothing changed. */
  end(): { place: EditPlace; text: string } | null {
    const { place, text, original } = this;
    if (!place) return null;
    this.place = null;
    for (const listener of this.listeners) listener.ended?.();
    return text === original ? null : { place, text };
  }

  /** Ends the editing without a change. */
  cancel(): void {
    this.text = this.original;
    this.end();
  }
}
