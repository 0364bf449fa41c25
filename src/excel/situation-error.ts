/** What can be wrong with the situation (not with the document); each code has a sentence in the pane that says what to do. */
export type SituationCode =
  | "cell-edit" | "other-workbook-in-front" | "protected" | "read-only" | "payload-limit"
  | "sheet-hidden" | "sheet-missing" | "cell-locked" | "connection" | "unknown";

/** A situation in which Excel cannot do what was asked. `detail` holds Excel's own words for the help desk. */
export class SituationError extends Error {
  constructor(
    readonly code: SituationCode,
    readonly detail: string,
    readonly sheet: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`${code}${sheet === null ? "" : ` (${sheet})`}: ${detail}`, options);
    this.name = "SituationError";
  }
}

/**
 * Excel's codes by situation. The documentation and the hosts do not agree everywhere: cell editing is reported as
 * InvalidOperationInCellEditMode in one place and as InvalidOperation in another.
 */
const codes: Readonly<Record<string, SituationCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  InvalidOperation: "cell-edit",
  InactiveWorkbook: "other-workbook-in-front",
  InvalidSelection: "other-workbook-in-front",
  AccessDenied: "protected",
  Conflict: "read-only",
  EditModeAccessDenied: "read-only",
  ReadOnlyMode: "read-only",
  RequestPayloadSizeLimitExceeded: "payload-limit",
  ResponsePayloadSizeLimitExceeded: "payload-limit",
  RangeExceedsLimit: "payload-limit",
  OperationCellsExceedLimit: "payload-limit",
  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  ConnectionFailure: "connection",
  Timeout: "connection",
  RequestAborted: "connection",
  ActivityLimitReached: "connection",
  InvalidOrTimedOutSession: "connection",
};

/** What was being done when Excel refused. */
export interface Doing {
  /** The sheet that was being worked on, where only one was. */
  readonly sheet?: string;
  /** True for work that selects, activates or adds: there Excel says GeneralException when another workbook is in front. */
  readonly needsWindow?: boolean;
}

/** Names what Excel refused. A SituationError stays as it is; every other error keeps its code and message in `detail`. */
export function toSituation(error: unknown, { sheet, needsWindow = false }: Doing = {}): SituationError {
  if (error instanceof SituationError) return error;
  const code = excelCode(error);
  const named = needsWindow && code === "GeneralException" ? "other-workbook-in-front" : code === null ? undefined : codes[code];
  return new SituationError(named ?? "unknown", describe(error, code), sheet ?? null, { cause: error });
}

/** True when a request or a response was refused for its size, so that a smaller one can be tried. */
export function isPayloadLimit(error: unknown): boolean {
  return toSituation(error).code === "payload-limit";
}

/** Excel's own code of an error, "InvalidOperation"; null for an error that is not Excel's. */
export function excelCode(error: unknown): string | null {
  return textOf(error, "code");
}

/** True for the error that an AbortSignal raises; it is passed on as it is, never shown as a failure. */
export function isAbort(error: unknown): boolean {
  return textOf(error, "name") === "AbortError";
}

function describe(error: unknown, code: string | null): string {
  const message = textOf(error, "message") ?? String(error);
  const place = typeof error === "object" && error !== null && "debugInfo" in error ? textOf(error.debugInfo, "errorLocation") : null;
  return [code && !message.startsWith(code) ? `${code}: ${message}` : message, place && `(${place})`].filter(Boolean).join(" ");
}

/** Errors may come from another window's library, so they are known by what they carry, not by their class. */
function textOf(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null) return null;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : null;
}
