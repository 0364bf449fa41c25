import type { Cell } from "../core/address";
import type { FiledForm } from "../core/report";

/**
 * Finds the form that a cell of a file belongs to: the one whose area holds the cell, else the first of its sheet
 * (a rule may point at a cell beside a form). Undefined on a sheet without forms.
 */
export function locateForms(forms: readonly FiledForm[]): (file: string, cell: Cell) => FiledForm | undefined {
  const bySheet = new Map<string, FiledForm[]>();
  for (const filed of forms) {
    const key = keyOf(filed.file, filed.form.area.sheet);
    const there = bySheet.get(key);
    if (there) there.push(filed);
    else bySheet.set(key, [filed]);
  }
  return (file, cell) => {
    const there = bySheet.get(keyOf(file, cell.sheet)) ?? [];
    return there.find(({ form }) => holds(form.area, cell)) ?? there[0];
  };
}

function keyOf(file: string, sheet: string): string {
  return JSON.stringify([file, sheet]);
}

function holds(area: FiledForm["form"]["area"], cell: Cell): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
