import fc from "fast-check";

/** How a form is laid out: every choice that a department makes without meaning anything by it. */
export interface Look {
  /** Width in cells of one logical column, and height of one logical row: 方眼紙 has many. */
  readonly columnStep: number;
  readonly rowStep: number;
  readonly top: number;
  readonly left: number;
  readonly labelStyle: "plain" | "spaced" | "numbered" | "marked" | "bracketed" | "colon";
  readonly digits: "full" | "half";
  readonly year: "令和" | "R" | "R年度" | "年度" | "西暦";
  readonly title: "with-year" | "year-beside" | "year-above" | "no-year";
  readonly header: "one-row" | "two-a-row" | "one-a-row" | "below";
  readonly measuresIn: "one-cell" | "one-a-row" | "line-breaks";
  readonly sections: "below" | "below-in-rows" | "right" | "right-in-rows";
  readonly headings: "year-in-heading" | "year-above" | "no-year" | "line-break";
  readonly corner: boolean;
  readonly groupLabel: "cell" | "line-breaks" | "letters" | "none";
  readonly units: "beside" | "in-cell" | "column";
  readonly lastYear: boolean;
  readonly rate: boolean;
  readonly remarks: boolean;
  readonly unusedRows: number;
  readonly money: "千円" | "円" | "百万円";
  readonly moneyLabel: "brackets" | "half-brackets" | "単位" | "note" | "beside";
  readonly words: number;
  readonly reasonClause: boolean;
  readonly blankReason: "" | "　" | "－";
}

export const anyLook: fc.Arbitrary<Look> = fc.record({
  columnStep: fc.constantFrom(1, 1, 2, 5),
  rowStep: fc.constantFrom(1, 1, 2),
  top: fc.nat(6),
  left: fc.nat(4),
  labelStyle: fc.constantFrom("plain", "spaced", "numbered", "marked", "bracketed", "colon"),
  digits: fc.constantFrom("full", "half"),
  year: fc.constantFrom("令和", "R", "R年度", "年度", "西暦"),
  title: fc.constantFrom("with-year", "year-beside", "year-above", "no-year"),
  header: fc.constantFrom("one-row", "two-a-row", "one-a-row", "below"),
  measuresIn: fc.constantFrom("one-cell", "one-a-row", "line-breaks"),
  sections: fc.constantFrom("below", "below-in-rows", "right", "right-in-rows"),
  headings: fc.constantFrom("year-in-heading", "year-above", "no-year", "line-break"),
  corner: fc.boolean(),
  groupLabel: fc.constantFrom("cell", "line-breaks", "letters", "none"),
  units: fc.constantFrom("beside", "in-cell", "column"),
  lastYear: fc.boolean(),
  rate: fc.boolean(),
  remarks: fc.boolean(),
  unusedRows: fc.nat(2),
  money: fc.constantFrom("千円", "円", "百万円"),
  moneyLabel: fc.constantFrom("brackets", "half-brackets", "単位", "note", "beside"),
  words: fc.nat(5),
  reasonClause: fc.boolean(),
  blankReason: fc.constantFrom("", "　", "－"),
});
