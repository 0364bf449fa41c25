import type { WorkbookModel } from "../../xlsx/model";
import { allowUpTo } from "./api-set";
import { CommandDesk } from "./command-desk";
import type { Counters } from "./counters";
import { CounterBook, utf8Bytes } from "./counters";
import type { RichApiMessage } from "./event-pump";
import { EventPump } from "./event-pump";
import { executeBatch } from "./executor";
import { FaultSwitch } from "./fault-switch";
import type { Faults, Scope } from "./scope";
import { References, Registrations } from "./scope";
import { officeService } from "./objects/app-runtime";
import { workbook } from "./objects/workbook";
import type { Batch, BatchBody } from "./wire";
import { ActionType, DELAY_FOR_CELL_EDIT, PathType } from "./wire";

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
  /** Joins a page; answers what parts it again. */
  connect(pane: PaneConnection): () => void;
  /** Presses a ribbon button that runs a function; resolves when the function has called event.completed(). Rejects when no page knows it. */
  invokeCommand(functionName: string): Promise<void>;
  /** Told by a way in that a command's function has ended; status 0 is success. */
  completeCommand(commandId: string, status: number): void;
  /** Look for another model after the page has opened another workbook. */
  modelReplaced(): void;
}

/** An Excel over this workbook; `source` may be a function where the workbook can be exchanged. */
export function createHost(source: WorkbookModel | (() => WorkbookModel), options: HostOptions = {}): OfficeHost {
  return new Host(typeof source === "function" ? source : () => source, options);
}

class Host implements OfficeHost {
  readonly apiSet: string;
  readonly locale: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly faults = new FaultSwitch();
  private readonly book = new CounterBook();
  private readonly panes = new Set<PaneConnection>();
  private readonly commands = new CommandDesk();
  private readonly allow: ReturnType<typeof allowUpTo>;
  private scope: Scope;
  private stopListening: () => void = () => undefined;
  private nextFailure: { readonly code: string; readonly message: string } | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: () => WorkbookModel, private readonly options: HostOptions) {
    this.apiSet = options.apiSet ?? "1.14";
    this.locale = options.locale ?? "ja-JP";
    this.faults.latencyMs = options.latencyMs ?? 0;
    this.allow = allowUpTo(this.apiSet);
    const shared: Record<string, string> = options.sharedRuntime === false ? {} : { SharedRuntime: "1.1" };
    this.requirements = { ExcelApi: this.apiSet, DelayForCellEdit: "1.1", DialogApi: "1.1", AddInCommands: "1.1", ...shared };
    this.scope = this.openScope();
  }

  get model(): WorkbookModel {
    this.modelReplaced();
    return this.scope.model;
  }

  get counters(): Counters {
    return this.book.read();
  }

  resetCounters(): void {
    this.book.reset();
  }

  failNextBatch(code: string, message = "代役が失敗させました。"): void {
    this.nextFailure = { code, message };
  }

  connect(pane: PaneConnection): () => void {
    this.panes.add(pane);
    return () => this.panes.delete(pane);
  }

  invokeCommand(functionName: string): Promise<void> {
    return this.commands.invoke(functionName, [...this.panes]);
  }

  completeCommand(commandId: string, status: number): void {
    this.commands.complete(commandId, status);
  }

  modelReplaced(): void {
    if (this.source() !== this.scope.model) this.scope = this.openScope();
  }

  /** Excel works on one batch at a time, in the order in which they come. */
  execute(batchJson: string, flags = 0): Promise<BatchReply> {
    const answer = this.queue.then(() => this.executeNow(batchJson, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async executeNow(batchJson: string, flags: number): Promise<BatchReply> {
    const bytes = utf8Bytes(batchJson);
    const batch = JSON.parse(batchJson) as Batch;
    this.book.tookBatch(batch.Actions.length, bytes, isBackground(batch));
    if (this.faults.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latencyMs));
    if (this.isTooLarge(bytes)) return { status: CallStatus.requestTooLarge, body: null };
    if (this.faults.editMode && concernsWorkbook(batch)) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { status: CallStatus.invalidCallInContext, body: null };
      await this.faults.afterEditing();
    }
    const body = JSON.stringify(this.run(batch));
    const size = utf8Bytes(body);
    if (this.isTooLarge(size)) return { status: CallStatus.answerTooLarge, body: null };
    this.book.answered(size);
    return { status: CallStatus.ok, body };
  }

  private isTooLarge(bytes: number): boolean {
    return this.faults.payloadLimit !== null && bytes > this.faults.payloadLimit;
  }

  private run(batch: Batch): BatchBody {
    const failure = this.nextFailure;
    if (failure && !isBackground(batch)) {
      this.nextFailure = null;
      return { Results: [], Error: { Code: failure.code, Message: failure.message, Location: "", ActionIndex: 0, HttpStatusCode: 500 } };
    }
    this.modelReplaced();
    const { scope } = this;
    return executeBatch(batch, {
      root: () => workbook({ scope }),
      byReference: (id) => scope.references.get(id),
      newObject: (typeName) => officeService(scope, typeName),
      allow: this.allow,
      change: (work) => scope.model.change("add-in", work),
      used: (member) => this.book.used(member),
    });
  }

  private openScope(): Scope {
    this.stopListening();
    const model = this.source();
    const registrations = new Registrations();
    const scope: Scope = {
      model,
      faults: this.faults,
      references: new References(),
      registrations,
      pageSetups: new Map(),
      paneVisible: true,
      commandsReady: () => this.commands.ready(),
      showPane: (visible) => {
        scope.paneVisible = visible;
        this.options.onShowPane?.(visible);
      },
    };
    const pump = new EventPump(model, registrations, (entries) => this.deliver(entries));
    this.stopListening = model.subscribe((changes) => pump.take(changes));
    return scope;
  }

  /** Events come by themselves, never from within a call. */
  private deliver(entries: readonly RichApiMessage[]): void {
    setTimeout(() => {
      for (const pane of this.panes) pane.deliver(entries);
    }, 0);
  }
}

/** False for calls of Office's own services, which no state of the workbook keeps from working. */
function concernsWorkbook(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some(({ ObjectPathType: type }) => type !== PathType.newObject);
}

/** What the library sends by itself: batches about no workbook, and those after Excel.run that give back references. */
function isBackground(batch: Batch): boolean {
  if (!concernsWorkbook(batch)) return true;
  const calls = batch.Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}
