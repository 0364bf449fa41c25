import type { OfficeHost } from "./office-host";
import { DispatchId, INTERNAL_ERROR, NOT_SUPPORTED } from "./dispatch-id";
import { readSettings, writeSettings } from "./document-settings";
import type { RichApiMessage } from "./event-pump";

/** Excel on the web refuses larger requests and answers, in bytes. */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

const ADD_IN = "kensho-checker";

/** A message of the library, as JSON text through postMessage. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 call, 1 register an event, 2 unregister it */
  readonly _actionType: number;
  readonly _data?: unknown;
}

/** The sides of the pane's frame that the host page needs. */
export interface PaneFrame {
  readonly contentWindow: { postMessage(message: string, targetOrigin: string): void } | null;
}

/** The side of the host page's window that is needed. */
export interface HostPage {
  readonly location: { readonly href: string };
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/**
 * Address at which the pane has to be opened so that office.js starts as in Excel on the web. Both pages have to come over
 * https from the same host name, otherwise the library does not trust the page around it.
 */
export function webPaneAddress(paneUrl: string, host: OfficeHost, pageUrl: string): string {
  const hostInfo = `Excel$Web$16.01$${host.locale}$stand-in$$$16`;
  const link = encodeURIComponent(`${ADD_IN}-conversation|${ADD_IN}|${pageUrl}`);
  return `${paneUrl}?_host_Info=${hostInfo}#&_xdm_Info=${link}&_serializer_version=1`;
}

/**
 * The host page's side of Excel on the web: answers the messages of the library in the pane's frame, with the web's limit of 5 MB.
 * @returns what parts the frame from the host again
 */
export function connectWeb(page: HostPage, frame: PaneFrame, host: OfficeHost): () => void {
  const link = new WebLink(page, frame, host);
  host.faults.payloadLimit ??= WEB_PAYLOAD_LIMIT;
  const listener = (event: MessageEvent) => link.receive(event);
  page.addEventListener("message", listener);
  const disconnect = host.connect({
    deliver: (entries) => link.event("richApiMessage", { ArrayData: entries.map(entryArray) }),
    invoke: (id, name, eventJson) => link.event("appCommandInvoked", { 0: id, 1: name, 2: eventJson }),
  });
  return () => {
    disconnect();
    page.removeEventListener("message", listener);
  };
}

class WebLink {
  /** Last registration of each event; its ids go along with every event. */
  private readonly registered = new Map<string, Request>();
  private paneOrigin = "";

  constructor(private readonly page: HostPage, private readonly frame: PaneFrame, private readonly host: OfficeHost) {}

  /** Only the pane's own window is heard; whatever else speaks to the page is no business of ours. */
  receive(event: MessageEvent): void {
    if (event.source === null || event.source !== this.frame.contentWindow || typeof event.data !== "string") return;
    const request = parse(event.data);
    if (!request || request._messageType !== 0) return;
    this.paneOrigin = event.origin;
    void this.answer(request).then((data) => {
      if (data !== null) this.send(request, data, 0);
    });
  }

  event(actionName: string, data: object): void {
    const request = this.registered.get(actionName);
    if (request) this.send(request, data, 1);
  }

  /** Never rejects; null needs no reply. */
  private async answer(request: Request): Promise<object | null> {
    if (request._actionType === 1) {
      this.registered.set(request._actionName, request);
      return { Error: 0 };
    }
    if (request._actionType === 2) {
      this.registered.delete(request._actionName);
      return { Error: 0 };
    }
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return this.context();
    if (request._actionName !== "executeMethod") return null;
    try {
      return await this.execute(request._data);
    } catch {
      return { Error: INTERNAL_ERROR };
    }
  }

  private async execute(data: unknown): Promise<object> {
    const call = record(data);
    switch (record(call["DdaMethod"])["DispatchId"]) {
      case DispatchId.executeBatch: {
        const message = list(call["ArrayData"]);
        const reply = await this.host.execute(String(message[4]), Number(message[6] ?? 0));
        return reply.body === null ? { Error: reply.status } : { Error: 0, Data: [200, [], reply.body] };
      }
      case DispatchId.commandCompleted:
        this.host.completeCommand(String(call["0"]), Number(call["1"]));
        return { Error: 0 };
      case DispatchId.saveSettings: {
        const entries = list(record(call["DdaSettingsMethod"])["Properties"]).map((entry) => list(entry).map(String));
        writeSettings(this.host, entries.map(([key = "", json = "null"]) => [key, json] as const));
        return { Error: 0 };
      }
      default:
        return { Error: NOT_SUPPORTED };
    }
  }

  private context(): object {
    const { host } = this;
    return {
      _id: ADD_IN,
      _appName: 16,
      _appVersion: "16.0",
      _appMinorVersion: 0,
      _appUILocale: host.locale,
      _dataLocale: host.locale,
      _docUrl: new URL(encodeURIComponent(host.model.fileName), this.page.location.href).href,
      _clientMode: host.faults.readOnly ? 1 : 0,
      _settings: readSettings(host),
      _reason: 0,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "stand-in",
      _requirementMatrix: JSON.stringify(host.requirements),
      _initialDisplayMode: 0,
    };
  }

  /** responseType 0 answers a call, 1 is an event. */
  private send(request: Request, data: object, responseType: 0 | 1): void {
    const message = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.page.location.href,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), this.paneOrigin);
  }
}

function entryArray(entry: RichApiMessage): readonly unknown[] {
  return [entry.messageCategory, entry.messageType, entry.targetId, entry.message, "", false];
}

function parse(text: string): Request | null {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null && "_actionName" in message ? (message as Request) : null;
  } catch {
    return null;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
