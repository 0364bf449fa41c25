import { rowCountOf } from "./planned";
import type { RowSpan, SheetPlan } from "./sheet-plan";

/** Workbook setting that remembers our sheets by their planned names. */
export const OWNED_SHEETS_KEY = "kensho-checker.sheets";

/** A sheet of ours as it was written last. */
export interface OwnedSheet {
  readonly id: string;
  /** Columns and rows from A1 that were ours. */
  readonly columns: number;
  readonly rows: number;
  /** Levels of the outline under which rows were grouped; 0 for none. */
  readonly levels: number;
}

/** What is looked at of a sheet; the id stays when it is renamed or moved. */
export interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

export type OwnedSheets = Readonly<Record<string, OwnedSheet>>;

export type SheetTarget<Sheet extends NamedSheet> =
  | { readonly kind: "refill"; readonly sheet: Sheet; readonly before: OwnedSheet }
  /** `kept`: the name of the sheet that was ours until the user renamed it; null without such a sheet. */
  | { readonly kind: "add"; readonly name: string; readonly kept: string | null };

/**
 * The sheet to write to. Ours is the one whose id was remembered and that still bears a name that we gave; a sheet that the user
 * renamed has become the user's. A sheet of the planned name that is not ours is never touched: "章別集計 (2)" is taken instead.
 */
export function findTarget<Sheet extends NamedSheet>(planned: string, sheets: readonly Sheet[], owned: OwnedSheets): SheetTarget<Sheet> {
  const before = owned[planned];
  const last = before && sheets.find(({ id }) => id === before.id);
  const ours = last && isGivenName(last.name, planned) ? last : undefined;
  if (before && ours) return { kind: "refill", sheet: ours, before };
  return { kind: "add", name: freeName(planned, sheets), kept: last?.name ?? null };
}

/** One target a plan; a name that is given to a new sheet is taken for the next. */
export function findTargets<Sheet extends NamedSheet>(planned: readonly string[], sheets: readonly Sheet[], owned: OwnedSheets): readonly SheetTarget<Sheet>[] {
  const added: Pick<NamedSheet, "name">[] = [];
  return planned.map((plan) => {
    const target = findTarget(plan, sheets, owned);
    if (target.kind === "refill") return target;
    const name = freeName(plan, [...sheets, ...added]);
    added.push({ name });
    return { ...target, name };
  });
}

/** The planned name, or with the first number that no sheet bears: "章別集計 (2)". */
export function freeName(planned: string, sheets: readonly Pick<NamedSheet, "name">[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = planned;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = numbered(planned, number);
  return name;
}

/** What to remember of a sheet that was written by this plan. */
export function ownedSheet(id: string, { cells, columnWidths, rowGroups }: SheetPlan): OwnedSheet {
  return { id, columns: columnWidths.length, rows: rowCountOf(cells), levels: levelsOf(rowGroups) };
}

/** Levels of groups one inside the other: 0 without groups. */
function levelsOf(groups: readonly RowSpan[]): number {
  const depths = groups.map(({ first, last }) => groups.filter((outer) => outer.first <= first && outer.last >= last).length);
  return Math.max(0, ...depths);
}

/** The remembered sheets, from whatever stands in the setting: the workbook may have been changed by other programs. */
export function ownedSheetsFrom(value: unknown): OwnedSheets {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, sheet]: [string, unknown]) => {
    const owned = ownedSheetFrom(sheet);
    return owned ? [[name, owned]] : [];
  }));
}

function ownedSheetFrom(value: unknown): OwnedSheet | null {
  if (typeof value !== "object" || value === null) return null;
  const id: unknown = Reflect.get(value, "id");
  if (typeof id !== "string") return null;
  return { id, columns: countFrom(value, "columns"), rows: countFrom(value, "rows"), levels: countFrom(value, "levels") };
}

/** What a sheet can have; Excel knows eight levels, the ungrouped rows among them. */
const most = { columns: 16_384, rows: 1_048_576, levels: 7 } as const;

function countFrom(value: object, key: keyof typeof most): number {
  const count: unknown = Reflect.get(value, key);
  return typeof count === "number" && Number.isInteger(count) && count > 0 ? Math.min(count, most[key]) : 0;
}

function isGivenName(name: string, planned: string): boolean {
  const number = /\((\d+)\)$/.exec(name)?.[1];
  return name === planned || (number !== undefined && name === numbered(planned, Number(number)));
}

const LONGEST_NAME = 31;

function numbered(planned: string, number: number): string {
  const ending = ` (${number})`;
  return planned.slice(0, LONGEST_NAME - ending.length) + ending;
}
