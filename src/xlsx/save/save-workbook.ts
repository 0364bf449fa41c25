import { EMPTY_STYLES, emptyWorksheet } from "../package/empty-package";
import { RELATIONSHIPS } from "../package/namespaces";
import { PackageEdit } from "../package/package-edit";
import { signatureOrigin } from "../package/relations";
import type { WorkbookCore } from "../model/workbook-core";
import type { PackageLayout } from "../model/workbook-parts";
import { patchSheet } from "./patch-sheet";
import { patchWorkbookPart } from "./patch-workbook";
import type { ListedSheet } from "./patch-workbook";
import { StyleWriter } from "./style-writer";
import { writeCharts } from "./write-charts";
import { writeSettings } from "./write-settings";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The workbook as .xlsx bytes: the package that was opened, with only what changed written anew.
 * Saving changes nothing in the model, so it can be done again after more changes.
 */
export async function saveWorkbook(workbook: WorkbookCore): Promise<Uint8Array> {
  const { layout, package: opened } = workbook.parts;
  const edit = new PackageEdit(opened);
  const styles = new StyleWriter(edit.text(layout.stylesPath) ?? EMPTY_STYLES, workbook.styles, layout.loadedStyles);
  const listed = listSheets(workbook, edit);
  let formulasChanged = removeSheets(workbook, edit);
  for (const { sheet, path } of listed) {
    const isActive = sheet.id === workbook.activeSheetId;
    const wasActive = sheet.id === workbook.opened.activeSheetId;
    if (!sheet.isTouched && isActive === wasActive && sheet.part !== null) continue;
    const drawingId = writeCharts(edit, path, sheet, workbook);
    const patched = patchSheet(edit.text(path) ?? "", sheet, {
      styles,
      linkTo: (address) => edit.relate(path, `${RELATIONSHIPS}/hyperlink`, address, true),
      isActive, wasActive, drawingId,
    });
    edit.write(path, patched.source);
    formulasChanged ||= patched.formulasChanged;
  }
  writeStyles(edit, layout, styles);
  const activeTab = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  const openedTab = workbook.opened.sheets.findIndex(({ id }) => id === workbook.opened.activeSheetId);
  edit.write(layout.workbookPath, patchWorkbookPart(edit.text(layout.workbookPath) ?? "", listed, workbook.opened.sheets, activeTab, openedTab));
  if (formulasChanged) removeCalculationChain(edit, layout.workbookPath);
  if (workbook.settings !== workbook.opened.settings) writeSettings(edit, workbook.settings);
  const signatures = edit.isChanged ? signatureOrigin(edit.text) : undefined;
  if (signatures) edit.cut("", [signatures.id]);
  return edit.toBytes();
}

/** A file without styles gets a part of them as soon as one is needed. */
function writeStyles(edit: PackageEdit, { stylesPath, workbookPath }: PackageLayout, styles: StyleWriter): void {
  const text = styles.apply();
  if (!edit.has(stylesPath)) {
    if (text === EMPTY_STYLES) return;
    edit.setContentType(stylesPath, STYLES_TYPE);
    edit.relate(workbookPath, `${RELATIONSHIPS}/styles`, stylesPath.slice(workbookPath.lastIndexOf("/") + 1));
  }
  edit.write(stylesPath, text);
}

/** Gives every sheet its part: new sheets get one of their own. */
function listSheets(workbook: WorkbookCore, edit: PackageEdit): (ListedSheet & { path: string })[] {
  const { workbookPath } = workbook.parts.layout;
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const byPart = new Map(edit.relations(workbookPath).map((relation) => [relation.target, relation]));
  return workbook.sheets.map((sheet) => {
    const found = sheet.part === null ? undefined : byPart.get(sheet.part);
    if (found) return { sheet, sheetNumber: sheet.number, relationId: found.id, path: found.target };
    const path = edit.freePath(`${folder}worksheets/sheet`, ".xml");
    edit.write(path, emptyWorksheet(sheet.metrics.defaultRowHeight));
    edit.setContentType(path, WORKSHEET_TYPE);
    const relationId = edit.relate(workbookPath, `${RELATIONSHIPS}/worksheet`, path.slice(folder.length));
    return { sheet, sheetNumber: sheet.number, relationId, path };
  });
}

/** Takes deleted sheets away, and the drawings, comments and tables that only they led to. */
function removeSheets(workbook: WorkbookCore, edit: PackageEdit): boolean {
  const { workbookPath } = workbook.parts.layout;
  const gone = workbook.opened.sheets.filter((sheet) => !workbook.sheets.includes(sheet));
  if (gone.length === 0) return false;
  const parts = new Set(gone.map(({ part }) => part));
  edit.cut(workbookPath, edit.relations(workbookPath).flatMap(({ id, target }) => (parts.has(target) ? [id] : [])));
  return true;
}

/** Excel makes the order of calculation anew; one that names cells without formulas would be called damage. */
function removeCalculationChain(edit: PackageEdit, workbookPath: string): void {
  const chain = edit.relations(workbookPath).find(({ kind }) => kind === "calcChain");
  if (chain) edit.cut(workbookPath, [chain.id]);
}
