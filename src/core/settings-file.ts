import { defaultSettings, type Settings } from "./settings";
import { settingsFrom } from "./settings-shape";

/** Name that a settings file is offered under. */
export const SETTINGS_FILE_NAME = "検証シートチェッカー設定.json";

/** What a settings file holds, or why it cannot be used. */
export type SettingsFile =
  | { readonly kind: "settings"; readonly settings: Settings }
  /** not-json: no JSON at all, or JSON that is not an object. */
  | { readonly kind: "not-json" }
  /** Names in the file that are unknown, or whose values cannot be used. */
  | { readonly kind: "unusable"; readonly names: readonly string[] };

/**
 * Reads a settings file; what it does not name keeps its default. One value that cannot be used spoils the file: a check with
 * other tolerances than the user meant would be worse than none.
 */
export function readSettingsFile(text: string): SettingsFile {
  const stored = parse(text);
  if (stored === null) return { kind: "not-json" };
  const { settings, broken } = settingsFrom(stored);
  const unknown = Object.keys(stored).filter((name) => !(name in defaultSettings));
  const names = [...broken, ...unknown];
  return names.length > 0 ? { kind: "unusable", names } : { kind: "settings", settings };
}

/** The settings as the text of a file; readSettingsFile gives the same settings back. */
export function settingsFileText(settings: Settings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/** A byte order mark, as some editors put it in front, is skipped. */
function parse(text: string): object | null {
  try {
    const stored: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof stored === "object" && stored !== null && !Array.isArray(stored) ? stored : null;
  } catch {
    return null;
  }
}
