import { toA1 } from "../../core/address";
import type { Finding } from "../../core/finding";
import type { SheetInBook } from "../services";

/** What an update changed in the list. */
export interface FindingsFollowed {
  /** Ids of the findings now, in the order of the report: those that stayed keep theirs. */
  readonly ids: readonly number[];
  /** Findings that are gone: put right, or on a sheet that is gone. */
  readonly gone: number;
  readonly appeared: number;
}

/**
 * Recognises findings after an edit: the same rule at the same cell, or the same sentence elsewhere on the sheet (rows were
 * inserted or deleted above it).
 */
export function followFindings(before: readonly Finding[], ids: readonly number[], now: readonly Finding[]): FindingsFollowed {
  const left = new Map(before.map((finding, index) => [ids[index] ?? index, finding]));
  const known: (number | undefined)[] = now.map(() => undefined);
  for (const keyOf of [exactly, atCell, bySentence]) {
    const byKey = new Map<string, number[]>();
    for (const [id, finding] of left) byKey.set(keyOf(finding), [...(byKey.get(keyOf(finding)) ?? []), id]);
    now.forEach((finding, index) => {
      if (known[index] !== undefined) return;
      const id = byKey.get(keyOf(finding))?.shift();
      if (id === undefined) return;
      known[index] = id;
      left.delete(id);
    });
  }
  let next = Math.max(-1, ...ids) + 1;
  return { ids: known.map((id) => id ?? next++), gone: left.size, appeared: known.filter((id) => id === undefined).length };
}

/** New names of sheets by their old ones. */
export function renames(before: readonly SheetInBook[], now: readonly SheetInBook[]): ReadonlyMap<string, string> {
  const names = new Map(now.map(({ id, name }) => [id, name]));
  return new Map(before.flatMap(({ id, name }) => {
    const present = names.get(id) ?? name;
    return present === name ? [] : [[name, present] as const];
  }));
}

/** The findings with the present names of their sheets. */
export function withNames(findings: readonly Finding[], names: ReadonlyMap<string, string>): readonly Finding[] {
  if (names.size === 0) return findings;
  return findings.map((finding) => ({ ...finding, cell: { ...finding.cell, sheet: names.get(finding.cell.sheet) ?? finding.cell.sheet } }));
}

/** Whether what is highlighted (null: not known) differs from the findings by more than moved rows. */
export function areOthers(painted: readonly Finding[] | null, findings: readonly Finding[]): boolean {
  if (!painted) return false;
  const { gone, appeared } = followFindings(painted, painted.map((_, index) => index), findings);
  return gone + appeared > 0;
}

const exactly = (finding: Finding): string => `${atCell(finding)}\n${finding.message}`;
const atCell = ({ rule, cell }: Finding): string => `${rule}\n${cell.sheet}\n${toA1(cell)}`;
const bySentence = ({ rule, cell, message }: Finding): string => `${rule}\n${cell.sheet}\n${message}`;
