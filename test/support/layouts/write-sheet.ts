import fc from "fast-check";
import { anyFacts, type FormFacts } from "./facts";
import { gridOf } from "./grid-of";
import { anyLook, type Look } from "./look";
import { writeForm, type WrittenForm } from "./write-form";
import type { Form } from "../../../src/core/form";
import type { Grid } from "../../../src/core/grid";

/** Several forms on one sheet. */
export interface SheetPlan {
  readonly forms: readonly (readonly [FormFacts, Look])[];
  readonly arrangement: "down" | "across" | "grid";
  /** Empty rows between a form and the one below it. */
  readonly gap: number;
}

export interface PlacedForm {
  readonly facts: FormFacts;
  readonly look: Look;
  readonly written: WrittenForm;
}

/** Two to four forms, all in one look as on a sheet made by one person, or each in its own as on one pasted together. */
export const anySheet: fc.Arbitrary<SheetPlan> = fc.record({
  forms: fc.tuple(fc.array(fc.tuple(anyFacts, anyLook), { minLength: 2, maxLength: 4 }), fc.boolean()).map(([forms, alike]) => {
    const first = forms[0]?.[1];
    return forms.map(([facts, look]): readonly [FormFacts, Look] => [facts, alike && first ? first : look]);
  }),
  arrangement: fc.constantFrom("down", "across", "grid"),
  gap: fc.nat(3),
});

/** Writes the forms where the plan puts them. */
export function writeSheet({ forms, arrangement, gap }: SheetPlan): { grid: Grid; placed: PlacedForm[] } {
  const placed: PlacedForm[] = [];
  let [row, column, highest] = [0, 0, 0];
  for (const [index, [facts, look]] of forms.entries()) {
    const written = writeForm(facts, look, { row, column });
    placed.push({ facts, look, written });
    const endsLine = arrangement === "down" || (arrangement === "grid" && index % 2 === 1);
    highest = Math.max(highest, written.height);
    row = endsLine ? row + highest + gap : row;
    column = endsLine ? 0 : column + written.width + 1;
    highest = endsLine ? 0 : highest;
  }
  return { grid: gridOf("様式", placed.flatMap(({ written }) => written.cells)), placed };
}

/** The form read where this one was written: its title stands among these cells. */
export function readingOf({ written }: PlacedForm, forms: readonly Form[]): Form | undefined {
  const rows = written.cells.map((cell) => cell.row);
  const columns = written.cells.map((cell) => cell.column);
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  return forms.find(({ title: { cell } }) => cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right);
}
