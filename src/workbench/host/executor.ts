import { ModelError } from "../../xlsx/model";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./host-error";
import type { Argument, HostObject } from "./host-object";
import { isHostObject } from "./host-object";
import { answerQuery } from "./query";
import type { ActionInfo, ArgumentInfo, Batch, BatchBody, Json, ObjectPathInfo } from "./wire";
import { ActionType, PathType, toCamel } from "./wire";

export interface ExecutorOptions {
  /** The workbook object, at the root of every batch. */
  readonly root: () => HostObject;
  /** An object that the library asked to keep. */
  readonly byReference: (referenceId: string) => HostObject | undefined;
  /** A service of Office itself, by its type name. */
  readonly newObject: (typeName: string) => HostObject | undefined;
  /** Throws ApiNotFound for a member above the API set. */
  readonly allow: (member: string, since: string) => void;
  /** Runs actions that write as one change of the workbook, so that it recalculates once. */
  readonly change: (work: () => void) => void;
  /** Told of each member that was used, "Range.values". */
  readonly used: (member: string) => void;
}

/** Runs a batch. Actions before a failing one stay done and are answered, as in Excel. */
export function executeBatch(batch: Batch, options: ExecutorOptions): BatchBody {
  return new BatchRun(batch, options).run();
}

class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: { ActionId: number; Value: Json }[] = [];
  private readonly traceIds: number[] = [];
  private index = 0;
  private location = "";

  constructor(private readonly batch: Batch, private readonly options: ExecutorOptions) {}

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
    if (action.ActionType === ActionType.method) return this.isWriter(action.ObjectPathId, action.Name);
    if (action.ActionType !== ActionType.instantiate || this.objects.has(action.ObjectPathId)) return false;
    const path = this.pathOf(action.ObjectPathId);
    return path.ObjectPathType === PathType.method && this.isWriter(path.ParentObjectPathId, path.Name);
  }

  private isWriter(objectPathId: number | undefined, name = ""): boolean {
    const owner = objectPathId === undefined ? undefined : this.objects.get(objectPathId);
    return owner?.method(toCamel(name))?.member.writes === true;
  }

  private runAction(action: ActionInfo): Json {
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
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
    this.note(object, `load(${names})`);
    return answerQuery(object, action.QueryInfo ?? {}, this.options.allow);
  }

  private setProperty(object: HostObject | null, action: ActionInfo): Json {
    if (!object) throw itemNotFound(`null オブジェクトの ${action.Name}`);
    const name = toCamel(action.Name ?? "");
    const property = object.property(name);
    const member = this.note(object, name);
    if (!property) throw apiNotFound(member, "この代役にはない項目です。");
    this.options.allow(member, property.since);
    if (!property.member.set) throw apiNotFound(member, "この代役では書き込めない項目です。");
    const value = this.argumentsOf(action.ArgumentInfo)[0];
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
    const result = this.invoke(object, action.Name ?? "", action.ArgumentInfo);
    return isHostObject(result) ? result.identity() : result ?? null;
  }

  private invoke(object: HostObject, wireName: string, info: ArgumentInfo | undefined): HostObject | Json | undefined {
    const name = toCamel(wireName);
    const member = this.note(object, name);
    const method = object.method(name);
    if (!method) throw apiNotFound(member, "この代役にはないメソッドです。");
    this.options.allow(member, method.since);
    return method.member.call(this.argumentsOf(info));
  }

  /** The object of a path; null for a null object. Each path is followed once in a batch. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.follow(this.pathOf(id));
    this.objects.set(id, object);
    return object;
  }

  private pathOf(id: number): ObjectPathInfo {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("GeneralException", `ObjectPath ${id} がありません。`);
    return path;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.options.root();
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.known(this.options.byReference(path.Name), "参照先");
      case PathType.newObject: {
        const made = this.options.newObject(path.Name);
        if (!made) throw apiNotFound(path.Name, "この代役にはないオブジェクトです。");
        return made;
      }
      default:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: ObjectPathInfo): HostObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === PathType.property) return this.navigate(parent, toCamel(path.Name));
    if (path.ObjectPathType === PathType.method) {
      const result = this.invoke(parent, path.Name, path.ArgumentInfo) ?? null;
      if (result === null || isHostObject(result)) return result;
      throw new HostError("GeneralException", `${parent.className}.${path.Name} はオブジェクトを返しません。`);
    }
    const key = path.ArgumentInfo?.Arguments?.[0] ?? null;
    this.note(parent, "getItem");
    const indexer = parent.indexer();
    if (!indexer) throw apiNotFound(`${parent.className}.getItem`, "この代役にはないメソッドです。");
    return indexer(key);
  }

  private navigate(parent: HostObject, name: string): HostObject | null {
    const member = this.note(parent, name);
    const navigation = parent.navigation(name);
    if (!navigation) throw apiNotFound(member, "この代役にはない項目です。");
    this.options.allow(member, navigation.since);
    return navigation.member();
  }

  private known(object: HostObject | undefined, what: string): HostObject {
    if (!object) throw itemNotFound(what);
    return object;
  }

  private argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((value, position) => {
      const pathId = info?.ReferencedObjectPathIds?.[position];
      return typeof pathId === "number" && pathId !== 0 ? this.resolve(pathId) : value;
    });
  }

  /** Remembers where we are, for Error.Location and the counters. */
  private note(object: HostObject, name: string): string {
    this.location = `${object.className}.${name}`;
    this.options.used(this.location);
    return this.location;
  }

  private describe(error: unknown): NonNullable<BatchBody["Error"]> {
    const known = error instanceof HostError ? error : this.translate(error);
    return {
      Code: known.code,
      Message: known.message,
      Location: this.location,
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
