const widths = new Map<string, number>();
const MOST_KEPT = 20_000;
let context: CanvasRenderingContext2D | null = null;

/**
 * Width of one line of text in pixels. Without a canvas (in tests) it is estimated from the number of characters.
 * @param font CSS font, as in "bold 11pt sans-serif"
 */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  let width = text.length * 8;
  if (context) {
    context.font = font;
    width = context.measureText(text).width;
  }
  if (widths.size > MOST_KEPT) widths.clear();
  widths.set(key, width);
  return width;
}
