import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { runWebpack } from "./run-webpack";
import { SAMPLE_PATH } from "./sample-book";
import { openPage } from "./stand-in-page";

const root = path.resolve(__dirname, "..", "..");
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const HOST_HTML = '<!doctype html><meta charset="utf-8"><style>html,body{margin:0}iframe{border:0;width:340px;height:760px}</style><script src="/host.js" defer></script>';
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png", ".json": "application/json" };
/** What docs/administrators.md recommends, with this machine in place of Microsoft's hosts. */
const HEADERS = { "Content-Security-Policy": "frame-ancestors 'self'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
const HOST_ORIGIN = "https://localhost";
/** Another origin of the same host name, which is what the library trusts. */
const OWN_ORIGIN = "https://localhost:8443";
/** Asks the browser for a process of the origin's own. */
const OWN_PROCESS = { "Origin-Agent-Cluster": "?1" };
const headersOf = ({ isApart = false }: PaneSite) =>
  isApart ? { ...HEADERS, ...OWN_PROCESS, "Content-Security-Policy": `frame-ancestors ${HOST_ORIGIN}` } : HEADERS;

/**
 * While it starts, Office.js parses an empty text as XML, and Chromium draws its page of parse errors with these two style texts, in a
 * document that nobody sees. The policy stops the styles and nothing is lost; it is the only violation that is let pass here.
 */
const PARSE_ERROR_STYLES = ["sha256-ICa0DhwZQJsOd/Rn0N8H6FdQ71GfNL+op2zhAQ+Y4mM=", "sha256-ZD0chCyBaNHl+4UwQHJIHGoYhKwMeyCXGgJTKW5/67E="];

export const scratch = (...parts: string[]) => path.join(root, "test-output", ...parts);

/** Runs `npm run build` with these arguments; answers its exit status and everything that it printed. */
export function build(...args: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ["scripts/build.js", ...args], { cwd: root });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

/** Bundles the page around the pane, and what plays desktop Excel inside it. Answers their folder. */
export async function bundleHost(): Promise<string> {
  const swc = { loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } };
  const folder = scratch("pane-host");
  await runWebpack({
    mode: "none",
    context: root,
    entry: { host: path.join(__dirname, "pane-host", "index.ts"), attach: path.join(root, "src/workbench/attach/index.ts") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: swc }] },
  });
  return folder;
}

export interface PaneSite {
  /** Folder of the built pane. */
  readonly pane: string;
  /** Folder of the bundled host page. */
  readonly host: string;
  /** How office.js reaches its host: as in Excel on the web, as on Windows, or not at all (the pane alone in a tab). */
  readonly way: "web" | "win32" | "none";
  /** Plays Microsoft's distribution with the files of the npm package. */
  readonly withCdn: boolean;
  /** The workbook behind the pane; the sample without it. */
  readonly book?: string;
  /** The pane in a process of its own, as in Excel on the web, so that what the stand-in does is not counted as the pane's work. */
  readonly isApart?: boolean;
  /** Language of Excel's interface, "ja-JP" by default. */
  readonly locale?: string;
  /** Run in every frame before its own scripts. */
  readonly scripts?: readonly (() => void)[];
}

export interface OpenedPane {
  readonly page: Page;
  /** Addresses on other origins that the page asked for and did not get. */
  readonly blocked: string[];
  /** Paths that our own server was asked for and does not have. */
  readonly missing: string[];
  /** Files of Office.js that were asked for and served, with their size in bytes. */
  readonly officeJs: Map<string, number>;
  /** What the Content-Security-Policy of the pane forbade. */
  readonly violations: string[];
  /** Uncaught errors and console errors. */
  readonly errors: string[];
}

/** Opens the host page with the pane at https://localhost, played by the browser's request interception: no server, no certificate. */
export async function openPane(browser: Browser, site: PaneSite): Promise<OpenedPane> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 }, locale: "ja-JP" });
  const opened: OpenedPane = { page, blocked: [], missing: [], officeJs: new Map(), violations: [], errors: [] };
  page.on("pageerror", (error) => opened.errors.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (text.startsWith("csp ")) opened.violations.push(text);
    else if (message.type() === "error" && !PARSE_ERROR_STYLES.some((hash) => text.includes(hash))) opened.errors.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      if (event.effectiveDirective === "style-src-attr" && /excel-[a-z0-9]+-16\.0\d\.js$/.test(event.sourceFile)) return;
      console.info(`csp ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  for (const script of site.scripts ?? []) await page.addInitScript(script);
  if (site.way === "win32") await page.addInitScript({ path: path.join(site.host, "attach.js") });
  await page.route("**/*", (route) => answer(route, site, opened));
  const pane = `${site.isApart ? OWN_ORIGIN : HOST_ORIGIN}/pane/taskpane.html`;
  await openPage(page, site.way === "none" ? pane : `${HOST_ORIGIN}/?way=${site.way}&pane=${pane}&locale=${site.locale ?? "ja-JP"}`);
  return opened;
}

function answer(route: Route, site: PaneSite, opened: OpenedPane): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === HOST_ORIGIN || url.origin === OWN_ORIGIN) return serveOwn(route, site, opened, decodeURIComponent(url.pathname));
  if (site.withCdn && url.href.startsWith(OFFICE_JS)) {
    return serve(route, site, opened, path.join(root, "node_modules/@microsoft/office-js/dist", url.href.slice(OFFICE_JS.length)), url.href.slice(OFFICE_JS.length));
  }
  if (url.protocol === "data:" || url.protocol === "blob:") return route.continue();
  opened.blocked.push(url.href);
  return route.abort("blockedbyclient");
}

function serveOwn(route: Route, site: PaneSite, opened: OpenedPane, pathname: string): Promise<void> {
  if (pathname === "/") return route.fulfill({ contentType: "text/html", headers: site.isApart ? OWN_PROCESS : {}, body: HOST_HTML });
  if (pathname === "/favicon.ico") return route.fulfill({ status: 204 });
  if (pathname === "/host.js") return serve(route, site, opened, path.join(site.host, "host.js"));
  if (pathname === "/book.xlsx") return serve(route, site, opened, site.book ?? SAMPLE_PATH);
  const file = pathname.replace(/^\/pane\//, "");
  return serve(route, site, opened, path.join(site.pane, file), file.startsWith("officejs/") ? file.slice("officejs/".length) : undefined);
}

async function serve(route: Route, site: PaneSite, opened: OpenedPane, file: string, libraryFile?: string): Promise<void> {
  if (!existsSync(file)) {
    opened.missing.push(new URL(route.request().url()).pathname);
    return route.fulfill({ status: 404 });
  }
  const body = readFileSync(file);
  if (libraryFile !== undefined) opened.officeJs.set(libraryFile.replace(/\?.*$/, ""), body.length);
  return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", headers: headersOf(site), body });
}
