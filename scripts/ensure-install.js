/**
 * First step of every command, without dependencies: installs what package-lock.json says when node_modules is missing or older.
 * Speaks on standard error only, so that `npm run --silent check -- … --json` stays pure.
 */
const { existsSync, readFileSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { runNpm } = require("./run-npm.js");

const root = path.resolve(__dirname, "..");
const lockFile = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules", ".package-lock.json");
/** Holds the process that installs; the others wait for it. Stands beside node_modules, which `npm ci` removes. */
const turnFile = path.join(root, ".installing");
const OLDEST_NODE = 20;
const WAIT_MS = 500;

/** True when what is installed was installed from the present lock file. */
function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

function ensureInstall() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    console.error(`Node.js ${OLDEST_NODE} 以降が必要です（現在 ${process.versions.node}）。 / Node.js ${OLDEST_NODE} or later is needed.`);
    process.exit(2);
  }
  if (isInstalled() && !existsSync(turnFile)) return;
  takeTurn();
  try {
    if (!isInstalled()) install();
  } finally {
    rmSync(turnFile, { force: true });
  }
}

/** Two commands started together must not install over each other. The turn of a process that is gone is over. */
function takeTurn() {
  for (let told = false; !hasTurn(); told = true) {
    if (!told) console.error("ほかのコマンドが部品を準備しています。終わるまで待ちます… / Waiting for another command that is installing…");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
}

function hasTurn() {
  try {
    writeFileSync(turnFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (!isRunning(turnHolder())) rmSync(turnFile, { force: true });
  return false;
}

function turnHolder() {
  try {
    return Number(readFileSync(turnFile, "utf8"));
  } catch {
    return Number.NaN;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function install() {
  console.error("必要な部品を準備しています（初回のみ、数分）… / Installing dependencies (first time only)…");
  const result = runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (result.status !== 0) {
    console.error("部品を準備できませんでした。npm のレジストリに接続できるか確認して、もう一度実行してください。 / npm ci failed: check that the npm registry can be reached, then try again.");
    rmSync(turnFile, { force: true });
    process.exit(2);
  }
}

module.exports = { ensureInstall };
if (require.main === module) ensureInstall();
