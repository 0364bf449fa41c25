import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DOMWindow } from "jsdom";
import { JSDOM, VirtualConsole } from "jsdom";
import type { OfficeHost } from "../../src/workbench/host/create-host";
import type { HostPage } from "../../src/workbench/host/web-way";
import { connectWeb, webPaneAddress } from "../../src/workbench/host/web-way";
import type { Win32Options } from "../../src/workbench/host/win32-way";
import { attachWin32 } from "../../src/workbench/host/win32-way";

/** Microsoft's library, unmodified, running in a jsdom window over a host of ours. */
export interface OpenedOffice {
  readonly window: DOMWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Errors that the page did not catch. */
  readonly pageErrors: readonly string[];
  /** Puts Excel and Office on globalThis, where the modules of src/excel look for them. Answers what takes them away again. */
  useGlobals(): () => void;
  /** Takes the globals away and closes the window. */
  close(): void;
}

const globalNames = ["Excel", "Office", "OfficeExtension"] as const;

/** Starts office.js as in desktop Excel and waits for Office.onReady. About a quarter of a second. */
export function openOffice(host: OfficeHost, options: Win32Options = {}): Promise<OpenedOffice> {
  return open("http://localhost/taskpane.html", (window) => attachWin32(window, host, options));
}

/** Starts office.js as in Excel on the web: the page talks by postMessage with a host page around it, which is played here. */
export function openOfficeOnWeb(host: OfficeHost): Promise<OpenedOffice> {
  const pageUrl = "https://localhost/";
  return open(webPaneAddress(`${pageUrl}taskpane.html`, host, pageUrl), (pane) => {
    const hear = new Set<(event: MessageEvent) => void>();
    const contentWindow = {
      postMessage: (data: string) => {
        setTimeout(() => pane.dispatchEvent(new pane.MessageEvent("message", { data, origin: "https://localhost" })), 0);
      },
    };
    const page: HostPage = {
      location: { href: pageUrl },
      addEventListener: (_, listener) => hear.add(listener),
      removeEventListener: (_, listener) => hear.delete(listener),
    };
    const parent = {
      postMessage: (data: string) => {
        const event = { data, origin: "https://localhost", source: contentWindow } as unknown as MessageEvent;
        setTimeout(() => hear.forEach((listener) => listener(event)), 0);
      },
    };
    Object.defineProperty(pane, "parent", { value: parent, configurable: true });
    // jsdom has no document.domain, by which the library trusts a host page of its own host name.
    Object.defineProperty(pane.Document.prototype, "domain", { get: () => "localhost", configurable: true });
    return connectWeb(page, { contentWindow }, host);
  });
}

/** Opens an empty page, lets `attach` prepare its window before any script runs, and loads the library into it. */
async function open(url: string, attach: (window: DOMWindow) => () => void): Promise<OpenedOffice> {
  const pageErrors: string[] = [];
  let detach: () => void = () => undefined;
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => pageErrors.push(error.message));
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url,
    runScripts: "dangerously",
    resources: "usable",
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (created) => {
      detach = attach(created);
    },
  });
  await loadOfficeJs(window);
  const page = window as unknown as { Excel: typeof Excel; Office: typeof Office; OfficeExtension: typeof OfficeExtension };
  await page.Office.onReady();
  let restore: () => void = () => undefined;
  return {
    window,
    Excel: page.Excel,
    Office: page.Office,
    OfficeExtension: page.OfficeExtension,
    pageErrors,
    useGlobals: () => (restore = setGlobals(page)),
    close: () => {
      restore();
      detach();
      window.close();
    },
  };
}

function loadOfficeJs(window: DOMWindow): Promise<void> {
  const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const script = window.document.createElement("script");
  script.src = pathToFileURL(join(dist, "office.js")).href;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error("office.js が読み込めません。")));
    window.document.head.appendChild(script);
  });
}

function setGlobals(page: Readonly<Record<(typeof globalNames)[number], unknown>>): () => void {
  const before = globalNames.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  // A getter, because jest takes apart at the end whatever was put on the global object as a value, while the library still uses it.
  for (const name of globalNames) Object.defineProperty(globalThis, name, { get: () => page[name], configurable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
