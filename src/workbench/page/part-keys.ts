import { focusFrame } from "./chrome/pane";

/** Parts of the page in the order in which F6 goes round, as in Excel: Tab stays within the grid. */
const PARTS = [".ribbon-button", ".cell-editor", "[role=tab][aria-selected=true]", ".pane:not([hidden]) iframe"];

/** F6 and Shift+F6 move the focus from part to part of the page. */
export function listenToPartKeys(page: HTMLElement): void {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.isComposing) return;
    event.preventDefault();
    const parts = PARTS.flatMap((selector) => page.querySelector<HTMLElement>(selector) ?? []);
    const present = parts.findIndex((part) => part === document.activeElement || part.parentElement?.contains(document.activeElement));
    const next = parts[(present + (event.shiftKey ? -1 : 1) + parts.length) % parts.length];
    if (next instanceof HTMLIFrameElement) focusFrame(next);
    else next?.focus();
  });
}
