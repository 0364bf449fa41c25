/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/** Position after a key in a list of `count` items; null when the key does not move in the list. */
export function moveFor(event: { readonly key: string; readonly altKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }, position: number, count: number): number | null {
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return null;
  const last = count - 1;
  switch (event.key) {
    case "ArrowDown": return Math.min(position + 1, last);
    case "ArrowUp": return Math.max(position - 1, 0);
    case "PageDown": return Math.min(position + PAGE, last);
    case "PageUp": return Math.max(position - PAGE, 0);
    case "Home": return 0;
    case "End": return last;
    default: return null;
  }
}

/** Position after (1) or before (-1) the current one; -1 for none yet, which begins at the first or at the last. Stops at both ends. */
export function stepFrom(current: number, by: 1 | -1, count: number): number {
  if (current < 0) return by > 0 ? 0 : count - 1;
  return Math.min(Math.max(current + by, 0), count - 1);
}
