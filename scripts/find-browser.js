/**
 * A browser for the tests: the machine's own Chromium, Chrome or Edge, else the one inside the npm package @sparticuz/chromium.
 * Nothing is downloaded.
 */
const { existsSync, mkdirSync } = require("node:fs");
const path = require("node:path");

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Path of an installed browser, or null. KENSHO_BROWSER names one; KENSHO_BROWSER=package skips what the machine has. */
function installedBrowser() {
  const wanted = process.env.KENSHO_BROWSER;
  if (wanted === "package") return null;
  if (wanted) return wanted;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES].find((file) => existsSync(file)) ?? null;
}

/** Unpacks the packaged browser with its shared libraries into node_modules/.cache, once. */
async function packagedBrowser() {
  const folder = path.resolve(__dirname, "..", "node_modules", ".cache", "kensho-browser");
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and its libraries only where it believes that it runs in AWS Lambda.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    const libraries = path.join(folder, "al2023", "lib");
    const env = { ...before, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, "fonts") };
    return { executablePath, args: [...QUIET, "--headless=shell"], env };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Launch options for playwright-core's chromium.launch. */
async function findBrowser() {
  const executablePath = installedBrowser();
  if (executablePath) return { executablePath, args: QUIET, env: { ...process.env } };
  return packagedBrowser();
}

module.exports = { findBrowser };
