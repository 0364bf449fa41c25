import type { Language } from "../services";
import { en } from "./en";
import { ja } from "./ja";
import type { MessageKey } from "./ja";

export type { MessageKey };

export type MessageValues = Readonly<Record<string, string | number>>;

/** Sentence of a key with its placeholders filled. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Translator of the pane's sentences. */
export function translator(language: Language): Translate {
  return translatorOf<MessageKey>(language === "ja" ? ja : en, language);
}

/** Translator of any sentences by key. Throws on a placeholder without a value: a half-filled sentence is a fault of ours. */
export function translatorOf<Key extends string>(messages: Readonly<Record<Key, string>>, language: Language): (key: Key, values?: MessageValues) => string {
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) =>
    messages[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Message ${key} needs a value for ${name}.`);
      return typeof value === "number" ? numbers.format(value) : value;
    });
}
