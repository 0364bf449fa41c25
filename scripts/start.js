/**
 * `npm start`: the stand-in for Excel with the pane beside it, at http://localhost:3000/ or the next free port.
 * `npm start -- --port 4000` begins elsewhere (0: any free port), `--no-open` opens no browser window,
 * `--reload` (`npm run dev`) loads the pane anew when one of its source files changes; the workbook stays open.
 * Needs no Excel, no certificate and no desktop.
 */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const { parseArgs } = require("node:util");
const { freePort, PortError } = require("./free-port.js");

const OPTIONS = { port: { type: "string", default: "3000" }, "no-open": { type: "boolean", default: false }, reload: { type: "boolean", default: false } };

/** A mistake of the person at the keyboard, told in one sentence and without a stack. */
class OptionError extends Error {}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch {
    throw new OptionError(`使える指定は --port 番号、--no-open、--reload です（指定: ${process.argv.slice(2).join(" ")}）。 / Options: --port NUMBER, --no-open, --reload.`);
  }
}

/** A browser window can be opened: there is a desktop, and we sit in front of it. */
function hasDesktop(options) {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (options["no-open"] || CI || SSH_CONNECTION || !process.stdout.isTTY) return false;
  return process.platform === "linux" ? Boolean(DISPLAY || WAYLAND_DISPLAY) : true;
}

async function main() {
  const options = readOptions();
  const port = await freePort(options.port);
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const config = require("../webpack.config.js")({ reload: options.reload }, { mode: "development" });
  const address = `http://localhost:${port}/`;
  const compiler = webpack(config);
  const server = new DevServer({ ...config.devServer, host: "localhost", port, open: hasDesktop(options) }, compiler);
  const built = new Promise((resolve) => compiler.hooks.done.tap("announce", (stats) => !stats.hasErrors() && resolve()));
  console.log("準備しています… / building…");
  await server.start();
  await built;
  console.log(`検証シートチェッカー: ${address} をブラウザーで開き、右の「検証」を押してください（終了は Ctrl+C）`);
  console.log("Open the address in a browser and press 検証 on the right (Ctrl+C ends).");
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

main().catch((error) => {
  console.error(error instanceof PortError || error instanceof OptionError ? error.message : error);
  process.exit(2);
});
