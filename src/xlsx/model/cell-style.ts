export interface BorderLine {
  /** "thin" | "medium" | "thick" | "double" | "hair" | "dashed" | "dotted" … as in SpreadsheetML */
  readonly style: string;
  /** "#RRGGBB" */
  readonly color: string;
}

/** How a cell looks, with everything that its row, column and named style give it. Shared by all cells that look so. */
export interface CellStyleModel {
  /** The named style that the cell follows, as Office.js calls it: "Normal", "Accent1_20", or a name of the workbook's own. */
  readonly named: string;
  readonly font: {
    readonly name: string;
    /** points */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strikethrough: boolean;
    /** "#RRGGBB" */
    readonly color: string;
  };
  /** "#RRGGBB", or null without a fill */
  readonly fill: string | null;
  readonly borders: { readonly top?: BorderLine; readonly left?: BorderLine; readonly bottom?: BorderLine; readonly right?: BorderLine };
  readonly horizontal: "general" | "left" | "center" | "right" | "fill" | "justify" | "distributed" | "centerContinuous";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  /** Degrees −90…90; 255 is 縦書き (one character a row). */
  readonly rotation: number;
  readonly indent: number;
  /** Excel number format code, "General" by default. */
  readonly numberFormat: string;
  /** True where the text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
  readonly locked: boolean;
}

/** Parts of a style; what is not named stays as it is. */
export type StyleChange = {
  readonly [Key in keyof CellStyleModel]?: CellStyleModel[Key] extends object ? Partial<CellStyleModel[Key]> : CellStyleModel[Key];
};
