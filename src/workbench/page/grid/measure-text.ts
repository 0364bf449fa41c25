/** Widths of single characters by font: many different numbers are made of the same few digits. */
const fonts = new Map<string, Map<string, number>>();
let context: CanvasRenderingContext2D | null | undefined;

/**
 * Width of one line of text in pixels, kerning left out. Without a canvas (in tests) it is estimated from the number of characters.
 * @param font CSS font, as in "bold 11pt sans-serif"
 */
export function textWidth(text: string, font: string): number {
  let widths = fonts.get(font);
  if (!widths) fonts.set(font, (widths = new Map<string, number>()));
  let total = 0;
  for (const character of text) {
    let width = widths.get(character);
    if (width === undefined) widths.set(character, (width = measure(character, font)));
    total += width;
  }
  return total;
}

const ESTIMATE = 8;

function measure(character: string, font: string): number {
  if (context === undefined) context = document.createElement("canvas").getContext("2d");
  if (!context) return ESTIMATE;
  if (context.font !== font) context.font = font;
  return context.measureText(character).width;
}
