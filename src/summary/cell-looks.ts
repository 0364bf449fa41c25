import type { CellStyle, FigureStyle } from "./sheet-plan";

/** How a planned style looks, for whoever writes the sheet (Excel or a file). What is not named stays as the sheet has it. */
export interface CellLook {
  readonly bold?: true;
  /** points */
  readonly size: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly underline?: true;
  /** "#RRGGBB"; what is seen where `themeStyle` cannot be had. */
  readonly fill?: string;
  /** One of Excel's own cell styles, by its name in Office.js: its fill follows the workbook's theme. */
  readonly themeStyle?: "Accent1_20";
  readonly wrap?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Steps from the left edge. */
  readonly indent?: number;
  /** Thin lines around every cell, "#RRGGBB". */
  readonly border?: string;
  /** Excel number format code. */
  readonly numberFormat?: string;
}

const LINE = "#BFBFBF";
const LINK = { color: "#0563C1", underline: true } as const;
/** Said of every cell: widths and heights are made for it, whatever the workbook's own standard size is. */
const SIZE = 11;
const cell = { size: SIZE, vertical: "center", border: LINE } as const;
const text = { ...cell, wrap: true, horizontal: "left" } as const;
/** Negative figures bear △, as the settlements of Japanese cities print them. */
const integer = { ...cell, horizontal: "right", numberFormat: '#,##0;"△"#,##0' } as const;
/** A quarter of a person's year is shown as 0.25, not as 0.3: the sums are sums of what is printed. */
const decimal = { ...cell, horizontal: "right", numberFormat: '#,##0.0#;"△"#,##0.0#' } as const;
/** Rates are planned as fractions: 0.913 shows 91.3%. */
const rate = { ...cell, horizontal: "right", numberFormat: "0.0%" } as const;

const figures: Readonly<Record<FigureStyle, CellLook>> = { text, integer, decimal, rate };

/** A row of sums: bold, and the total shaded as well. */
function withRow<Row extends "chapter" | "total">(row: Row, look: Partial<CellLook>): Readonly<Record<`${Row}-${FigureStyle}`, CellLook>> {
  const named = Object.entries(figures).map(([style, figure]) => [`${row}-${style}`, { ...figure, ...look }]);
  return Object.fromEntries(named) as Record<`${Row}-${FigureStyle}`, CellLook>;
}

export const cellLooks: Readonly<Record<CellStyle, CellLook>> = {
  title: { bold: true, size: 14, vertical: "center" },
  heading: { bold: true, size: 12, vertical: "center" },
  note: { size: SIZE, color: "#595959", vertical: "center" },
  "line-link": { ...LINK, size: SIZE, vertical: "center" },
  // A fifth of the accent under black: 8:1 at least, whatever the theme.
  header: { ...cell, bold: true, color: "#000000", fill: "#DDEBF7", themeStyle: "Accent1_20", wrap: true, horizontal: "center" },
  ...figures,
  "text-1": { ...text, indent: 1 },
  "text-2": { ...text, indent: 2 },
  "text-3": { ...text, indent: 3 },
  link: { ...text, ...LINK },
  "link-3": { ...text, ...LINK, indent: 3 },
  ...withRow("chapter", { bold: true }),
  ...withRow("total", { bold: true, fill: "#F2F2F2" }),
};
