/** What office.js sends and expects as JSON: a batch of actions over object paths (read from the library's .debug.js files). */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How an object of a batch is reached. */
export const PathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** What is done with an object. */
export const ActionType = {
  instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9,
} as const;

/** Bit of a request's flags: Excel.run({ delayForCellEdit: true }) waits until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** In the place of each argument that is an object: the id of its path (0 for a plain value, an array for nested ones). */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  /** Only of an update (type 9): properties by name. */
  readonly ObjectState?: { readonly [key: string]: Json };
}

export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface BatchBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  /** Trace actions that were passed: the library takes its event handlers and messages from them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

/** "Values" → "values", as the library itself turns wire names into property names. */
export function toCamel(name: string): string {
  const capitals = /^[A-Z]+/.exec(name)?.[0] ?? "";
  return capitals.toLowerCase() + name.slice(capitals.length);
}

/** "values" → "Values": answers carry the capitalised name. */
export function toPascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
