import type { Sheet } from "../model/sheet";
import { childOf, childrenOf, parseXml, prefixedAttribute } from "../package/xml";
import { encodeAttribute } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { patchNames } from "./patch-names";
import { putChild, Splices, tagWith, withPrefix } from "../package/splices";
import { relationshipAttribute } from "./relationship-attribute";
import { WORKBOOK_ORDER } from "./schema-order";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly sheet: Sheet;
  readonly sheetNumber: number;
  readonly relationId: string;
}

/** The workbook part with its list of sheets, its active tab and its defined names brought up to date. */
export function patchWorkbookPart(source: string, sheets: readonly ListedSheet[], opened: readonly Sheet[], activeTab: number, openedTab: number): string {
  const root = parseXml(source);
  const splices = new Splices(source);
  const list = childOf(root, "sheets");
  const now = sheets.map(({ sheet }) => sheet);
  const sameList = now.length === opened.length && now.every((sheet, index) => sheet === opened[index] && sheet.name === sheet.openedState.name && sheet.visibility === sheet.openedState.visibility);
  if (list && !sameList) {
    splices.replace(list.openEnd, list.closeStart, sheets.map((listed) => sheetXml(source, root, list, listed)).join(""));
  }
  patchNames(splices, root, opened, now);
  if (activeTab !== openedTab) patchActiveTab(splices, root, activeTab, now.length);
  return splices.apply();
}

function sheetXml(source: string, root: XmlElement, list: XmlElement, { sheet, sheetNumber, relationId }: ListedSheet): string {
  const existing = childrenOf(list, "sheet").find((element) => prefixedAttribute(element, "id") === relationId);
  const state = sheet.visibility === "visible" ? null : sheet.visibility;
  if (existing) {
    const change = { name: sheet.name, ...(sheet.visibility !== sheet.openedState.visibility && { state }) };
    return tagWith(source.slice(existing.start, existing.openEnd), change) + source.slice(existing.openEnd, existing.end);
  }
  return withPrefix(`<sheet name="${encodeAttribute(sheet.name)}" sheetId="${sheetNumber}"${state ? ` state="${state}"` : ""}${relationshipAttribute(root, relationId)}/>`, root.prefix);
}

function patchActiveTab(splices: Splices, root: XmlElement, activeTab: number, count: number): void {
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  if (!view) return putChild(splices, root, WORKBOOK_ORDER, "bookViews", withPrefix(`<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`, root.prefix));
  const first = Number(view.attributes.firstSheet ?? 0);
  splices.setAttributes(view, { activeTab: activeTab === 0 ? null : String(activeTab), ...(first >= count && { firstSheet: null }) });
}
