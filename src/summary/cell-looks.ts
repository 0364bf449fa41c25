import type { CellStyle } from "./sheet-plan";

/** How a planned style looks, for whoever writes the sheet (Excel or a file). What is not named stays as the sheet has it. */
export interface CellLook {
  readonly bold?: true;
  /** points */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly underline?: true;
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly wrap?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Thin lines around every cell, "#RRGGBB". */
  readonly border?: string;
  /** Excel number format code. */
  readonly numberFormat?: string;
}

const LINE = "#BFBFBF";
const cell = { vertical: "top", border: LINE } as const;
const total = { ...cell, bold: true, fill: "#F2F2F2" } as const;

const INTEGER = "#,##0";
const DECIMAL = "#,##0.0";
/** Rates are planned as fractions: 0.913 shows 91.3%. */
const RATE = "0.0%";

export const cellLooks: Readonly<Record<CellStyle, CellLook>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, size: 12 },
  note: { color: "#595959" },
  header: { ...cell, bold: true, fill: "#DDEBF7", wrap: true, horizontal: "center", vertical: "center" },
  text: { ...cell, wrap: true },
  line: { vertical: "top" },
  integer: { ...cell, horizontal: "right", numberFormat: INTEGER },
  decimal: { ...cell, horizontal: "right", numberFormat: DECIMAL },
  rate: { ...cell, horizontal: "right", numberFormat: RATE },
  link: { ...cell, color: "#0563C1", underline: true },
  "total-text": { ...total },
  "total-integer": { ...total, horizontal: "right", numberFormat: INTEGER },
  "total-decimal": { ...total, horizontal: "right", numberFormat: DECIMAL },
  "total-rate": { ...total, horizontal: "right", numberFormat: RATE },
};
