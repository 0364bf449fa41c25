import { gridCommand } from "./grid/key-command";
import type { TitleActions } from "./chrome/title-bar";

const OF_THE_FILE: readonly (keyof TitleActions)[] = ["open", "save"];
const OF_THE_CELLS: readonly (keyof TitleActions)[] = ["undo", "redo"];

/**
 * Ctrl+O, Ctrl+S, Ctrl+Z and Ctrl+Y where no part of the page has taken them: on a button the browser would save the page, or take
 * back what was typed into the hidden editor. In a field, undoing is the browser's.
 */
export function listenToFileKeys(page: HTMLElement, actions: TitleActions): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const command = gridCommand(event)?.do;
    const action = [...OF_THE_FILE, ...(isField ? [] : OF_THE_CELLS)].find((name) => name === command);
    if (!action) return;
    event.preventDefault();
    actions[action]();
  });
}
