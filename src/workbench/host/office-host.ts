import type { WorkbookModel } from "../../xlsx/model";
import type { Counters } from "./counters";
import type { RichApiMessage } from "./event-pump";
import type { Faults } from "./scope";

export interface HostOptions {
  /** Highest ExcelApi version offered, "1.14" (default: the floor of the add-in) … "1.21". */
  readonly apiSet?: string;
  /** Language of Excel's interface, "ja-JP" by default. */
  readonly locale?: string;
  /** Milliseconds that each round trip takes on top. */
  readonly latencyMs?: number;
  /** Offers SharedRuntime 1.1, so that the pane's page also runs the ribbon's commands. On by default. */
  readonly sharedRuntime?: boolean;
  /** Called when the add-in shows or hides its pane (Office.addin.showAsTaskpane, hide). */
  readonly onShowPane?: (visible: boolean) => void;
  /** Called when the add-in opens a window of its own (Office.context.ui.displayDialogAsync) with the address; without it none opens. */
  readonly onOpenDialog?: (address: string) => void;
  /** Called when the add-in opens a new workbook (Excel.createWorkbook), with the .xlsx file. */
  readonly onOpenWorkbook?: (bytes: Uint8Array) => void;
}

/** Office's own statuses of a call that did not reach the workbook; 0 is success. */
export const CallStatus = { ok: 0, invalidCallInContext: 5004, requestTooLarge: 5103, answerTooLarge: 5104 } as const;

/** Answer of a batch: its body, or a status with which Excel refuses the whole call. */
export type BatchReply = { readonly status: 0; readonly body: string } | { readonly status: number; readonly body: null };

/** A page in which office.js runs, as a way in connects it. */
export interface PaneConnection {
  /** Events of the workbook for the library. */
  readonly deliver: (entries: readonly RichApiMessage[]) => void;
  /** A ribbon button was pressed. */
  readonly invoke: (commandId: string, functionName: string, eventJson: string) => void;
}

/** Excel as office.js sees it. */
export interface OfficeHost {
  readonly apiSet: string;
  readonly locale: string;
  /** Requirement sets for Office.context.requirements.isSetSupported. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly model: WorkbookModel;
  readonly faults: Faults;
  readonly counters: Counters;
  resetCounters(): void;
  /** Runs a batch as the library sends it. `flags` are those of the request (64 waits for the end of cell editing). */
  execute(batchJson: string, flags?: number): Promise<BatchReply>;
  /** The next batch fails with this code before anything is done. */
  failNextBatch(code: string, message?: string): void;
  /** Opens a window of the add-in; false when this Excel opens none. */
  openDialog(address: string): boolean;
  /** Joins a page; answers what parts it again. */
  connect(pane: PaneConnection): () => void;
  /** Presses a ribbon button that runs a function; resolves when the function has called event.completed(). Rejects when no page knows it. */
  invokeCommand(functionName: string): Promise<void>;
  /** Presses a keyboard shortcut: asks for its action. Excel is not told when it has ended. */
  invokeAction(name: string): void;
  /** Told by a way in that a command's function has ended; status 0 is success. */
  completeCommand(commandId: string, status: number): void;
  /** Look for another model after the page has opened another workbook. */
  modelReplaced(): void;
}
