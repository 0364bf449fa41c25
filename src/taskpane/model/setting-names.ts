import { settingsJa } from "../messages/settings-ja";
import type { SettingsKey, SettingsTranslate } from "../messages/settings-texts";

/** Names of settings as people know them; a name that no version knew stays as the file has it. */
export function settingNames(names: readonly string[], s: SettingsTranslate): string {
  return names.map((name) => {
    const key = `name.${name}`;
    return isKnown(key) ? s(key) : name;
  }).join("・");
}

function isKnown(key: string): key is SettingsKey {
  return key in settingsJa;
}
