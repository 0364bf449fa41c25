/**
 * `npm run build [-- --url https://HOST/FOLDER/] [--office-js cdn|local] [--shortcuts on|off] [--out DIR]`: the production pane and the manifest for that
 * address, as static files that any web server can serve; then checks what was written. Needs no network.
 */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { BuildArgumentError, readBuildArguments } = require("./build-arguments.js");
const { runTypeScript } = require("./run.js");

const root = path.resolve(__dirname, "..");

function main() {
  const { url, officeJs, shortcuts, out } = readBuildArguments(process.argv.slice(2));
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const options = ["--mode", "production", "--env", `url=${url}`, "--env", `officeJs=${officeJs}`, "--env", `shortcuts=${shortcuts}`, "--env", `out=${out}`];
  const built = spawnSync(process.execPath, [webpack, ...options], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) return built.status ?? 1;
  return runTypeScript("scripts/check-build.ts", [out, url]);
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof BuildArgumentError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
