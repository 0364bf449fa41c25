import type { SheetModel } from "../model";
import { childOf, childrenOf, parseXml, prefixedAttribute } from "../package/xml";
import { isOn } from "./read-styles";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetModel["visibility"];
  readonly relationId: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly activeTab: number;
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  readonly names: readonly { readonly name: string; readonly text: string; readonly localSheet: number | null; readonly hidden: boolean }[];
}

/** What the workbook part says: sheets in tab order, the active one, defined names. */
export function readWorkbookPart(source: string): WorkbookPart {
  const root = parseXml(source);
  const elements = childrenOf(childOf(root, "sheets"), "sheet");
  const numbers = distinctNumbers(elements.map(({ attributes }) => Number(attributes.sheetId)));
  const sheets = elements.map((element, position): SheetEntry => {
    const { name, state } = element.attributes;
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return { name: name ?? "", sheetId: numbers[position] ?? 0, visibility, relationId: prefixedAttribute(element, "id") ?? "" };
  });
  const view = childOf(childOf(root, "bookViews"), "workbookView");
  return {
    sheets,
    activeTab: Number(view?.attributes.activeTab ?? 0),
    date1904: isOn(childOf(root, "workbookPr")?.attributes.date1904),
    isStructureProtected: isOn(childOf(root, "workbookProtection")?.attributes.lockStructure),
    names: childrenOf(childOf(root, "definedNames"), "definedName").map(({ attributes, text }) => ({
      name: attributes.name ?? "", text,
      localSheet: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
      hidden: isOn(attributes.hidden),
    })),
  };
}

/** Sheets are known by their numbers: one that is missing, or that another sheet has, is replaced by a free one. */
function distinctNumbers(written: readonly number[]): number[] {
  const taken = new Set<number>();
  let last = written.reduce((most, number) => (number > most ? number : most), 0);
  return written.map((number) => {
    const own = number > 0 && !taken.has(number) ? number : (last += 1);
    taken.add(own);
    return own;
  });
}
