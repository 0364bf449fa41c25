import type { Sheet } from "../model/sheet";
import { childOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { patchElement } from "./patch-element";
import { tagWith } from "../package/splices";
import type { Splices } from "../package/splices";

const ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** sheetPr: the tab's colour, where groups are summed up, and that the sheet is fitted to pages. */
export function patchSheetProperties(splices: Splices, root: XmlElement, { state, openedState }: Sheet): void {
  const children: Record<string, string> = {};
  if (state.tabColor !== openedState.tabColor) {
    children.tabColor = state.tabColor === null ? "" : `<tabColor rgb="FF${state.tabColor.slice(1).toUpperCase()}"/>`;
  }
  const { row, column } = state.summaryBehind;
  if (row !== openedState.summaryBehind.row || column !== openedState.summaryBehind.column) {
    children.outlinePr = changed(root, splices.source, "outlinePr", { summaryBelow: row ? null : "0", summaryRight: column ? null : "0" });
  }
  const fits = state.pageSetup.fit !== null;
  if (fits !== (openedState.pageSetup.fit !== null)) children.pageSetUpPr = changed(root, splices.source, "pageSetUpPr", { fitToPage: fits ? "1" : null });
  if (Object.keys(children).length > 0) patchElement(splices, root, "sheetPr", { children, order: ORDER });
}

/** A child of sheetPr with attributes changed, without the file's prefix; "" when it says nothing any more. */
function changed(root: XmlElement, source: string, name: string, attributes: Readonly<Record<string, string | null>>): string {
  const element = childOf(childOf(root, "sheetPr"), name);
  const tag = element ? source.slice(element.start, element.openEnd).replace(/^<[^\s/>]+/, `<${name}`).replace(/\s*\/?>$/, "/>") : `<${name}/>`;
  const written = tagWith(tag, attributes);
  return /\s\S+=/.test(written) ? written : "";
}
