/** Serves what `npm run build` would write, from memory and over https, for an Excel on this machine. */
const { readFileSync } = require("node:fs");

/**
 * Answers the running server once the pane can be had. `certificate` names the PEM files { cert, key }; `officeJs` is "cdn" or "local".
 * Throws when the pane does not build or a file cannot be read.
 */
async function startSecureServer({ port, certificate, officeJs }) {
  const webpack = require("webpack");
  const DevServer = require("webpack-dev-server");
  const { devServer, ...config } = require("../webpack.config.js")({ officeJs }, { mode: "production" });
  const options = { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) };
  const compiler = webpack(config);
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap("secure-server", (stats) => (stats.hasErrors() ? reject(new Error(stats.toString("errors-only"))) : resolve()));
  });
  const server = new DevServer({ ...devServer, static: false, host: "localhost", port, server: { type: "https", options } }, compiler);
  try {
    await Promise.all([server.start(), built]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

module.exports = { startSecureServer };
