import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { chromium, type Browser, type Page, type Request } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.js";

const root = path.resolve(__dirname, "..", "..");
const START_LIMIT_MS = 180_000;
/** A limit for what hangs: a page opens within seconds, on a busy machine within half a minute. */
const OPEN_LIMIT_MS = 90_000;

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

/**
 * Opens an address and waits until everything on it has loaded. Throws when that takes too long, with the requests that the browser
 * is still waiting for: a busy machine leaves many of them, a fault of the server the same one each time.
 */
export async function openPage(page: Page, address: string, limit = OPEN_LIMIT_MS): Promise<void> {
  const waiting = new Set<Request>();
  const begin = (request: Request): void => void waiting.add(request);
  const end = (request: Request): void => void waiting.delete(request);
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  try {
    await page.goto(address, { timeout: limit });
  } catch (cause) {
    const urls = [...waiting].map((request) => request.url()).join(", ");
    throw new Error(`${address} did not open within ${limit / 1000} s; not answered: ${urls || "nothing"}`, { cause });
  } finally {
    page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
  }
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
