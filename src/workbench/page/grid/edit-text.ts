import type { SheetModel } from "../../../xlsx/model";

/** What a person edits in a cell: the formula, the number in full, a date or percentage as it is typed. */
export function editText(sheet: SheetModel, row: number, column: number): string {
  const content = sheet.cell(row, column);
  if (content.formula !== undefined) return `=${content.formula}`;
  switch (content.kind) {
    case "empty":
      return content.style.quotePrefix ? "'" : "";
    case "string":
      return content.style.quotePrefix ? `'${content.value}` : String(content.value);
    case "boolean":
      return content.value === true ? "TRUE" : "FALSE";
    case "error":
      return String(content.value);
    case "number":
      return numberText(Number(content.value), content.style.numberFormat, sheet.displayedText(row, column));
  }
}

function numberText(value: number, format: string, displayed: string): string {
  // The E of 0.00E+00 is no year of an era.
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|E[+-]/g, "");
  if (/[ymdhse]/i.test(code) && !/general/i.test(code)) return displayed;
  // Fifteen digits are what Excel keeps; they also take the float's tail off (0.268 × 100).
  if (code.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}
