/** Checks the keyboard shortcuts of the add-in (Microsoft's extended-manifest schema) and their words in the other language. */

export interface ShortcutSurroundings {
  /** Names that the code associates with functions (src/commands/command-names.ts). */
  readonly actions: readonly string[];
}

/** Microsoft asks for this pattern, which neither Excel nor browsers use; letters and digits exist on every keyboard. */
const KEYS = /^Ctrl\+Shift\+Alt\+[A-Z0-9]$/;
const TOKEN = /^\$\{resource\.(\w+)\}$/;

/** Everything that is wrong with shortcuts.json and with the file of the other language, as sentences; none when they are right. */
export function checkShortcuts(json: string, translatedJson: string, { actions }: ShortcutSurroundings): readonly string[] {
  const file = parse(json);
  const translated = parse(translatedJson);
  if (!file) return ["shortcuts.json を JSON として読めません"];
  if (!translated) return ["訳のファイルを JSON として読めません"];
  const named = list(file["actions"]);
  const shortcuts = list(file["shortcuts"]);
  const ids = named.map(({ id }) => String(id));
  const bound = shortcuts.map(({ action }) => String(action));
  const keys = shortcuts.map(({ key }) => String(record(key)["default"]));
  return [
    ...unknownKeys(file, ["actions", "shortcuts", "resources"]),
    ...ids.filter((id) => !actions.includes(id)).map((id) => `動作 ${id} は登録されていません`),
    ...named.filter(({ type }) => type !== "ExecuteFunction").map(({ id }) => `動作 ${String(id)} の type は ExecuteFunction のはずです`),
    ...twice(ids).map((id) => `動作 ${id} が重なっています`),
    ...ids.filter((id) => !bound.includes(id)).map((id) => `動作 ${id} のキーがありません`),
    ...bound.filter((id) => !ids.includes(id)).map((id) => `キーの動作 ${id} が actions にありません`),
    ...keys.filter((key) => !KEYS.test(key)).map((key) => `キー ${key} は Ctrl+Shift+Alt+英大文字か数字のはずです`),
    ...twice(keys).map((key) => `キー ${key} が重なっています`),
    ...checkWords(named, record(record(file["resources"])["default"]), translated),
  ];
}

/** Names are tokens; each token has a word in both languages, and none is left over. */
function checkWords(named: readonly JsonObject[], words: JsonObject, translated: JsonObject): readonly string[] {
  const tokens = named.map(({ name }) => TOKEN.exec(String(name))?.[1] ?? "");
  const wordOf = (source: JsonObject, token: string) => {
    const { value } = record(source[token]);
    return typeof value === "string" ? value.trim() : "";
  };
  return [
    ...named.filter((_, index) => tokens[index] === "").map(({ id }) => `動作 ${String(id)} の名前は \${resource.…} のはずです`),
    ...tokens.filter(Boolean).flatMap((token) => {
      const [own, other] = [wordOf(words, token), wordOf(translated, token)];
      if (!own || !other) return [`${token} の文がどちらかの言語で空です`];
      return own === other ? [`${token} の文が訳されていません`] : [];
    }),
    ...[words, translated].flatMap((source) => unknownKeys(source, tokens)),
  ];
}

type JsonObject = Readonly<Record<string, unknown>>;

function unknownKeys(source: JsonObject, known: readonly string[]): readonly string[] {
  return Object.keys(source).filter((key) => !known.includes(key)).map((key) => `${key} はどこからも使われていません`);
}

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

function parse(json: string): JsonObject | null {
  try {
    return record(JSON.parse(json));
  } catch {
    return null;
  }
}

function list(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? (value as JsonObject) : {};
}
