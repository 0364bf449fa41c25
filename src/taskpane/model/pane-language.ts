import type { Language } from "../services";

/** Language of the pane for an interface language such as "ja-JP": Japanese for Japanese, English for all others. */
export function paneLanguage(tag: string): Language {
  return /^ja\b/i.test(tag) ? "ja" : "en";
}
