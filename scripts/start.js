/**
 * `npm start`: the stand-in for Excel with the pane beside it. PORT=… asks for another first port than 3000;
 * a port that is taken is passed over. Needs no Excel, no certificate and no desktop.
 */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const net = require("node:net");
const FIRST_PORT = Number(process.env.PORT ?? 3000);
const PORTS_TO_TRY = 50;

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

async function freePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) if (await isFree(port)) return port;
  throw new Error(`${FIRST_PORT}～${FIRST_PORT + PORTS_TO_TRY - 1} 番のポートはすべて使用中です。PORT=番号 npm start で別の番号を指定してください。`);
}

/** A browser window can be opened: there is a desktop, and we sit in front of it. */
function hasDesktop() {
  const { CI, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || SSH_CONNECTION || !process.stdout.isTTY) return false;
  return process.platform === "linux" ? Boolean(DISPLAY || WAYLAND_DISPLAY) : true;
}

async function main() {
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const config = require("../webpack.config.js")({}, { mode: "development" });
  const port = await freePort();
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

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
