import type { Language } from "../services";
import { ja } from "./ja";
import type { MessageKey } from "./ja";

export type { MessageKey };

export type MessageValues = Readonly<Record<string, string | number>>;

/** Sentence of a key with its placeholders filled. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Japanese is always there; the sentences of another language come with prepareLanguage. */
const sentences = new Map<Language, Readonly<Record<MessageKey, string>>>([["ja", ja]]);

/** Loads the sentences of this language; once, before anything is shown. */
export async function prepareLanguage(language: Language): Promise<void> {
  if (sentences.has(language)) return;
  const { en } = await import("./en");
  sentences.set(language, en);
}

/** Translator of the pane's sentences. Throws when the language has not been prepared. */
export function translator(language: Language): Translate {
  const messages = sentences.get(language);
  if (!messages) throw new Error(`The sentences of ${language} were not loaded.`);
  return translatorOf<MessageKey>(messages, language);
}

/** Translator of any sentences by key. Throws on a placeholder without a value: a half-filled sentence is a fault of ours. */
export function translatorOf<Key extends string>(messages: Readonly<Record<Key, string>>, language: Language): (key: Key, values?: MessageValues) => string {
  // With the first number: a browser takes about 20 ms for the first of these, which the start of the pane need not wait for.
  let numbers: Intl.NumberFormat | null = null;
  return (key, values = {}) =>
    messages[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Message ${key} needs a value for ${name}.`);
      return typeof value === "number" ? (numbers ??= new Intl.NumberFormat(language)).format(value) : value;
    });
}
