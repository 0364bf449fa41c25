import { rowCountOf } from "../summary/planned";
import type { PlannedCell } from "../summary/sheet-plan";
import { cellInput } from "./cell-input";
import { textBytes } from "./value-bytes";

/** Contents of consecutive rows, every row equally long; "" leaves a cell empty. */
export interface Block {
  readonly top: number;
  readonly left: 0;
  readonly values: readonly (readonly (string | number)[])[];
  /** About what they take in a message. */
  readonly bytes: number;
}

const CELL_FRAME_BYTES = 4;
const NUMBER_BYTES = 8;

/** The planned cells as few blocks, each under `mostBytes` (a single row may be over). No cells, no blocks. */
export function planBlocks(cells: readonly PlannedCell[], mostBytes: number): readonly Block[] {
  const columns = cells.reduce((count, { column }) => Math.max(count, column + 1), 0);
  const values = Array.from({ length: rowCountOf(cells) }, () => new Array<string | number>(columns).fill(""));
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (line) line[column] = cellInput(content);
  }
  return splitRows(values, mostBytes);
}

function splitRows(values: readonly (readonly (string | number)[])[], mostBytes: number): readonly Block[] {
  const blocks: Block[] = [];
  let top = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    const size = row.reduce<number>((sum, value) => sum + CELL_FRAME_BYTES + (typeof value === "string" ? textBytes(value) : NUMBER_BYTES), 0);
    if (index > top && bytes + size > mostBytes) {
      blocks.push({ top, left: 0, values: values.slice(top, index), bytes });
      top = index;
      bytes = 0;
    }
    bytes += size;
  });
  return top < values.length ? [...blocks, { top, left: 0, values: values.slice(top), bytes }] : blocks;
}
