import type { Severity } from "../core/finding";
import type { Highlight } from "./plan-highlights";

export type HighlightKind = Highlight["kind"];

/**
 * Look of a highlight. Never colour alone: a cell is underlined or slanted too, a row stands between two lines; and an empty cell or
 * one of spaces, which shows its fill only, is darker than the light fills that forms give their labels, also when printed in grey.
 */
export interface HighlightLook {
  /** "#RRGGBB" */
  readonly fill: string;
  /** "#RRGGBB", at least 4.5:1 against the fill. */
  readonly font: string;
  readonly bold?: true;
  readonly underline?: true;
  readonly italic?: true;
  /** A thin line above and below, in the font's colour. */
  readonly lines?: true;
}

export const highlightLooks: Readonly<Record<Severity, Readonly<Record<HighlightKind, HighlightLook>>>> = {
  error: {
    row: { fill: "#FDE7E9", font: "#750B1C", lines: true },
    cell: { fill: "#F2A0AB", font: "#6E0811", bold: true, underline: true },
    spaces: { fill: "#F2A0AB", font: "#6E0811", bold: true },
  },
  warning: {
    row: { fill: "#FFF4CE", font: "#5C3B00", lines: true },
    cell: { fill: "#F7C948", font: "#4A2F00", underline: true },
    spaces: { fill: "#F7C948", font: "#4A2F00" },
  },
  note: {
    row: { fill: "#E8F1FA", font: "#0C3B5E", lines: true },
    cell: { fill: "#B5D5F0", font: "#0A2E4A", italic: true },
    spaces: { fill: "#B5D5F0", font: "#0A2E4A", italic: true },
  },
};

/** From the weakest to the strongest: Excel puts what is added later on top. Rows lie below the cells in them. */
export const paintOrder: readonly { readonly severity: Severity; readonly kind: HighlightKind }[] = (["row", "spaces", "cell"] as const).flatMap((kind) =>
  (["note", "warning", "error"] as const).map((severity) => ({ severity, kind })),
);

const MARK = "kensho-checker";

/**
 * The formula of a highlight: always true, because N() of a text is 0, and the text says whose it is. It travels with the
 * sheet when it is copied or saved elsewhere, so that ours are recognised whatever ids Excel gives them.
 */
export function markerFormula(severity: Severity, kind: HighlightKind): string {
  return `=N("${MARK} ${severity} ${kind}")=0`;
}

/** True for the formula of one of our highlights, as written or as Excel or another program gives it back. */
export function isMarkerFormula(formula: string): boolean {
  return /^=?\s*N\(\s*"kensho-checker [a-z]+ [a-z]+"\s*\)\s*=\s*0$/i.test(formula.trim());
}
