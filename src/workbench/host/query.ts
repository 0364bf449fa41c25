import { apiNotFound } from "./host-error";
import type { HostObject } from "./host-object";
import type { Json, QueryInfo } from "./wire";
import { toPascal } from "./wire";

/** Refuses a member above the API set that the stand-in was started with, and what it was told to refuse. */
export type AllowMember = (member: string, since: string, object: HostObject) => void;

/** What to load of one object: its own properties and what lies below it. */
interface Selection {
  all: boolean;
  readonly names: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ all: false, names: new Map() });

function addPath(root: Selection, path: string, expand: boolean): void {
  let node = root;
  for (const segment of path.split("/")) {
    // "items" only says that the rest is about a collection's items; the library takes it out of strings, not of arrays.
    if (segment === "items" || segment === "") continue;
    if (segment === "*") {
      node.all = true;
      continue;
    }
    const next = node.names.get(segment) ?? emptySelection();
    node.names.set(segment, next);
    node = next;
  }
  if (expand) node.all = true;
}

function selectionOf(query: QueryInfo): Selection {
  const root = emptySelection();
  for (const path of query.Select ?? []) addPath(root, path, false);
  for (const path of query.Expand ?? []) addPath(root, path, true);
  if (!query.Select?.length) root.all = true;
  return root;
}

/**
 * Answers a load: the properties that were asked for under their wire names, a collection's under `_Items`.
 * @throws HostError ApiNotFound for a property that the stand-in does not have or may not offer.
 */
export function answerQuery(object: HostObject, query: QueryInfo, allow: AllowMember): Json {
  const selection = selectionOf(query);
  if (!object.isCollection) return answerObject(object, selection, allow);
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return { _Items: items.map((item) => answerObject(item, selection, allow)) };
}

function answer(object: HostObject, selection: Selection, allow: AllowMember): Json {
  if (!object.isCollection) return answerObject(object, selection, allow);
  return { _Items: object.items().map((item) => answerObject(item, selection, allow)) };
}

function answerObject(object: HostObject, selection: Selection, allow: AllowMember): { readonly [key: string]: Json } {
  const values: Record<string, Json> = { ...object.identity() };
  const wholeObject = selection.all || selection.names.size === 0;
  if (wholeObject) {
    for (const name of object.propertyNames) {
      if (isOffered(object, name, allow)) values[toPascal(name)] = object.property(name)?.member.get?.() ?? null;
    }
  }
  for (const [name, below] of selection.names) values[toPascal(name)] = answerName(object, name, below, allow);
  return values;
}

/** `load()` takes what the API set has and leaves the rest out; only a property asked for by name is refused. */
function isOffered(object: HostObject, name: string, allow: AllowMember): boolean {
  const since = object.property(name)?.since;
  if (since === undefined) return false;
  try {
    allow(`${object.className}.${name}`, since, object);
    return true;
  } catch {
    return false;
  }
}

function answerName(object: HostObject, name: string, below: Selection, allow: AllowMember): Json {
  const member = `${object.className}.${name}`;
  const property = object.property(name);
  if (property?.member.get && below.names.size === 0) {
    allow(member, property.since, object);
    return property.member.get();
  }
  const navigation = object.navigation(name);
  if (!navigation) throw apiNotFound(member, "この代役にはない項目です。");
  allow(member, navigation.since, object);
  const target = navigation.member();
  return target === null ? null : answer(target, below, allow);
}
