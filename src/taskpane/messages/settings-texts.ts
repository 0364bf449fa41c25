import type { Language } from "../services";
import { translatorOf } from "./index";
import type { MessageValues } from "./index";
import { settingsEn } from "./settings-en";
import { settingsJa } from "./settings-ja";
import type { SettingsKey } from "./settings-ja";

export type { SettingsKey };

/** Sentence of the settings view with its placeholders filled. */
export type SettingsTranslate = (key: SettingsKey, values?: MessageValues) => string;

export function settingsTranslator(language: Language): SettingsTranslate {
  return translatorOf<SettingsKey>(language === "ja" ? settingsJa : settingsEn, language);
}
