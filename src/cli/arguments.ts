import { Stop } from "./stop";

export interface CheckArguments {
  /** As typed, in order. */
  readonly books: readonly string[];
  readonly json: boolean;
  readonly write: string | null;
  readonly settings: string | null;
}

export const usage = `使い方: npm run --silent check -- ブック.xlsx [ほかのブック.xlsx …] [--json] [--write 出力.xlsx] [--settings 設定.json]

  検証シートのブックを検証し、指摘を一覧にします。元のブックは書き換えません。
  ブックはいくつでも指定できます。名前には * と ? を使えます（*.xlsx）。
  --json           結果を JSON で標準出力に出します（ほかには何も出しません）。
  --write 出力     強調と、「章別集計」「指摘一覧」の2シートを加えた写しを保存します（ブックが1つのとき）。
  --settings 設定  許容差などの設定ファイル（JSON）を使います。指定しないときは、ブックに保存された設定、
                   それもなければ標準の設定を使います。
  --help           この説明を出します。
  終了コード: 0 エラーの指摘なし、1 エラーの指摘あり、2 実行できなかった（理由は標準エラー出力）。
             検証シートが1枚もないブックは 0 で終わり、そのことを標準エラー出力に書きます。

Usage: npm run --silent check -- BOOK.xlsx [MORE.xlsx ...] [--json] [--write OUT.xlsx] [--settings FILE]
Exit status: 0 no error finding, 1 at least one, 2 could not run (reason on standard error).
`;

const HINT = "使い方は --help で確認できます。";

/**
 * Reads the command line. "--" ends the options, so that a file may begin with a dash.
 * @throws Stop for an unknown option, a missing value or no book
 */
export function readArguments(argv: readonly string[]): CheckArguments | "help" {
  const books: string[] = [];
  const values = new Map<string, string>();
  let json = false;
  let optionsEnded = false;
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? "";
    if (optionsEnded || !argument.startsWith("-")) books.push(argument);
    else if (argument === "--") optionsEnded = true;
    else if (argument === "--help" || argument === "-h") return "help";
    else if (argument === "--json") json = true;
    else index += takeValue(argument, argv[index + 1], values);
  }
  if (books.length === 0) throw new Stop(`検証するブックを指定してください。${HINT} (No workbook given; see --help.)`);
  return { books, json, write: values.get("--write") ?? null, settings: values.get("--settings") ?? null };
}

/** Stores the value of --write or --settings, given behind "=" or as the next argument; answers how many arguments that took. */
function takeValue(argument: string, next: string | undefined, values: Map<string, string>): 0 | 1 {
  const equals = argument.indexOf("=");
  const name = equals < 0 ? argument : argument.slice(0, equals);
  if (name !== "--write" && name !== "--settings") throw new Stop(`「${argument}」という指定はありません。${HINT} (Unknown option; see --help.)`);
  if (values.has(name)) throw new Stop(`${name} が二度指定されています。一度だけ指定してください。 (Option given twice.)`);
  const value = equals < 0 ? next : argument.slice(equals + 1);
  if (value === undefined || value === "" || (equals < 0 && value.startsWith("--"))) {
    throw new Stop(`${name} の後にファイル名を指定してください。${HINT} (File name missing after ${name}.)`);
  }
  values.set(name, value);
  return equals < 0 ? 1 : 0;
}
