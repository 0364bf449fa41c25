import { childOf, childrenOf, parseXml } from "../package/xml";
import type { XmlElement } from "../package/xml";

/** Turns a SpreadsheetML color element into "#RRGGBB"; null for none. */
export type ColorReader = (color: XmlElement | undefined) => string | null;

/** Slots of a theme in the order in which cells number them; the file lists dark before light. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Colors of Office's own theme, for a workbook without one. */
export const OFFICE_THEME: readonly string[] = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The 56 palette colors of Excel 97 (ECMA-376 18.8.27), numbers 8 to 63; 0 to 7 repeat the first eight. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 "
  + "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF "
  + "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 "
  + "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Colors of the theme part, in cell order; null without one. */
export function readTheme(source: string | undefined): readonly string[] | null {
  if (source === undefined) return null;
  const scheme = childOf(childOf(parseXml(source), "themeElements"), "clrScheme");
  return THEME_ORDER.map((slot, index) => {
    const color = childOf(scheme, slot)?.children[0];
    const value = color?.name === "sysClr" ? color.attributes.lastClr : color?.attributes.val;
    return value ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** @param palette the file's own indexed colors, where it has them */
export function colorReader(theme: readonly string[], palette: readonly string[] = []): ColorReader {
  return (color) => {
    if (!color) return null;
    const { rgb, theme: slot, indexed, tint } = color.attributes;
    const base = rgb ? rgb.slice(-6) : slot ? theme[Number(slot)] : indexed ? indexedColor(Number(indexed), palette) : undefined;
    if (base === undefined) return null;
    return `#${(tint ? applyTint(base, Number(tint)) : base).toUpperCase()}`;
  };
}

/** The colours (RRGGBB) that the file numbers anew; none where it keeps the standard ones. */
export function readPalette(styleSheet: XmlElement): string[] {
  const colors = childOf(childOf(styleSheet, "colors"), "indexedColors");
  return childrenOf(colors, "rgbColor").map((color) => (color.attributes.rgb ?? "FF000000").slice(-6));
}

/** 64 and 65 are the system's text and window colors. */
function indexedColor(index: number, own: readonly string[]): string | undefined {
  if (index === 64) return "000000";
  if (index === 65) return "FFFFFF";
  return own[index] ?? PALETTE[index < 8 ? index : index - 8];
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as ECMA-376 18.8.19 says. */
export function applyTint(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const tinted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const span = max - min;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  const hue = span === 0 ? 0
    : max === red ? ((green - blue) / span + 6) % 6
      : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  const chroma = (1 - Math.abs(2 * tinted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sector = Math.floor(hue);
  const parts = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]][sector] ?? [0, 0, 0];
  return parts.map((part) => Math.round((part + tinted - chroma / 2) * 255).toString(16).padStart(2, "0")).join("");
}
