import type { Cell } from "../core/address";
import type { FiledForm } from "../core/report";

/**
 * Finds the form that a cell of a file belongs to: the one whose area holds the cell, else the first of its sheet
 * (a rule may point at a cell beside a form). Undefined on a sheet without forms.
 */
export function locateForms(forms: readonly FiledForm[]): (file: string, cell: Cell) => FiledForm | undefined {
  const byFile = new Map<string, Map<string, FiledForm[]>>();
  for (const filed of forms) {
    const { sheet } = filed.form.area;
    const bySheet = byFile.get(filed.file) ?? new Map<string, FiledForm[]>();
    byFile.set(filed.file, bySheet);
    const there = bySheet.get(sheet);
    if (there) there.push(filed);
    else bySheet.set(sheet, [filed]);
  }
  return (file, cell) => {
    const there = byFile.get(file)?.get(cell.sheet) ?? [];
    return there.find(({ form }) => holds(form.area, cell)) ?? there[0];
  };
}

function holds(area: FiledForm["form"]["area"], cell: Cell): boolean {
  return cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
}
