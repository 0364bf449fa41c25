import type { WorkbookModel } from "../../xlsx/model";
import { allowUpTo } from "./api-set";
import { CommandDesk } from "./command-desk";
import type { Counters } from "./counters";
import { CounterBook, utf8Bytes } from "./counters";
import type { RichApiMessage } from "./event-pump";
import { actionMessage, EventPump } from "./event-pump";
import { executeBatch } from "./executor";
import { FaultSwitch } from "./fault-switch";
import type { BatchReply, HostOptions, OfficeHost, PaneConnection } from "./office-host";
import { CallStatus } from "./office-host";
import type { Scope } from "./scope";
import { References, Registrations } from "./scope";
import { officeService } from "./objects/app-runtime";
import { workbook } from "./objects/workbook";
import type { Batch, BatchBody } from "./wire";
import { ActionType, DELAY_FOR_CELL_EDIT, PathType } from "./wire";

export type { BatchReply, HostOptions, OfficeHost, PaneConnection } from "./office-host";

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

  openDialog(address: string): boolean {
    this.options.onOpenDialog?.(address);
    return this.options.onOpenDialog !== undefined;
  }

  invokeCommand(functionName: string): Promise<void> {
    return this.commands.invoke(functionName, [...this.panes]);
  }

  invokeAction(name: string): void {
    this.commands.whenReady(() => this.deliver([actionMessage(name)]));
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
      allow: (member, since, { subject }) => {
        this.allow(member, since);
        this.faults.allow(member, subject);
      },
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
      paneVisible: true,
      ...(this.options.onOpenWorkbook && { openWorkbook: this.options.onOpenWorkbook }),
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
