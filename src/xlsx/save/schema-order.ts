/** Children of a worksheet in the order that the schema demands (ECMA-376 18.3.1.99). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate "
  + "customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks "
  + "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** Children of a style sheet (18.8.39). */
export const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** Children of a workbook (18.2.27). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr "
  + "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Children of a font, as Excel writes them; readers that follow the schema to the letter want this order. */
export const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
