import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.js";

const root = path.resolve(__dirname, "..", "..");
const START_LIMIT_MS = 180_000;

export interface StartedPage {
  /** Address of the page, such as http://localhost:3000/. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs what `npm start` runs, on a free port and without opening a window; answers when the page is ready. */
export function startPage(): Promise<StartedPage> {
  const child = spawn(process.execPath, ["scripts/start.js", "--port", "0", "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const limit = setTimeout(() => finish(new Error(`The page did not start in time:\n${output}`)), START_LIMIT_MS);
    const finish = (result: StartedPage | Error): void => {
      clearTimeout(limit);
      if (result instanceof Error) {
        child.kill();
        reject(result);
      } else resolve(result);
    };
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (url) finish({ url, stop: () => stop(child) });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => finish(new Error(`npm start ended with status ${code}:\n${output}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on("exit", () => resolve());
    child.kill();
  });
}

/** Address of the page that the global set-up of the browser tests started. */
export function pageUrl(): string {
  const url = process.env.KENSHO_PAGE_URL;
  if (!url) throw new Error("The browser tests run as jest's project e2e, which starts the page.");
  return url;
}

/** Starts a browser (the machine's own, else the packaged one). */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}
