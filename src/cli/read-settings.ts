import { readFile } from "node:fs/promises";
import { defaultSettings, type Settings } from "../core/settings";
import { settingsFrom } from "../core/settings-shape";
import { fileErrorCode, Stop } from "./stop";

/**
 * Settings out of a file; what the file does not name keeps its default.
 * @throws Stop when it cannot be read, is no JSON object, or holds a value that cannot be used: a check with other
 * tolerances than the user meant would be worse than none.
 */
export async function readSettings(path: string): Promise<Settings> {
  const stored = parse(await load(path), path);
  const { settings, broken } = settingsFrom(stored);
  const unknown = Object.keys(stored).filter((name) => !(name in defaultSettings));
  const wrong = [...broken, ...unknown];
  if (wrong.length > 0) {
    throw new Stop(`${path}: 設定「${wrong.join("」「")}」を使えません。名前と値を直してください。 (Unusable settings.)`);
  }
  return settings;
}

async function load(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const what = fileErrorCode(error) === "ENOENT" ? "設定ファイルが見つかりません" : "設定ファイルを読めません";
    throw new Stop(`${path}: ${what}。場所と名前を確認してください。 (Settings file cannot be read.)`);
  }
}

function parse(text: string, path: string): object {
  const wrong = new Stop(`${path}: 設定ファイルの形式が正しくありません。{ … } で始まる JSON にしてください。 (Settings must be a JSON object.)`);
  let stored: unknown;
  try {
    stored = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw wrong;
  }
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) throw wrong;
  return stored;
}
