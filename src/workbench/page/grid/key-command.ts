import type { Direction } from "./movement";

/** What a keystroke asks of the grid while no cell is being edited. */
export type GridCommand =
  | { readonly do: "move"; readonly direction: Direction; readonly toEdge: boolean; readonly extend: boolean }
  | { readonly do: "page"; readonly direction: Direction; readonly extend: boolean }
  | { readonly do: "advance"; readonly order: "rows" | "columns"; readonly backwards: boolean }
  | { readonly do: "home"; readonly toStart: boolean; readonly extend: boolean }
  | { readonly do: "end"; readonly extend: boolean }
  | { readonly do: "sheet"; readonly step: 1 | -1 }
  | { readonly do: "format"; readonly name: "bold" | "italic" | "underline" }
  | { readonly do: "edit" | "retype" | "clear" | "selectAll" | "selectColumns" | "selectRows" | "undo" | "redo" | "escape" | "save" | "open" };

export type EditCommand =
  | { readonly do: "commit"; readonly order: "rows" | "columns"; readonly backwards: boolean; readonly direction?: Direction }
  | { readonly do: "fill" | "cancel" | "lineBreak" | "toggleMode" };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

const WITH_CONTROL: Readonly<Record<string, GridCommand>> = {
  a: { do: "selectAll" },
  z: { do: "undo" },
  y: { do: "redo" },
  s: { do: "save" },
  o: { do: "open" },
  b: { do: "format", name: "bold" },
  i: { do: "format", name: "italic" },
  u: { do: "format", name: "underline" },
  " ": { do: "selectColumns" },
  PageDown: { do: "sheet", step: 1 },
  PageUp: { do: "sheet", step: -1 },
};

/** The command of a keystroke, or null for one that types or belongs to the browser. */
export function gridCommand(event: Key): GridCommand | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow) return altKey ? null : { do: "move", direction: arrow, toEdge: control, extend };
  if (key === "Home") return { do: "home", toStart: control, extend };
  if (key === "End") return control ? { do: "end", extend } : null;
  if (control && !altKey) {
    if (extend && key.toLowerCase() === "z") return { do: "redo" };
    return WITH_CONTROL[key.length === 1 ? key.toLowerCase() : key] ?? null;
  }
  switch (key) {
    case "PageUp":
      return { do: "page", direction: altKey ? "left" : "up", extend };
    case "PageDown":
      return { do: "page", direction: altKey ? "right" : "down", extend };
    case "Tab":
      return { do: "advance", order: "rows", backwards: extend };
    case "Enter":
      return { do: "advance", order: "columns", backwards: extend };
    case "F2":
      return { do: "edit" };
    case "Backspace":
      return { do: "retype" };
    case "Delete":
      return { do: "clear" };
    case "Escape":
      return { do: "escape" };
    case " ":
      return extend ? { do: "selectRows" } : null;
    default:
      return null;
  }
}

/** The command of a keystroke while a cell is edited; arrows leave the cell only when it was typed into. */
export function editCommand(event: Key, mode: "enter" | "edit"): EditCommand | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow) return mode === "enter" && !control && !shiftKey && !altKey ? { do: "commit", order: "rows", backwards: false, direction: arrow } : null;
  switch (key) {
    case "Enter":
      if (altKey) return { do: "lineBreak" };
      if (control) return { do: "fill" };
      return { do: "commit", order: "columns", backwards: shiftKey };
    case "Tab":
      return { do: "commit", order: "rows", backwards: shiftKey };
    case "Escape":
      return { do: "cancel" };
    case "F2":
      return { do: "toggleMode" };
    default:
      return null;
  }
}
