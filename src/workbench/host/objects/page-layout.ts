import { booleanOf, numberOf, oneOf, recordOf, subjectOf, textOf } from "../arguments";
import { invalidArgument } from "../host-error";
import type { Argument, PropertyMember } from "../host-object";
import { defineClass, isHostObject } from "../host-object";
import { isEntireRow, parseAddresses } from "../range-address";
import type { PageSetup } from "../scope";
import { assertUnprotected, sheetOf } from "../scope";
import type { Json } from "../wire";
import { range } from "./range";
import { RangeSubject } from "./range-subject";
import type { WorksheetSubject } from "./worksheet";

const papers = ["A3", "A4", "A5", "B4", "B5", "Letter", "Legal", "Tabloid"] as const;

/** What a new sheet prints like. */
const standard: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  horizontalFit: null,
  verticalFit: null,
  scale: 100,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  titleRows: null,
  printArea: null,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
};

/** Excel.PageLayout. Kept beside the model, which has no printing set-up of its own: it lives as long as the workbook is open. */
export const pageLayout = defineClass<WorksheetSubject>({
  name: "PageLayout",
  properties: {
    bottomMargin: margin("bottom"),
    centerHorizontally: flag("centerHorizontally"),
    centerVertically: flag("centerVertically"),
    footerMargin: margin("footer"),
    headerMargin: margin("header"),
    leftMargin: margin("left"),
    orientation: {
      since: "1.9",
      get: (subject) => setupOf(subject).orientation,
      set: (subject, value) => change(subject, { orientation: oneOf<PageSetup["orientation"]>(value, ["Portrait", "Landscape"], "orientation") }),
    },
    paperSize: {
      since: "1.9",
      get: (subject) => setupOf(subject).paperSize,
      set: (subject, value) => change(subject, { paperSize: oneOf(value, papers, "paperSize") }),
    },
    printGridlines: flag("printGridlines"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: { since: "1.9", get: readZoom, set: writeZoom },
  },
  methods: {
    getPrintTitleRowsOrNullObject: { since: "1.9", call: (subject) => {
      const { titleRows } = setupOf(subject);
      return titleRows && range(new RangeSubject(subject.scope, subject.sheetId, titleRows));
    } },
    setPrintArea: { since: "1.9", writes: true, call: (subject, [area]) => change(subject, { printArea: [areaOf(subject, area)] }) },
    setPrintTitleRows: { since: "1.9", writes: true, call: (subject, [rows]) => {
      const titleRows = areaOf(subject, rows);
      if (!isEntireRow(titleRows)) throw invalidArgument("setPrintTitleRows: 行全体を指定してください");
      return change(subject, { titleRows });
    } },
  },
});

/** Printing set-up of a sheet, as set by the add-in; the standard one otherwise. */
export function setupOf({ scope, sheetId }: WorksheetSubject): PageSetup {
  return scope.pageSetups.get(sheetId) ?? standard;
}

function change(subject: WorksheetSubject, part: Partial<PageSetup>): null {
  assertUnprotected(subject.scope, subject.sheetId);
  subject.scope.pageSetups.set(subject.sheetId, { ...setupOf(subject), ...part });
  return null;
}

function flag(name: "centerHorizontally" | "centerVertically" | "printGridlines"): PropertyMember<WorksheetSubject> {
  return {
    since: "1.9",
    get: (subject) => setupOf(subject)[name],
    set: (subject, value) => void change(subject, { [name]: booleanOf(value, name) }),
  };
}

function margin(side: keyof PageSetup["margins"]): PropertyMember<WorksheetSubject> {
  return {
    since: "1.9",
    get: (subject) => setupOf(subject).margins[side],
    set: (subject, value) => void change(subject, { margins: { ...setupOf(subject).margins, [side]: numberOf(value, `${side}Margin`) } }),
  };
}

function readZoom(subject: WorksheetSubject): Json {
  const { scale, horizontalFit, verticalFit } = setupOf(subject);
  return { scale, horizontalFitToPages: horizontalFit, verticalFitToPages: verticalFit };
}

/** A scale and a fit exclude each other. */
function writeZoom(subject: WorksheetSubject, value: Json): void {
  const zoom = recordOf(value, "zoom");
  const number = (name: string) => (zoom[name] === undefined || zoom[name] === null ? null : numberOf(zoom[name], `zoom.${name}`));
  const scale = number("scale");
  const horizontalFit = number("horizontalFitToPages");
  const verticalFit = number("verticalFitToPages");
  if (scale !== null && (horizontalFit !== null || verticalFit !== null)) throw invalidArgument("zoom: 倍率とページ数は同時に指定できません");
  change(subject, { scale, horizontalFit, verticalFit });
}

function areaOf(subject: WorksheetSubject, argument: Argument | undefined): RangeSubject["area"] {
  if (isHostObject(argument)) return subjectOf(argument, RangeSubject, "printArea").area;
  const address = textOf(argument, "address");
  const [area, more] = parseAddresses(address, sheetOf(subject.scope, subject.sheetId).name);
  if (!area || more) throw invalidArgument(address);
  return area;
}
