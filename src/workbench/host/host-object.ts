import type { Json } from "./wire";

/** An argument as a member gets it: a plain value, or another object of the batch. */
export type Argument = Json | HostObject;

/** ExcelApi version that brought a member, "1.7"; "internal" for what the library calls on its own behalf. */
export type ApiVersion = `${number}.${number}` | "internal";

export interface PropertyMember<Subject> {
  readonly since: ApiVersion;
  /** A set-only member has no `get`. */
  readonly get?: (subject: Subject) => Json;
  readonly set?: (subject: Subject, value: Json) => void;
  /** Left out of `load()` and `$all`, because Excel leaves it out or because it is costly. */
  readonly onlyByName?: boolean;
}

export interface NavigationMember<Subject> {
  readonly since: ApiVersion;
  /** null is a null object. */
  readonly to: (subject: Subject) => HostObject | null;
}

export interface MethodMember<Subject> {
  readonly since: ApiVersion;
  /** The model may change; such an action runs inside one change of the model. */
  readonly writes?: boolean;
  readonly call: (subject: Subject, args: readonly Argument[]) => HostObject | Json | undefined;
}

/** One Excel class as tables of members, keyed by the names of the JavaScript API. */
export interface ClassDefinition<Subject> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, PropertyMember<Subject>>>;
  readonly navigation?: Readonly<Record<string, NavigationMember<Subject>>>;
  readonly methods?: Readonly<Record<string, MethodMember<Subject>>>;
  /** Collections: getItem(key). */
  readonly indexer?: (subject: Subject, key: Json) => HostObject;
  /** Collections: their items in order. */
  readonly items?: (subject: Subject) => readonly HostObject[];
  /** What an instantiated object answers, and what each item of a collection carries: { Id } or { _ReferenceId }. */
  readonly identity?: (subject: Subject) => { readonly [key: string]: Json };
}

/** A member that is bound to its object. */
type Bound<Member> = { readonly since: ApiVersion; readonly member: Member };

/** An object of a batch. */
export interface HostObject {
  readonly className: string;
  /** What the object is about; members that take objects as arguments look at it. */
  readonly subject: unknown;
  readonly isCollection: boolean;
  readonly propertyNames: readonly string[];
  identity(): { readonly [key: string]: Json };
  property(name: string): Bound<{ readonly get?: () => Json; readonly set?: (value: Json) => void }> | undefined;
  navigation(name: string): Bound<() => HostObject | null> | undefined;
  method(name: string): Bound<{ readonly writes: boolean; readonly call: (args: readonly Argument[]) => HostObject | Json | undefined }> | undefined;
  indexer(): ((key: Json) => HostObject) | undefined;
  items(): readonly HostObject[];
}

/** Own entries only: a member must not be found on Object.prototype. */
function own<Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

const definitions = new Map<string, ClassDefinition<never>>();

/** Every class that the stand-in knows, for the test that compares their API sets with Microsoft's documentation. */
export const knownClasses: ReadonlyMap<string, ClassDefinition<never>> = definitions;

/** Makes the factory of a class's objects from its tables. */
export function defineClass<Subject>(definition: ClassDefinition<Subject>): (subject: Subject) => HostObject {
  definitions.set(definition.name, definition);
  const propertyNames = Object.entries(definition.properties ?? {})
    .filter(([, member]) => member.get && !member.onlyByName)
    .map(([name]) => name);
  return (subject) => ({
    className: definition.name,
    subject,
    isCollection: definition.items !== undefined,
    propertyNames,
    identity: () => definition.identity?.(subject) ?? {},
    property(name) {
      const found = own(definition.properties, name);
      if (!found) return undefined;
      const { get, set, since } = found;
      return { since, member: { ...(get && { get: () => get(subject) }), ...(set && { set: (value: Json) => set(subject, value) }) } };
    },
    navigation(name) {
      const found = own(definition.navigation, name);
      return found && { since: found.since, member: () => found.to(subject) };
    },
    method(name) {
      const found = own(definition.methods, name);
      return found && { since: found.since, member: { writes: found.writes === true, call: (args) => found.call(subject, args) } };
    },
    indexer() {
      const { indexer } = definition;
      return indexer && ((key) => indexer(subject, key));
    },
    items: () => definition.items?.(subject) ?? [],
  });
}

/** Tells an object of a batch from a plain argument. */
export function isHostObject(value: Argument | undefined): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "subject" in value;
}
