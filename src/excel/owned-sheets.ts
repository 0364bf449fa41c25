import type { SheetRef } from "./sheet-list";

/** Workbook setting that remembers our sheets: planned name → sheet id. */
export const OWNED_SHEETS_KEY = "kensho-checker.sheets";

export type OwnedSheets = Readonly<Record<string, string>>;

export type SheetTarget =
  | { readonly kind: "refill"; readonly sheet: SheetRef }
  | { readonly kind: "add"; readonly name: string };

/**
 * The sheet to write to. Ours is the one whose id was remembered and that still bears a name that we gave; a sheet that the user
 * renamed has become the user's. A sheet of the planned name that is not ours is never touched: "章別集計 (2)" is taken instead.
 */
export function findTarget(planned: string, sheets: readonly SheetRef[], owned: OwnedSheets): SheetTarget {
  const ours = sheets.find(({ id, name }) => id === owned[planned] && isGivenName(name, planned));
  if (ours) return { kind: "refill", sheet: ours };
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = planned;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = numbered(planned, number);
  return { kind: "add", name };
}

/** The remembered sheets, from whatever stands in the setting: the workbook may have been changed by other programs. */
export function ownedSheetsFrom(value: unknown): OwnedSheets {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
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
