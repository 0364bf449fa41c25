import type { OfficeHost } from "./office-host";
import { DIALOG_REFUSED, DispatchId, INTERNAL_ERROR, NOT_SUPPORTED } from "./dispatch-id";
import { readSettings, writeSettings } from "./document-settings";
import type { RichApiMessage } from "./event-pump";

/** What office.js reads of `window.external`; arrays come as COM safe arrays with a toArray of their own. */
interface SafeArray {
  toArray(): unknown[];
}

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (dispatchId: number, payload: SafeArray) => void;

export interface Win32Options {
  /** Address of the document as Office.context.document.url shows it. */
  readonly documentUrl?: string;
  /** "light" (default) or "dark": Office.context.officeTheme. */
  readonly theme?: "light" | "dark";
}

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => [...items] });

/** Colours as desktop Excel sends them: 0xRRGGBB as a number. */
const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x3b3b3b, controlForegroundColor: 0xffffff },
} as const;

/**
 * Makes a window look like the pane of desktop Excel. Has to run before office.js loads in it.
 * @returns what parts the page from the host again
 */
export function attachWin32(targetWindow: object, host: OfficeHost, options: Win32Options = {}): () => void {
  const handlers = new Map<number, EventHandler>();
  const disconnect = host.connect({
    deliver: (entries) => handlers.get(DispatchId.richApiMessage)?.(DispatchId.richApiMessage, messages(entries)),
    invoke: (id, name, eventJson) => handlers.get(DispatchId.commandInvoked)?.(DispatchId.commandInvoked, safeArray([id, name, eventJson])),
  });
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$stand-in$$$16`,
    GetContext: () => contextOf(host, options),
    Execute(dispatchId: number, args: unknown, callback: Callback): void {
      void answer(host, dispatchId, args).then((reply) => callback(reply));
    },
    RegisterEvent(dispatchId: number, target: string, handler: EventHandler, callback: Callback): void {
      handlers.set(dispatchId, handler);
      // A window of the add-in is opened by listening to it.
      const isRefused = dispatchId === DispatchId.dialogMessage && !host.openDialog(dialogAddress(target));
      setTimeout(() => callback(isRefused ? DIALOG_REFUSED : 0), 0);
    },
    UnregisterEvent(dispatchId: number, _target: string, callback: Callback): void {
      handlers.delete(dispatchId);
      setTimeout(() => callback(0), 0);
    },
  };
  Object.defineProperty(targetWindow, "external", { value: external, configurable: true, writable: true });
  return disconnect;
}

/** Never rejects: an exception of ours would be lost inside the library. Always answers later than the call. */
async function answer(host: OfficeHost, dispatchId: number, args: unknown): Promise<SafeArray | number> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  const list = listOf(args);
  try {
    if (dispatchId === DispatchId.executeBatch) return await batch(host, listOf(list[0]));
    if (dispatchId === DispatchId.commandCompleted) {
      host.completeCommand(String(list[0]), Number(list[1]));
      return safeArray([0]);
    }
    return safeArray([NOT_SUPPORTED]);
  } catch (error) {
    return safeArray([INTERNAL_ERROR, error instanceof Error ? error.message : String(error)]);
  }
}

/** The message of a batch: [customData, method, path, headers, body, permission, flags, …]. */
async function batch(host: OfficeHost, message: readonly unknown[]): Promise<SafeArray> {
  const reply = await host.execute(String(message[4]), Number(message[6] ?? 0));
  return reply.body === null ? safeArray([reply.status]) : safeArray([0, 200, [], reply.body]);
}

/** The library's options of the window, as JSON text. */
function dialogAddress(options: string): string {
  const { url } = JSON.parse(options) as { readonly url?: unknown };
  return typeof url === "string" ? url : "";
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isSafeArray(value) ? value.toArray() : [];
}

function isSafeArray(value: unknown): value is SafeArray {
  return typeof value === "object" && value !== null && "toArray" in value && typeof value.toArray === "function";
}

function messages(entries: readonly RichApiMessage[]): SafeArray {
  return safeArray(entries.map((entry) => safeArray([entry.messageCategory, entry.messageType, entry.targetId, entry.message, "", false])));
}

function contextOf(host: OfficeHost, { documentUrl, theme = "light" }: Win32Options) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "kensho-checker",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => documentUrl ?? `C:/${host.model.fileName}`,
    GetAppCapabilities: () => (host.faults.readOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "stand-in",
    GetInstanceId: () => "kensho-checker-1",
    GetSupportedMatrix: () => JSON.stringify(host.requirements),
    GetHostFullVersion: () => "16.0.20000.1000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(themes[theme]),
    GetSettings: () => ({
      Read(keys: string[], values: string[]): void {
        for (const [key, json] of readSettings(host)) {
          keys.push(key);
          values.push(json);
        }
      },
      Write(keys: readonly string[], values: readonly string[]): void {
        writeSettings(host, keys.map((key, index) => [key, values[index] ?? "null"] as const));
      },
    }),
  };
}
