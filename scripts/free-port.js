/** Ports on this machine, for the servers of `npm start` and `npm run sideload`. */
const net = require("node:net");

const PORTS_TO_TRY = 50;
const LAST_PORT = 65_535;

/** A mistake of the person at the keyboard, told in one sentence and without a stack. */
class PortError extends Error {}

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

/** The first free port from `wanted` (as typed) on; 0 takes any. Throws PortError. */
async function freePort(wanted) {
  const first = Number(wanted);
  if (!/^\d+$/.test(wanted) || first > LAST_PORT) throw new PortError(`ポート番号「${wanted}」は使えません。0 から ${LAST_PORT} までの整数を指定してください。 / --port takes a number from 0 to ${LAST_PORT}.`);
  if (first === 0) return anyFreePort();
  const last = Math.min(first + PORTS_TO_TRY - 1, LAST_PORT);
  for (let port = first; port <= last; port += 1) if (await isFree(port)) return port;
  throw new PortError(`${first}～${last} 番のポートはすべて使用中です。npm start -- --port 番号 で別の番号を指定してください。 / All of these ports are taken: npm start -- --port NUMBER.`);
}

module.exports = { freePort, isFree, PortError };
