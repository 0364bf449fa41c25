import { areaFromA1, columnsFromA1, rowsFromA1, splitReference } from "../../core/address";
import type { PageSetupModel } from "../model";
import { STANDARD_PAGE } from "../model/page-setup";
import { childOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { readHeaderFooter } from "../text/header-footer";
import { isOn } from "./read-styles";
import type { WorkbookPart } from "./read-workbook";

/** Margins are stored in inches. */
export const POINTS_PER_INCH = 72;
/** The paper of a pageSetup element that names none. */
const LETTER = 1;

/** What a worksheet part says about printing; titles and print area are defined names (readPrintNames). */
export function readPageSetup(root: XmlElement): PageSetupModel {
  const setup = childOf(root, "pageSetup")?.attributes;
  const options = childOf(root, "printOptions")?.attributes ?? {};
  const texts = childOf(root, "headerFooter");
  const pages = (said: string | undefined) => (said === "0" ? null : Number(said ?? 1));
  const fits = isOn(childOf(childOf(root, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage);
  return {
    ...STANDARD_PAGE,
    ...(setup && { paperSize: Number(setup.paperSize ?? LETTER), orientation: setup.orientation === "landscape" ? "landscape" : "portrait", scale: Number(setup.scale ?? 100) }),
    fit: fits ? { wide: pages(setup?.fitToWidth), tall: pages(setup?.fitToHeight) } : null,
    margins: readMargins(childOf(root, "pageMargins")),
    centerHorizontally: isOn(options.horizontalCentered), centerVertically: isOn(options.verticalCentered),
    printGridlines: isOn(options.gridLines), printHeadings: isOn(options.headings),
    header: readHeaderFooter(childOf(texts, "oddHeader")?.text ?? ""),
    footer: readHeaderFooter(childOf(texts, "oddFooter")?.text ?? ""),
  };
}

function readMargins(element: XmlElement | undefined): PageSetupModel["margins"] {
  const { margins } = STANDARD_PAGE;
  const points = (side: keyof typeof margins) => {
    const inches = element?.attributes[side];
    return inches === undefined ? margins[side] : Math.round(Number(inches) * POINTS_PER_INCH * 1000) / 1000;
  };
  return { top: points("top"), bottom: points("bottom"), left: points("left"), right: points("right"), header: points("header"), footer: points("footer") };
}

/** Print titles and print area of the sheet at a position of the workbook's list, from its defined names. */
export function readPrintNames(names: WorkbookPart["names"], position: number): Pick<PageSetupModel, "titleRows" | "titleColumns" | "printArea"> {
  const partsOf = (wanted: string) => splitList(names.find(({ name, localSheet }) => name === wanted && localSheet === position)?.text ?? "");
  const titles = partsOf("_xlnm.Print_Titles");
  const areas = partsOf("_xlnm.Print_Area").flatMap((part) => areaFromA1(part) ?? []);
  return {
    titleRows: titles.map(rowsFromA1).find((rows) => rows !== null) ?? null,
    titleColumns: titles.map(columnsFromA1).find((columns) => columns !== null) ?? null,
    printArea: areas.length > 0 ? areas : null,
  };
}

/** References of a list without their sheet; commas inside a sheet's name do not part. */
function splitList(text: string): string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => splitReference(part)?.local ?? []);
}
