/** Runs a TypeScript file of this project by tsx, after installing what is missing: node scripts/run.js FILE.ts [arguments]. */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

/** Answers the exit status of `file`, run with `args` in the present folder. */
function runTypeScript(file, args) {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const options = ["--max-old-space-size=4096", "--expose-gc", "--import", tsx];
  const result = spawnSync(process.execPath, [...options, path.resolve(__dirname, "..", file), ...args], { stdio: "inherit" });
  if (result.signal) console.error(`途中で止まりました（${result.signal}）。メモリが足りないときは、ファイルを分けて、もう一度実行してください。 / Stopped by ${result.signal}: out of memory?`);
  return result.status ?? 2;
}

module.exports = { runTypeScript };
if (require.main === module) process.exit(runTypeScript(process.argv[2], process.argv.slice(3)));
