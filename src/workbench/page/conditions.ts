import type { ConditionsAt } from "./grid/cell-element";

/** Conditional formats that hold for the cells of a sheet. */
export function conditionsOf(): ConditionsAt {
  return () => [];
}
