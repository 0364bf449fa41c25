import { defaultSettings, type Settings } from "../core/settings";
import { SETTINGS_KEY, settingsFrom } from "../core/settings-shape";
import type { OpenedBook } from "./open-books";
import { Stop } from "./stop";

/**
 * The settings that the pane keeps in the workbooks; the defaults where no book has any. What cannot be used falls back to its
 * default, as in the pane, and is told.
 * @throws Stop when two books hold different settings: one report can only be made with one
 */
export function bookSettings(books: readonly OpenedBook[], complain: (text: string) => void): Settings {
  const kept = books.flatMap((book) => settingsOf(book, complain) ?? []);
  const different = kept.find(({ settings }) => JSON.stringify(settings) !== JSON.stringify(kept[0]?.settings));
  if (different) {
    throw new Stop(`${different.file}: 保存された設定が ${kept[0]?.file} と異なります。使う設定を --settings で指定してください。 (Workbooks hold different settings.)`);
  }
  return kept[0]?.settings ?? defaultSettings;
}

function settingsOf({ file, model }: OpenedBook, complain: (text: string) => void): { file: string; settings: Settings } | null {
  const text = model.settings.get(SETTINGS_KEY);
  if (text === undefined) return null;
  const { settings, broken } = settingsFrom(parsed(text));
  if (broken.length > 0) {
    complain(`${file}: ブックに保存された設定「${broken.join("」「")}」を使えないため、標準の値で検証しました。 (Unusable settings in the workbook; defaults were used.)\n`);
  }
  return { file, settings };
}

/** Text that is no JSON is handed on as it is, and found unusable by settingsFrom. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
