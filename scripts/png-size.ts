import { existsSync, readFileSync } from "node:fs";

/** Width and height in pixels, which stand in the first chunk of a PNG at fixed places; null where there is no PNG. */
export function pngSize(file: string): { readonly width: number; readonly height: number } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.subarray(1, 4).toString("latin1") !== "PNG") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
