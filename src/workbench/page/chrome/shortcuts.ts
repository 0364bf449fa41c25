/** A keyboard shortcut of the add-in, as its shortcuts.json says it. */
export interface Shortcut {
  readonly action: string;
  /** "Ctrl+Shift+Alt+K" */
  readonly keys: string;
}

type Key = Pick<KeyboardEvent, "code" | "ctrlKey" | "shiftKey" | "altKey" | "metaKey">;

/**
 * Reads the file that ExtendedOverrides of the manifest names (Microsoft's extended-manifest schema).
 * @throws Error when it holds no list of shortcuts
 */
export function readShortcuts(json: string): readonly Shortcut[] {
  const { shortcuts } = record(JSON.parse(json));
  if (!Array.isArray(shortcuts)) throw new Error("shortcuts.json に shortcuts がありません。");
  return shortcuts.map((entry) => {
    const { action, key } = record(entry);
    return { action: String(action), keys: String(record(key)["default"]) };
  });
}

/** The action that a keystroke asks for, or null. Keys are told by their place: with Alt they can type another letter. */
export function actionFor(event: Key, shortcuts: readonly Shortcut[]): string | null {
  const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  if (!letter || event.metaKey) return null;
  const modifiers = [event.ctrlKey && "Ctrl", event.shiftKey && "Shift", event.altKey && "Alt"].filter(Boolean);
  const pressed = [...modifiers, letter].join("+").toUpperCase();
  return shortcuts.find(({ keys }) => keys.toUpperCase() === pressed)?.action ?? null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
