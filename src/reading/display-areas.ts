import type { Area } from "../core/address";
import type { Form } from "../core/form";
import type { SheetReading } from "./read-sheet";

/**
 * Where displayed text carries meaning: the figures of each form that are stored as numbers (26.8 % is stored as 0.268, a
 * date as a serial number). One area a form; a second batch fetches them and the sheet is read again.
 */
export function displayAreas(reading: SheetReading): Area[] {
  return reading.forms.flatMap((form) => areaOfFigures(form) ?? []);
}

function areaOfFigures(form: Form): Area | null {
  const cells = form.rows.flatMap((row) => [row.plan, row.actual]).filter((entry) => entry.stored !== undefined).map((entry) => entry.cell);
  const [first] = cells;
  if (!first) return null;
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  return { sheet: first.sheet, top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
