import type { Lines, PageSetupModel } from "../../../xlsx/model";
import { booleanOf, numberOf, oneOf, recordOf, subjectOf, textOf } from "../arguments";
import { invalidArgument } from "../host-error";
import type { Argument, HostObject, PropertyMember } from "../host-object";
import { defineClass, isHostObject } from "../host-object";
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, parseAddresses } from "../range-address";
import { assertUnprotected, sheetOf } from "../scope";
import type { Json } from "../wire";
import { headerFooterGroup } from "./header-footer";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { RangeAreasSubject, RangeSubject } from "./range-subject";
import type { WorksheetSubject } from "./worksheet";

/** Numbers of the papers in SpreadsheetML. */
const papers = { Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;
const orientations = ["Portrait", "Landscape"] as const;
const pointsOf = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Excel.PageLayout */
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
      get: (subject) => (setupOf(subject).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (subject, value) => change(subject, { orientation: oneOf(value, orientations, "orientation") === "Landscape" ? "landscape" : "portrait" }),
    },
    paperSize: {
      since: "1.9",
      get: (subject) => Object.entries(papers).find(([, code]) => code === setupOf(subject).paperSize)?.[0] ?? "",
      set: (subject, value) => change(subject, { paperSize: papers[oneOf(value, Object.keys(papers) as (keyof typeof papers)[], "paperSize")] }),
    },
    printGridlines: flag("printGridlines"),
    printHeadings: flag("printHeadings"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom: { since: "1.9", get: readZoom, set: writeZoom },
  },
  navigation: {
    headersFooters: { since: "1.9", to: (subject) => headerFooterGroup(subject) },
  },
  methods: {
    getPrintAreaOrNullObject: { since: "1.9", call: (subject) => {
      const { printArea } = setupOf(subject);
      return printArea && rangeAreas(new RangeAreasSubject(subject.scope, subject.sheetId, printArea));
    } },
    getPrintTitleColumnsOrNullObject: { since: "1.9", call: (subject) => lines(subject, setupOf(subject).titleColumns, "columns") },
    getPrintTitleRowsOrNullObject: { since: "1.9", call: (subject) => lines(subject, setupOf(subject).titleRows, "rows") },
    setPrintArea: { since: "1.9", writes: true, call: (subject, [area]) => change(subject, { printArea: areasOf(subject, area) }) },
    setPrintMargins: { since: "1.9", writes: true, call: setMargins },
    setPrintTitleColumns: { since: "1.9", writes: true, call: (subject, [columns]) => {
      const area = areaOf(subject, columns);
      if (!isEntireColumn(area)) throw invalidArgument("setPrintTitleColumns: 列全体を指定してください");
      return change(subject, { titleColumns: { first: area.left, last: area.right } });
    } },
    setPrintTitleRows: { since: "1.9", writes: true, call: (subject, [rows]) => {
      const area = areaOf(subject, rows);
      if (!isEntireRow(area)) throw invalidArgument("setPrintTitleRows: 行全体を指定してください");
      return change(subject, { titleRows: { first: area.top, last: area.bottom } });
    } },
  },
});

function setupOf({ scope, sheetId }: WorksheetSubject): PageSetupModel {
  return sheetOf(scope, sheetId).pageSetup;
}

function change({ scope, sheetId }: WorksheetSubject, part: Partial<PageSetupModel>): null {
  assertUnprotected(scope, sheetId);
  scope.model.setPageSetup(sheetId, part);
  return null;
}

function flag(name: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings"): PropertyMember<WorksheetSubject> {
  return {
    since: "1.9",
    get: (subject) => setupOf(subject)[name],
    set: (subject, value) => void change(subject, { [name]: booleanOf(value, name) }),
  };
}

function margin(side: keyof PageSetupModel["margins"]): PropertyMember<WorksheetSubject> {
  return {
    since: "1.9",
    get: (subject) => setupOf(subject).margins[side],
    set: (subject, value) => void change(subject, { margins: { ...setupOf(subject).margins, [side]: numberOf(value, `${side}Margin`) } }),
  };
}

function setMargins(subject: WorksheetSubject, [unit, options]: readonly Argument[]): null {
  const factor = pointsOf[oneOf(unit, Object.keys(pointsOf) as (keyof typeof pointsOf)[], "unit")];
  const wanted = recordOf(options, "marginOptions");
  const { margins } = setupOf(subject);
  const sides = (Object.keys(margins) as (keyof typeof margins)[]).filter((side) => wanted[side] !== undefined && wanted[side] !== null);
  return change(subject, { margins: { ...margins, ...Object.fromEntries(sides.map((side) => [side, numberOf(wanted[side], side) * factor])) } });
}

function readZoom(subject: WorksheetSubject): Json {
  const { scale, fit } = setupOf(subject);
  return { scale: fit ? null : scale, horizontalFitToPages: fit?.wide ?? null, verticalFitToPages: fit?.tall ?? null };
}

/** A scale and a fit exclude each other. */
function writeZoom(subject: WorksheetSubject, value: Json): void {
  const zoom = recordOf(value, "zoom");
  const number = (name: string) => (zoom[name] === undefined || zoom[name] === null ? null : numberOf(zoom[name], `zoom.${name}`));
  const scale = number("scale");
  const wide = number("horizontalFitToPages");
  const tall = number("verticalFitToPages");
  const fits = wide !== null || tall !== null;
  if (scale !== null && fits) throw invalidArgument("zoom: 倍率とページ数は同時に指定できません");
  change(subject, { fit: fits ? { wide, tall } : null, ...(scale !== null && { scale }) });
}

function lines({ scope, sheetId }: WorksheetSubject, found: Lines | null, kind: "rows" | "columns"): HostObject | null {
  if (!found) return null;
  const area = kind === "rows" ? { top: found.first, bottom: found.last, left: 0, right: LAST_COLUMN } : { top: 0, bottom: LAST_ROW, left: found.first, right: found.last };
  return range(new RangeSubject(scope, sheetId, area));
}

function areaOf(subject: WorksheetSubject, argument: Argument | undefined): RangeSubject["area"] {
  const [area, more] = areasOf(subject, argument);
  if (!area || more) throw invalidArgument("範囲は一つだけ指定してください");
  return area;
}

function areasOf({ scope, sheetId }: WorksheetSubject, argument: Argument | undefined): readonly RangeSubject["area"][] {
  if (!isHostObject(argument)) return parseAddresses(textOf(argument, "address"), sheetOf(scope, sheetId).name);
  return argument.subject instanceof RangeAreasSubject ? argument.subject.areas : [subjectOf(argument, RangeSubject, "address").area];
}
