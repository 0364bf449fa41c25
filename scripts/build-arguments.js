/** What `npm run build --` may be told, and the sentence for everything else. */
const path = require("node:path");

const DEFAULT_URL = "https://localhost:3000/";
const OFFICE_JS_CHOICES = ["cdn", "local"];
const SHORTCUTS_CHOICES = ["on", "off"];
const OPTIONS = ["--url", "--office-js", "--shortcuts", "--out"];

/** A mistake of the person at the keyboard, told in one sentence and without a stack. */
class BuildArgumentError extends Error {}

/**
 * Answers `{ url, officeJs, shortcuts, out }`: the address at which the folder `out` will stand (with its final slash), where Office.js comes
 * from, and whether the manifest names keyboard shortcuts ("on" or "off"). `allowed` are the options that the command has. Throws BuildArgumentError.
 */
function readBuildArguments(args, allowed = OPTIONS) {
  const given = {};
  const rest = args.flatMap((arg) => (/^--[^=]+=/.test(arg) ? [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)] : [arg]));
  for (let index = 0; index < rest.length; index += 2) {
    const [name, value] = [rest[index], rest[index + 1]];
    if (!allowed.includes(name)) throw new BuildArgumentError(`「${name}」という指定はありません。使えるのは ${allowed.join("、")} です。`);
    if (name in given) throw new BuildArgumentError(`${name} が 2 回指定されています。1 回だけ指定してください。`);
    if (!value || value.startsWith("--")) throw new BuildArgumentError(`${name} の後に値がありません。例: ${EXAMPLES[name]}`);
    given[name] = value;
  }
  const officeJs = given["--office-js"] ?? "cdn";
  if (!OFFICE_JS_CHOICES.includes(officeJs)) {
    throw new BuildArgumentError(`--office-js に「${officeJs}」は指定できません。cdn（Microsoft の配布元）か local（同じサーバーに写しを置く）を指定してください。`);
  }
  const shortcuts = given["--shortcuts"] ?? "on";
  if (!SHORTCUTS_CHOICES.includes(shortcuts)) throw new BuildArgumentError(`--shortcuts に「${shortcuts}」は指定できません。on（ショートカット キーを使う）か off（使わない）を指定してください。`);
  return { url: readUrl(given["--url"] ?? DEFAULT_URL), officeJs, shortcuts, out: path.resolve(given["--out"] ?? "dist") };
}

const EXAMPLES = { "--url": "--url https://intranet.example.jp/kensho/", "--office-js": "--office-js local", "--shortcuts": "--shortcuts off", "--out": "--out 配置用" };

/** Office refuses add-ins that are not served over https, and a manifest cannot point at a page by a query or a password. */
function readUrl(text) {
  if (!URL.canParse(text)) throw new BuildArgumentError(`--url の「${text}」はアドレスとして読めません。例: ${EXAMPLES["--url"]}`);
  const url = new URL(text);
  if (url.protocol !== "https:") throw new BuildArgumentError(`--url は https:// で始まるアドレスにしてください（「${text}」は使えません）。Office は https でないアドインを読み込みません。`);
  if (url.username || url.password) throw new BuildArgumentError("--url に利用者名やパスワードを含めないでください。マニフェストは全員に配られます。");
  if (url.search || url.hash) throw new BuildArgumentError(`--url に「?」「#」以降は付けられません。フォルダーのアドレスだけを指定してください。例: ${EXAMPLES["--url"]}`);
  if (!url.pathname.endsWith("/")) throw new BuildArgumentError(`--url はフォルダーのアドレスとして「/」で終えてください。例: ${url.href}/`);
  return url.href;
}

module.exports = { readBuildArguments, BuildArgumentError, DEFAULT_URL };
