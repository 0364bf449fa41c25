/** Second half of `npm run build`: checks the written folder as Excel would meet it. Arguments: folder, address. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { buttonNames, commandNames } from "../src/commands/command-names";
import { checkManifest } from "./check-manifest";
import { checkShortcuts } from "./check-shortcuts";
import { FIRST_LOAD_BUDGET, measureFirstLoad } from "./first-load";
import officeJsFiles from "./office-js-files.js";
import { pngSize } from "./png-size";

/** Everything that is wrong with the folder for that address, as sentences. */
function checkBuild(folder: string, url: string): readonly string[] {
  const fileAt = (address: string) => path.join(folder, decodeURIComponent(address.slice(url.length)));
  const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  const problems = checkManifest(manifest, {
    pixelsOf: (address) => (address.startsWith(url) ? pngSize(fileAt(address)) : null),
    functions: buttonNames,
    locales: ["ja-JP", "en-US"],
  });
  const addresses = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address = ""]) => address);
  const lost = [...new Set(addresses)].filter((address) => !address.startsWith(url) || !existsSync(fileAt(address)));
  const [shortcuts, translated] = ["Url", "ResourcesUrl"].map((name) => new RegExp(`<ExtendedOverrides[^>]*\\s${name}="([^"]+)"`).exec(manifest)?.[1]);
  const wrongKeys = shortcuts && translated && lost.length === 0
    ? checkShortcuts(readFileSync(fileAt(shortcuts), "utf8"), readFileSync(fileAt(translated), "utf8"), { actions: commandNames })
    : [];
  return [...problems, ...wrongKeys, ...lost.map((address) => `マニフェストの ${address} に当たるファイルがありません`)];
}

function main([folder = "dist", url = ""]: readonly string[]): void {
  const problems = checkBuild(folder, url);
  if (problems.length > 0) {
    console.error(problems.join("\n"));
    process.exitCode = 1;
    return;
  }
  const { bytes } = measureFirstLoad(folder);
  console.log(`${path.relative(process.cwd(), folder) || folder} を ${url} に置いてください。マニフェストは確認済みです。`);
  const copies = officeJsFiles.map((file) => path.join(folder, "officejs", file)).filter((file) => existsSync(file));
  const copied = copies.reduce((sum, file) => sum + statSync(file).size, 0);
  if (copies.length > 0) console.log(`Office.js の写し: ${copies.length} ファイル、${copied.toLocaleString("ja-JP")} バイト（日本語と英語、Windows と Web の Excel）`);
  // Over the budget the files still work: the browser tests fail then, not the build of somebody who only installs.
  console.log(`最初に読む量: gzip ${bytes.toLocaleString("ja-JP")} バイト（上限 ${FIRST_LOAD_BUDGET.toLocaleString("ja-JP")}、Office.js を除く）`);
}

main(process.argv.slice(2));
