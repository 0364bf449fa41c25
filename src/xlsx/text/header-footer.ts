import type { HeaderFooterTexts } from "../model";

/** "&Lleft&Ccentre&Rright" as its three parts; text before the first mark stands in the middle. */
export function readHeaderFooter(text: string): HeaderFooterTexts {
  const parts = { left: "", center: "", right: "" };
  let side: keyof HeaderFooterTexts = "center";
  for (const [piece, mark] of text.matchAll(/&([LCR])|&[^]|[^&]+|&$/g)) {
    if (mark === undefined) parts[side] += piece;
    else side = mark === "L" ? "left" : mark === "C" ? "center" : "right";
  }
  return parts;
}

/** The three texts in Excel's codes (&L, &C, &R). */
export function writeHeaderFooter({ left, center, right }: HeaderFooterTexts): string {
  const part = (mark: string, text: string) => (text === "" ? "" : `&${mark}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}
