import { fillUncached } from "./calculate/fill-uncached";
import { namesNow } from "./calculate/names";
import { OpenError } from "./model";
import type { WorkbookModel } from "./model";
import { Sheet } from "./model/sheet";
import type { SheetState } from "./model/state";
import { StyleTable } from "./model/style-table";
import { damaged, partText, readPackage } from "./package/read-package";
import type { Package } from "./package/read-package";
import { EMPTY_STYLES } from "./package/empty-package";
import { findSettings } from "./package/add-in-settings";
import { readRelations, resolvePart, signatureOrigin } from "./package/relations";
import type { Relation } from "./package/relations";
import { childOf, childrenOf, parseXml } from "./package/xml";
import { XmlError } from "./package/xml-tags";
import type { XmlElement } from "./package/xml";
import { roomOfBook } from "./read/read-cells";
import { colorReader, OFFICE_THEME, readPalette, readTheme } from "./read/colors";
import { readCharts } from "./read/read-charts";
import { readPrintNames } from "./read/read-page-setup";
import { readShapes } from "./read/read-shapes";
import { readSharedStrings } from "./read/read-shared-strings";
import { readSheet } from "./read/read-sheet";
import type { SheetSources } from "./read/read-sheet";
import { readStyles } from "./read/read-styles";
import { readWorkbookPart } from "./read/read-workbook";
import { firstDayOf } from "./text/serial-date";
import { saveWorkbook } from "./save/save-workbook";
import { Workbook } from "./workbook";

/**
 * Opens an .xlsx file.
 * @throws OpenError when it is not one that can be opened; its `reason` says why.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string): Promise<WorkbookModel> {
  const opened = await readPackage(bytes);
  try {
    return readBook(opened, fileName);
  } catch (error) {
    if (error instanceof XmlError) throw damaged(error.message);
    throw error;
  }
}

/** The model of an unpacked file. Throws XmlError or OpenError where a part is not as it should be. */
export function readBook(opened: Package, fileName: string): Workbook {
  const text = (path: string) => partText(opened, path);
  const workbookPath = readRelations(text, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (workbookPath?.toLowerCase().endsWith(".bin")) throw new OpenError("binary-format", "バイナリ形式（.xlsb）のブックです。");
  const workbookSource = workbookPath === undefined ? undefined : text(workbookPath);
  if (workbookPath === undefined || workbookSource === undefined || !isWorkbook(opened, workbookPath)) {
    throw new OpenError("not-a-workbook", "Excel ブック（.xlsx）ではありません。");
  }
  const relations = readRelations(text, workbookPath);
  const part = readWorkbookPart(workbookSource);
  if (part.sheets.length === 0) throw damaged("シートがありません。");
  const { styles, sources, loadedStyles } = readShared(opened, relations, firstDayOf(part.date1904));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const taken = new Set<string>();
  const sheets = part.sheets.map((entry, position) => {
    const path = byId.get(entry.relationId);
    if (path && taken.has(path.target)) throw damaged(`シート「${entry.name}」の中身は、ほかのシートのものです。`);
    taken.add(path?.target ?? "");
    const source = path && text(path.target);
    if (!path || source === undefined) throw damaged(`シート「${entry.name}」の中身がありません。`);
    // Chart and dialog sheets have tabs but no cells: nothing can be written to them, as if they were protected.
    const hasCells = path.kind === "worksheet";
    const sheetRelations = readRelations(text, path.target);
    const loaded = readSheet(hasCells ? source : "<worksheet/>", sheetRelations, sources);
    const drawings = sheetRelations.filter(({ kind }) => kind === "drawing");
    const shapes = drawings.flatMap(({ target }) => readShapes(text(target) ?? "<none/>"));
    const charts = drawings.flatMap(({ target }) => readCharts(text, target, entry.sheetId));
    const pageSetup = { ...loaded.state.pageSetup, ...readPrintNames(part.names, position) };
    const state: SheetState = { ...loaded.state, ...(!hasCells && { isProtected: true }), name: entry.name, visibility: entry.visibility, shapes, charts, pageSetup };
    return new Sheet(entry.sheetId, path.target, state, loaded.cells, loaded.metrics, styles, sources.firstDay);
  });
  const [first] = sheets;
  if (!first) throw damaged();
  const active = sheets[part.activeTab]?.visibility === "visible" ? sheets[part.activeTab] : sheets.find(({ visibility }) => visibility === "visible");
  fillUncached(sheets, { names: namesNow(part.names, sheets, sheets), date1904: part.date1904 });
  let lastNumber = part.sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0);
  return new Workbook({
    fileName, package: opened, styles, metrics: first.metrics,
    state: { sheets, activeSheetId: (active ?? first).id, settings: findSettings(text)?.settings ?? new Map<string, string>() },
    layout: { workbookPath, stylesPath: relations.find(({ kind }) => kind === "styles")?.target ?? resolvePart(workbookPath, "styles.xml"), loadedStyles },
    date1904: part.date1904, isStructureProtected: part.isStructureProtected, isSigned: signatureOrigin(text) !== undefined, names: part.names,
    nextSheetNumber: () => (lastNumber += 1),
    save: saveWorkbook,
  });
}

function isWorkbook(opened: Package, path: string): boolean {
  const types = partText(opened, "[Content_Types].xml");
  if (types === undefined) return false;
  const entry = parseXml(types).children.find(({ name, attributes }) => name === "Override" && attributes.PartName === `/${path}`);
  return entry === undefined || /spreadsheetml|ms-excel/.test(entry.attributes.ContentType ?? "");
}

function readShared(opened: Package, relations: readonly Relation[], firstDay: number): { styles: StyleTable; sources: SheetSources; loadedStyles: number } {
  const textOf = (kind: string) => {
    const found = relations.find((relation) => relation.kind === kind);
    return found && partText(opened, found.target);
  };
  const styleSheet = parseXml(textOf("styles") ?? EMPTY_STYLES);
  const theme = readTheme(textOf("theme"));
  const color = colorReader(theme ?? OFFICE_THEME, readPalette(styleSheet));
  const { cellStyles, named, differentials } = readStyles(styleSheet, color);
  return {
    styles: new StyleTable(cellStyles, theme, named), loadedStyles: cellStyles.length,
    sources: {
      strings: readSharedStrings(textOf("sharedStrings")), styles: cellStyles, firstDay, color, differentials,
      left: roomOfBook(), digitWidth: digitWidthOf(childrenOf(childOf(styleSheet, "fonts"), "font")[0]),
    },
  };
}

/** Pixels of a digit in the standard font: Japanese fonts of 11 points measure 8, Calibri and its kind 7; other sizes in proportion. */
function digitWidthOf(font: XmlElement | undefined): number {
  const name = childOf(font, "name")?.attributes.val ?? "Calibri";
  const size = Number(childOf(font, "sz")?.attributes.val ?? 11);
  const at11 = /[^ -~]|Gothic|Mincho|Meiryo|^MS /.test(name) ? 8 : 7;
  return Math.max(1, Math.round((at11 * size) / 11));
}
