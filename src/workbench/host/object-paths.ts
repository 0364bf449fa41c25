import { apiNotFound, HostError, itemNotFound } from "./host-error";
import type { Argument, HostObject } from "./host-object";
import { isHostObject } from "./host-object";
import type { AllowMember } from "./query";
import type { ArgumentInfo, Batch, Json, ObjectPathInfo } from "./wire";
import { PathType, toCamel } from "./wire";

export interface PathOptions {
  /** The workbook object, at the root of every batch. */
  readonly root: () => HostObject;
  /** An object that the library asked to keep. */
  readonly byReference: (referenceId: string) => HostObject | undefined;
  /** A service of Office itself, by its type name. */
  readonly newObject: (typeName: string) => HostObject | undefined;
  /** Throws ApiNotFound for a member above the API set, and what it was told to throw. */
  readonly allow: AllowMember;
  /** Told of each member that was used, "Range.values". */
  readonly used: (member: string) => void;
}

/** The objects of a batch by the paths that lead to them. */
export class ObjectPaths {
  /** Member that was used last, "Range.values": where an error happened. */
  location = "";
  private readonly objects = new Map<number, HostObject | null>();

  constructor(private readonly batch: Batch, private readonly options: PathOptions) {}

  /** True when following this path, or calling this method, may change the workbook. */
  isWriter(objectPathId: number | undefined, name = ""): boolean {
    const owner = objectPathId === undefined ? undefined : this.objects.get(objectPathId);
    return owner?.method(toCamel(name))?.member.writes === true;
  }

  isFollowed(id: number): boolean {
    return this.objects.has(id);
  }

  /** The object of a path; null for a null object. Each path is followed once in a batch. */
  resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.follow(this.pathOf(id));
    this.objects.set(id, object);
    return object;
  }

  pathOf(id: number): ObjectPathInfo {
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
    this.options.allow(member, navigation.since, parent);
    return navigation.member();
  }

  private known(object: HostObject | undefined, what: string): HostObject {
    if (!object) throw itemNotFound(what);
    return object;
  }

  argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((value, position) => {
      const pathId = info?.ReferencedObjectPathIds?.[position];
      return typeof pathId === "number" && pathId !== 0 ? this.resolve(pathId) : value;
    });
  }

  invoke(object: HostObject, wireName: string, info: ArgumentInfo | undefined): HostObject | Json | undefined {
    const name = toCamel(wireName);
    const member = this.note(object, name);
    const method = object.method(name);
    if (!method) throw apiNotFound(member, "この代役にはないメソッドです。");
    this.options.allow(member, method.since, object);
    return method.member.call(this.argumentsOf(info));
  }

  /** Remembers where we are, for Error.Location and the counters. */
  note(object: HostObject, name: string): string {
    this.location = `${object.className}.${name}`;
    this.options.used(this.location);
    return this.location;
  }
}
