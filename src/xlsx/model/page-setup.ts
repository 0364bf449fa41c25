import type { Rectangle } from "../model";

/** Whole rows or columns, zero-based, both ends included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Texts of a header or footer with Excel's codes: &P page, &N pages, &D date, &A sheet, &F file. */
export interface HeaderFooterTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** How a sheet is printed. */
export interface PageSetupModel {
  readonly orientation: "portrait" | "landscape";
  /** Number of the paper in SpreadsheetML: 9 is A4, 8 is A3. */
  readonly paperSize: number;
  /** Percent; in force while `fit` is null. */
  readonly scale: number;
  /** Pages across and down; null in one of them for as many as it takes. */
  readonly fit: { readonly wide: number | null; readonly tall: number | null } | null;
  /** Points (1/72 inch). */
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  /** Of every page, unless the file has others for first or even pages. */
  readonly header: HeaderFooterTexts;
  readonly footer: HeaderFooterTexts;
  /** Repeated on every page. */
  readonly titleRows: Lines | null;
  readonly titleColumns: Lines | null;
  /** null for everything that is used. */
  readonly printArea: readonly Rectangle[] | null;
}

const NO_TEXTS: HeaderFooterTexts = { left: "", center: "", right: "" };

export const A4 = 9;

/** What a new sheet prints like. */
export const STANDARD_PAGE: PageSetupModel = {
  orientation: "portrait", paperSize: A4, scale: 100, fit: null,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false,
  header: NO_TEXTS, footer: NO_TEXTS, titleRows: null, titleColumns: null, printArea: null,
};
