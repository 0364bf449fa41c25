/** Cells as the clipboard carries them between spreadsheets: tabs and line breaks, quotes around cells that hold either. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/**
 * Cells of a clipboard text. A cell in quotes may hold tabs, line breaks and doubled quotes;
 * quotes inside a cell that does not begin with one are ordinary characters. A last line break ends the last row.
 */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r\n?/g, "\n");
  if (rest.endsWith("\n")) rest = rest.slice(0, -1);
  for (;;) {
    const [cell, length] = takeCell(rest);
    rows[rows.length - 1]?.push(cell);
    const separator = rest[length];
    if (separator === undefined) return rows;
    if (separator === "\n") rows.push([]);
    rest = rest.slice(length + 1);
  }
}

function quote(cell: string): string {
  if (!/[\t\n\r"]/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A first cell and how many characters of the text it takes. */
function takeCell(text: string): [string, number] {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text);
  if (quoted) return [(quoted[1] ?? "").replaceAll('""', '"'), quoted[0].length];
  const plain = /^[^\t\n]*/.exec(text)?.[0] ?? "";
  return [plain, plain.length];
}
