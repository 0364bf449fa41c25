export type PaneTheme = "light" | "dark" | "contrast";

/** What the pane's look depends on. Colours are CSS colours "#rrggbb"; null where the host does not tell them. */
export interface ThemeHints {
  readonly office: { readonly background: string; readonly foreground: string } | null;
  /** The system's own choice, asked where Excel does not tell. */
  readonly systemIsDark: boolean;
  /** Windows high contrast (forced colours). */
  readonly forcedColors: boolean;
}

/** Channel luminance below which a background counts as dark, of 1. */
const DARK = 0.4;

/** Excel's theme decides before the system's; forced colours decide before both. */
export function paneTheme({ office, systemIsDark, forcedColors }: ThemeHints): PaneTheme {
  if (forcedColors) return "contrast";
  const luminance = office ? brightness(office.background) : null;
  if (luminance === null) return systemIsDark ? "dark" : "light";
  return luminance < DARK ? "dark" : "light";
}

/** Perceived brightness from 0 to 1 of "#rrggbb"; null for anything else. */
function brightness(color: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((channel) => parseInt(channel, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
