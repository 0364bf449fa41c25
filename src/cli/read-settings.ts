import { readFile } from "node:fs/promises";
import type { Settings } from "../core/settings";
import { readSettingsFile } from "../core/settings-file";
import { fileErrorCode, Stop } from "./stop";

/**
 * Settings out of a file, the same that the pane writes and reads; what the file does not name keeps its default.
 * @param shown the path as typed
 * @throws Stop when it cannot be read, is no JSON object, or holds a value that cannot be used
 */
export async function readSettings(path: string, shown: string): Promise<Settings> {
  const read = readSettingsFile(await load(path, shown));
  if (read.kind === "settings") return read.settings;
  if (read.kind === "not-json") throw new Stop(`${shown}: 設定ファイルの形式が正しくありません。{ … } で始まる JSON にしてください。 (Settings must be a JSON object.)`);
  throw new Stop(`${shown}: 設定「${read.names.join("」「")}」を使えません。名前と値を直してください。 (Unusable settings.)`);
}

async function load(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const what = fileErrorCode(error) === "ENOENT" ? "設定ファイルが見つかりません" : "設定ファイルを読めません";
    throw new Stop(`${shown}: ${what}。場所と名前を確認してください。 (Settings file cannot be read.)`);
  }
}
