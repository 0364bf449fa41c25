import { areaToA1, type Area } from "../core/address";

/** Excel takes at most 8,192 characters of address in one call. */
const LONGEST_ADDRESS = 8_192;

/** Addresses of several rectangles, "A1:B2,D5", each short enough for one getRanges; the same rectangle is named once. */
export function addressChunks(areas: readonly Omit<Area, "sheet">[], longest = LONGEST_ADDRESS): readonly string[] {
  const chunks: string[] = [];
  let chunk = "";
  for (const address of new Set(areas.map(areaToA1))) {
    if (chunk && chunk.length + 1 + address.length > longest) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk = chunk ? `${chunk},${address}` : address;
  }
  return chunk ? [...chunks, chunk] : chunks;
}
