import type { CellStyleModel } from "../model";
import { applyTint } from "../read/colors";

/** Name of the style of cells that have none of their own, as Office.js calls it. */
export const NORMAL = "Normal";

/** One of Excel's own styles that takes its fill from the theme. */
export interface AccentStyle {
  /** Excel's number for it in files. */
  readonly builtinId: number;
  /** As a Japanese Excel shows it. */
  readonly localName: string;
  /** The theme's colour, and how much lighter it is made. */
  readonly slot: number;
  readonly tint: number;
}

/** The fill and font that a named style gives to cells; it leaves borders, alignment and number formats alone. */
export type NamedLook = Pick<CellStyleModel, "fill" | "font">;

const ACCENTS = [1, 2, 3, 4, 5, 6] as const;
/** "20% - アクセント 1" to "20% - アクセント 6", by their names in Office.js. Number 30 is the first, and each accent has four styles. */
const accentStyles: ReadonlyMap<string, AccentStyle> = new Map(
  ACCENTS.map((accent) => [`Accent${accent}_20`, { builtinId: 26 + 4 * accent, localName: `20% - アクセント ${accent}`, slot: 3 + accent, tint: 0.7999816888943144 }]),
);

export function accentStyle(name: string): AccentStyle | undefined {
  return accentStyles.get(name);
}

/** Name in Office.js of a style of a file: Excel's own are known by their number, whatever language they are written in. */
export function styleName(builtinId: number | null, written: string): string {
  if (builtinId === 0) return NORMAL;
  const found = [...accentStyles].find(([, style]) => style.builtinId === builtinId);
  return found?.[0] ?? written;
}

/** @param theme colours of the theme in cell order, "RRGGBB"; text is the theme's first dark */
export function accentLook({ slot, tint }: AccentStyle, theme: readonly string[], font: CellStyleModel["font"]): NamedLook {
  const color = (value: string | undefined) => `#${(value ?? "000000").toUpperCase()}`;
  return {
    fill: color(applyTint(theme[slot] ?? "000000", tint)),
    font: { ...font, bold: false, italic: false, underline: false, strikethrough: false, color: color(theme[1]) },
  };
}
