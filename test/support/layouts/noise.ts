import fc from "fast-check";
import type { Form, Row } from "../../../src/core/form";
import type { FormFacts } from "./facts";
import type { TypedCell } from "./grid-of";
import type { WrittenForm } from "./write-form";

/** Damage to one cell, chosen by its place in the list of cells. */
export interface Damage {
  readonly at: number;
  readonly text: string;
}

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.constantFrom("あああ", "#REF!", "?", "目標値ー", "事業$費", "x1", "　", "－", "12", "3年", "確認中") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 6 }) },
);

/** One to three cells blanked or garbled. */
export const anyDamage: fc.Arbitrary<Damage[]> = fc.array(fc.record({ at: fc.nat(200), text: anyText }), { minLength: 1, maxLength: 3 });

/** The cells with the damage done, and the places that were hit ("row,column"). */
export function damaged(cells: readonly TypedCell[], damage: readonly Damage[]): { cells: TypedCell[]; hit: Set<string> } {
  const texts = new Map(damage.map(({ at, text }) => [at % cells.length, text]));
  const hit = new Set([...texts.keys()].map((index) => keyOf(cells[index])));
  return { cells: cells.map((cell, index) => (texts.has(index) ? { row: cell.row, column: cell.column, value: texts.get(index) ?? "" } : cell)), hit };
}

/** Figures that were read and are not what stands in their cell, or are not of the row and side that they are given to. Cells that were hit are left out. */
export function wrongFigures(facts: FormFacts, written: WrittenForm, hit: ReadonlySet<string>, forms: readonly Form[]): unknown[] {
  const rows = facts.kind === "project-sheet" ? [...facts.indicators, facts.cost, facts.labour] : facts.indicators;
  const roles = rows.map((_, index): Row["role"] => (index < facts.indicators.length ? "indicator" : index === facts.indicators.length ? "cost" : "labour"));
  return forms.flatMap((form) => form.rows).flatMap((row) => (["plan", "actual"] as const).flatMap((side) => {
    const { amount, cell } = row[side];
    if (amount.kind !== "number" || hit.has(keyOf(cell))) return [];
    const index = written.places.findIndex((place) => keyOf(place[side]) === keyOf(cell));
    const fact = rows[index];
    const value = fact?.[side].amount;
    const isRight = fact !== undefined && value?.kind === "number" && value.value === amount.value && roles[index] === row.role && (row.role !== "indicator" || isName(row, fact.name, hit));
    return isRight ? [] : [{ side, role: row.role, name: row.name, amount, cell, expected: value }];
  }));
}

/** The figure's own name; a hit may leave it out, change it or add a neighbour to it, but never make it another row's. */
function isName(row: Row, name: string, hit: ReadonlySet<string>): boolean {
  return row.name.includes(name) || [...hit].some((key) => Number(key.split(",")[0]) === row.nameCell.row);
}

function keyOf(cell: { readonly row: number; readonly column: number } | undefined): string {
  return cell ? `${cell.row},${cell.column}` : "";
}
