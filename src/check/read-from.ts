import { areaFromA1, splitReference, type Cell } from "../core/address";
import type { Form } from "../core/form";
import type { Report } from "../core/report";

/**
 * Whether a form on this sheet was read from any of the cells of an address such as "B2:C3,F7". An address that names no cells
 * (whole columns) counts as the whole sheet. A date that every calculation renews stands beside the form's fields, mostly.
 */
export function isReadFrom(report: Pick<Report, "forms">, sheet: string, address: string): boolean {
  const cells = report.forms.flatMap(({ form }) => (form.area.sheet === sheet ? cellsOf(form) : []));
  return address.split(",").some((part) => {
    const area = areaFromA1(splitReference(part)?.local ?? part.trim());
    if (!area) return cells.length > 0;
    return cells.some(({ row, column }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  });
}

/** The cells of all fields, rows, years and codes of a form. */
function cellsOf(form: Form): readonly Cell[] {
  const rows = form.rows.flatMap(({ nameCell, plan, actual }) => [nameCell, plan.cell, actual.cell]);
  const fields = Object.values(form).flat().flatMap((value: unknown) => (hasCell(value) ? [value.cell] : []));
  return [...rows, ...fields];
}

function hasCell(value: unknown): value is { readonly cell: Cell } {
  return typeof value === "object" && value !== null && "cell" in value;
}
