/** Runs npm by the file that started us where there is one: `npm` alone is not on every PATH, and is npm.cmd on Windows. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");

/** Answers spawnSync's result; npm speaks on `stdio` (standard error alone unless told otherwise), in the project's folder. */
function runNpm(args, stdio = ["ignore", 2, 2]) {
  const npmFile = process.env.npm_execpath;
  const isScript = npmFile !== undefined && /\.[cm]?js$/.test(npmFile);
  const command = isScript ? process.execPath : "npm";
  const commandArgs = isScript ? [npmFile, ...args] : args;
  return spawnSync(command, commandArgs, { cwd: root, stdio, shell: !isScript && process.platform === "win32" });
}

module.exports = { runNpm };
