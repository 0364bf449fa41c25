import { Workbook, type Borders, type Cell, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { areaFromA1 } from "../src/core/address";
import type { SampleStyle, SheetLayout } from "../src/workbench/sample/sheet-layout";

/** Fixed, so that the same facts give the same file. */
const WRITTEN = new Date(Date.UTC(2024, 4, 31));
const FONT = "ＭＳ Ｐゴシック";
const TITLE_FONT = "游ゴシック";
const LABEL_FILL = "FFDCE6F1";

const thin = { style: "thin", color: { argb: "FF7F7F7F" } } as const;
const frame: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const labelFill = { type: "pattern", pattern: "solid", fgColor: { argb: LABEL_FILL } } as const;
const body = { name: FONT, size: 11, family: 3, charset: 128 };

const styles: Readonly<Record<SampleStyle, Partial<Style>>> = {
  title: { font: { ...body, name: TITLE_FONT, size: 16, bold: true }, alignment: { horizontal: "center", vertical: "middle" } },
  label: { font: body, fill: labelFill, border: frame, alignment: { horizontal: "center", vertical: "middle", wrapText: true } },
  "section-label": { font: body, fill: labelFill, border: frame, alignment: { horizontal: "left", vertical: "middle", wrapText: true, indent: 1 } },
  "vertical-label": { font: body, fill: labelFill, border: frame, alignment: { horizontal: "center", vertical: "middle", textRotation: "vertical" } },
  text: { font: body, border: frame, alignment: { horizontal: "left", vertical: "middle", wrapText: true } },
  "long-text": { font: body, border: frame, alignment: { horizontal: "left", vertical: "top", wrapText: true } },
  value: { font: body, border: frame, alignment: { horizontal: "right", vertical: "middle", wrapText: true, indent: 1 } },
  unit: { font: body, border: frame, alignment: { horizontal: "center", vertical: "middle", wrapText: true } },
  note: { font: { ...body, size: 10 }, alignment: { horizontal: "left", vertical: "middle", wrapText: true } },
  count: { font: body, border: frame, alignment: { horizontal: "right", vertical: "middle", indent: 1 } },
};

function writeSheet(sheet: Worksheet, layout: SheetLayout): void {
  sheet.columns = layout.columnWidths.map((width) => ({ width }));
  layout.rowHeights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height;
  });
  for (const placed of layout.cells) {
    const area = areaFromA1(placed.a1);
    if (!area) throw new Error(`Not an A1 area: ${placed.a1}`);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        dress(sheet.getCell(row + 1, column + 1), styles[placed.style], placed.numberFormat);
      }
    }
    if (placed.value !== "") sheet.getCell(area.top + 1, area.left + 1).value = placed.value;
    if (placed.a1.includes(":")) sheet.mergeCells(placed.a1);
  }
}

function dress(cell: Cell, style: Partial<Style>, numberFormat: string): void {
  cell.style = { ...style, numFmt: numberFormat };
}

function addSheet(workbook: Workbook, layout: SheetLayout): void {
  const sheet = workbook.addWorksheet(layout.name, {
    pageSetup: {
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C&P / &N" },
    views: [{ state: "normal", showGridLines: false, zoomScale: 85 }],
  });
  writeSheet(sheet, layout);
}

/** An .xlsx of these sheets with fonts, fills and borders, as a city's form has them. The same layouts give the same bytes. */
export async function writeLayouts(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  // The standard font also says how wide a digit is, and with that every column.
  workbook.defaultFont = body;
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  for (const layout of layouts) addSheet(workbook, layout);
  return workbook.xlsx.writeBuffer();
}
