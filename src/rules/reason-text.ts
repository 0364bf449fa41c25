import type { Field } from "../core/form";
import type { Settings } from "../core/settings";
import { remember } from "../core/remember";
import { fold } from "../core/text";

/** 理由 that explains nothing: empty, dashes, punctuation, or one of the placeholders of the settings (なし, 特になし。, （該当無し）). */
export function saysNothing(reason: Field, settings: Settings): boolean {
  if (reason.blank) return true;
  const said = bare(reason.text);
  return said === "" || settings.placeholderReasons.some((placeholder) => bare(placeholder) === said);
}

/** Letters and digits only; 無し, ナシ and なし are one word. */
const bare = remember((text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^ー+$/u, "")
    .replace(/無し|ナシ|無$/gu, "なし"),
);
