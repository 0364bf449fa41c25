import { ModelError } from "../../xlsx/model";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./host-error";
import type { HostObject } from "./host-object";
import { isHostObject } from "./host-object";
import type { PathOptions } from "./object-paths";
import { ObjectPaths } from "./object-paths";
import { answerQuery } from "./query";
import type { ActionInfo, Batch, BatchBody, Json } from "./wire";
import { ActionType, PathType, toCamel } from "./wire";

export interface ExecutorOptions extends PathOptions {
  /** Runs actions that write as one change of the workbook, so that it recalculates once. */
  readonly change: (work: () => void) => void;
}

/** Runs a batch. Actions before a failing one stay done and are answered, as in Excel. */
export function executeBatch(batch: Batch, options: ExecutorOptions): BatchBody {
  return new BatchRun(batch, options).run();
}

class BatchRun {
  private readonly paths: ObjectPaths;
  private readonly results: { ActionId: number; Value: Json }[] = [];
  private readonly traceIds: number[] = [];
  private index = 0;

  constructor(private readonly batch: Batch, private readonly options: ExecutorOptions) {
    this.paths = new ObjectPaths(batch, options);
  }

  run(): BatchBody {
    try {
      while (this.index < this.batch.Actions.length) {
        if (this.mayWrite(this.batch.Actions[this.index])) this.runAsOneChange();
        else this.step();
      }
    } catch (error) {
      return { Results: this.results, TraceIds: this.traceIds, Error: this.describe(error) };
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  /** An error must not leave through the model's change: what was done before it stays done. */
  private runAsOneChange(): void {
    const failures: unknown[] = [];
    this.options.change(() => {
      try {
        this.runUntilRead();
      } catch (error) {
        failures.push(error);
      }
    });
    if (failures.length > 0) throw failures[0];
  }

  /** A load after writes has to see calculated values, so it ends the change; writes and loads seldom alternate within a batch. */
  private runUntilRead(): void {
    let action = this.batch.Actions[this.index];
    while (action && action.ActionType !== ActionType.query) {
      this.step();
      action = this.batch.Actions[this.index];
    }
  }

  private step(): void {
    const action = this.batch.Actions[this.index];
    if (!action) return;
    const value = this.runAction(action);
    this.results.push({ ActionId: action.Id, Value: value });
    this.index += 1;
  }

  private mayWrite(action: ActionInfo | undefined): boolean {
    if (!action) return false;
    if (action.ActionType === ActionType.setProperty) return true;
    if (action.ActionType === ActionType.method) return this.paths.isWriter(action.ObjectPathId, action.Name);
    if (action.ActionType !== ActionType.instantiate || this.paths.isFollowed(action.ObjectPathId)) return false;
    const path = this.paths.pathOf(action.ObjectPathId);
    return path.ObjectPathType === PathType.method && this.paths.isWriter(path.ParentObjectPathId, path.Name);
  }

  private runAction(action: ActionInfo): Json {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && object.identity();
      case ActionType.query:
        return object && this.query(object, action);
      case ActionType.setProperty:
        return this.setProperty(object, action);
      case ActionType.method:
        return this.callMethod(object, action);
      default:
        throw apiNotFound(`ActionType ${action.ActionType}`, "この代役にはない種類の操作です。");
    }
  }

  private query(object: HostObject, action: ActionInfo): Json {
    const names = action.QueryInfo?.Select?.join(",") || "*";
    this.paths.note(object, `load(${names})`);
    return answerQuery(object, action.QueryInfo ?? {}, this.options.allow);
  }

  private setProperty(object: HostObject | null, action: ActionInfo): Json {
    if (!object) throw itemNotFound(`null オブジェクトの ${action.Name}`);
    const name = toCamel(action.Name ?? "");
    const property = object.property(name);
    const member = this.paths.note(object, name);
    if (!property) throw apiNotFound(member, "この代役にはない項目です。");
    this.options.allow(member, property.since, object);
    if (!property.member.set) throw apiNotFound(member, "この代役では書き込めない項目です。");
    const value = this.paths.argumentsOf(action.ArgumentInfo)[0];
    if (isHostObject(value)) throw invalidArgument(member);
    property.member.set(value ?? null);
    return null;
  }

  private callMethod(object: HostObject | null, action: ActionInfo): Json {
    if (!object) {
      // The library keeps references of null objects too; anything else would silently do nothing.
      if (action.Name?.startsWith("_")) return null;
      throw itemNotFound(`null オブジェクトの ${action.Name}`);
    }
    const result = this.paths.invoke(object, action.Name ?? "", action.ArgumentInfo);
    return isHostObject(result) ? result.identity() : result ?? null;
  }

  private describe(error: unknown): NonNullable<BatchBody["Error"]> {
    const known = error instanceof HostError ? error : this.translate(error);
    return {
      Code: known.code,
      Message: known.message,
      Location: this.paths.location,
      ActionIndex: this.index,
      HttpStatusCode: known.status,
    };
  }

  /** What the model refuses carries Excel's code; anything else is our own mistake and must be seen. */
  private translate(error: unknown): HostError {
    if (error instanceof ModelError) return new HostError(error.code, error.message);
    const text = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error);
    return new HostError("GeneralException", `代役の内部エラー: ${text}`);
  }
}
