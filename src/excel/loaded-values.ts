import type { CellValue } from "../core/grid";
import { SituationError } from "./situation-error";

/**
 * The values of a range after they were loaded.
 * @throws SituationError (payload-limit) when Excel answered null, as it does without an error beyond five million cells
 */
export function loadedValues(range: Excel.Range): CellValue[][] {
  const values = range.values as CellValue[][] | null;
  if (values === null) throw new SituationError("payload-limit", "Excel answered a read without values");
  return values;
}
