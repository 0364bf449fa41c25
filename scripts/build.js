/** `npm run build`: the production pane into dist/. Arguments go on to webpack. */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
const result = spawnSync(process.execPath, [webpack, "--mode", "production", ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(result.status ?? 1);
