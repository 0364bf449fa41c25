/** Margins of our sheets on paper, in points: 1 cm at the sides, so that the table is as large as A4 allows. */
export const printMargins = { top: 43, bottom: 43, left: 28, right: 28, header: 21, footer: 21 } as const;

/** Page and number of pages, as Excel's codes for footers. */
export const PAGE_NUMBERS = "&P / &N";
