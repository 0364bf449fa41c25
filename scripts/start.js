/**
 * `npm start`: the stand-in for Excel with the pane beside it, at http://localhost:3000/ or the next free port.
 * `npm start -- --port 4000` begins elsewhere (0: any free port), `--no-open` opens no browser window,
 * `--no-reload` leaves an opened page alone when a source file changes (tests).
 * Needs no Excel, no certificate and no desktop.
 */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const net = require("node:net");
const { parseArgs } = require("node:util");

const PORTS_TO_TRY = 50;
const { values: options } = parseArgs({ options: { port: { type: "string", default: "3000" }, "no-open": { type: "boolean", default: false }, "no-reload": { type: "boolean", default: false } } });

/** True when nothing listens there, on IPv4 or IPv6 (localhost can mean either). */
async function isFree(port) {
  for (const host of ["127.0.0.1", "::1"]) {
    const code = await new Promise((resolve) => {
      const probe = net.createServer();
      probe.once("error", (error) => resolve(error.code));
      probe.listen(port, host, () => probe.close(() => resolve(null)));
    });
    if (code === "EADDRINUSE" || code === "EACCES") return false;
  }
  return true;
}

function anyFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function freePort(first) {
  if (first === 0) return anyFreePort();
  for (let port = first; port < first + PORTS_TO_TRY; port += 1) if (await isFree(port)) return port;
  throw new Error(`${first}～${first + PORTS_TO_TRY - 1} 番のポートはすべて使用中です。npm start -- --port 番号 で別の番号を指定してください。`);
}

/** A browser window can be opened: there is a desktop, and we sit in front of it. */
function hasDesktop() {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (options["no-open"] || CI || SSH_CONNECTION || !process.stdout.isTTY) return false;
  return process.platform === "linux" ? Boolean(DISPLAY || WAYLAND_DISPLAY) : true;
}

async function main() {
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const config = require("../webpack.config.js")({ reload: !options["no-reload"] }, { mode: "development" });
  const port = await freePort(Number(options.port));
  const address = `http://localhost:${port}/`;
  const compiler = webpack(config);
  const server = new DevServer({ ...config.devServer, host: "localhost", port, open: hasDesktop() }, compiler);
  let isAnnounced = false;
  compiler.hooks.done.tap("announce", (stats) => {
    if (isAnnounced || stats.hasErrors()) return;
    isAnnounced = true;
    console.log(`検証シートチェッカー: ${address} をブラウザーで開いてください（終了は Ctrl+C） / ready`);
  });
  console.log("準備しています… / building…");
  await server.start();
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
