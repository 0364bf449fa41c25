import type { MouseEvent } from "react";

/** For a click on a summary: what it opens lies mostly below the pane's lower edge, and comes into view. */
export function showOpened({ currentTarget }: MouseEvent<HTMLElement>): void {
  const details = currentTarget.parentElement;
  // It opens after the click.
  requestAnimationFrame(() => {
    if (details instanceof HTMLDetailsElement && details.open && "scrollIntoView" in details) details.scrollIntoView({ block: "nearest" });
  });
}
