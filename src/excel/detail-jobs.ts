import type { Area, Cell } from "../core/address";
import type { UnreadSheet } from "../core/report";
import { cellCount } from "./group-areas";

/** Something to load in a round trip that it shares with others. */
export interface DetailJob {
  /** What is not checked where Excel refuses it. */
  readonly about: UnreadSheet;
  /** Expected size in the message. */
  readonly bytes: number;
  /** Queues the load; answers what to do with the answer. */
  readonly queue: (context: Excel.RequestContext) => () => void;
  /** What is asked for one by one where Excel refuses this. */
  readonly instead?: readonly DetailJob[];
}

/** Edges in points from the sheet's corner. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A shape of a sheet: its id, after those of the groups around it, the outermost first. */
export interface ShapePath {
  readonly sheet: string;
  readonly ids: readonly string[];
}

/** A shape that can hold text. */
export interface ShapePlace extends ShapePath, Edges {}

/** Shapes that lie beside each other in a sheet or in a group. */
export interface FoundShapes {
  readonly texts: readonly ShapePlace[];
  readonly groups: readonly ShapePath[];
}

const CELL_BYTES = 20;
const RANGE_BYTES = 600;
const SHAPES_BYTES = 900;

export function displayedJob(area: Area, keep: (text: readonly (readonly string[])[]) => void): DetailJob {
  return {
    about: { sheet: area.sheet, part: "displayed" },
    bytes: RANGE_BYTES + cellCount(area) * CELL_BYTES,
    queue: (context) => {
      const range = rangeOf(context, area).load("text");
      return () => keep(range.text);
    },
  };
}

/** Of an area, what may keep a reader from taking its text as it is: yes for all of it (true), for none (false), for some (null), or not asked. */
export interface Sight {
  readonly hidden?: boolean | null;
  /** Struck through; null also for one cell of which some letters are. */
  readonly struck?: boolean | null;
}

/** Whether rows or columns of the area are hidden, and whether its text is struck through. */
export function sightJob(area: Area, keep: (sight: Sight) => void): DetailJob {
  const [hidden, struck] = [hiddenJob(area, keep), struckJob(area, keep)];
  return {
    about: hidden.about,
    bytes: RANGE_BYTES,
    queue: (context) => {
      const range = rangeOf(context, area).load("rowHidden,columnHidden,format/font/strikethrough");
      return () => keep({ hidden: hiddenOf(range), struck: range.format.font.strikethrough });
    },
    instead: [hidden, struck],
  };
}

function hiddenJob(area: Area, keep: (sight: Sight) => void): DetailJob {
  return {
    about: { sheet: area.sheet, part: "hidden" },
    bytes: RANGE_BYTES,
    queue: (context) => {
      const range = rangeOf(context, area).load("rowHidden,columnHidden");
      return () => keep({ hidden: hiddenOf(range) });
    },
  };
}

function struckJob(area: Area, keep: (sight: Sight) => void): DetailJob {
  return {
    about: { sheet: area.sheet, part: "struck" },
    bytes: RANGE_BYTES,
    queue: (context) => {
      const range = rangeOf(context, area).load("format/font/strikethrough");
      return () => keep({ struck: range.format.font.strikethrough });
    },
  };
}

function hiddenOf(range: Excel.Range): boolean | null {
  // Excel answers null where some are hidden and some are not, whatever the library's types say.
  const lines: readonly (boolean | null)[] = [range.rowHidden, range.columnHidden];
  return lines.includes(true) ? true : lines.includes(null) ? null : false;
}

/**
 * Shapes of a sheet, or of a group in it, that can hold text (text boxes, rectangles and the like), and the groups among them. Of
 * pictures, lines and groups Excel refuses a text, of what is no group it refuses what is in it; so each is asked for by its type.
 */
export function shapesJob({ sheet, ids }: ShapePath, keep: (found: FoundShapes) => void): DetailJob {
  return {
    about: { sheet, part: "shapes" },
    bytes: SHAPES_BYTES,
    queue: (context) => {
      const shapes = (ids.length === 0 ? sheetOf(context, sheet) : shapeAt(context, { sheet, ids }).group).shapes
        .load("items/id,items/type,items/visible,items/left,items/top,items/width,items/height");
      return () => {
        const seen = shapes.items.filter(({ visible }) => visible).map(({ id, type, left, top, width, height }) => ({ type, sheet, ids: [...ids, id], left, top, width, height }));
        keep({ texts: seen.filter(({ type }) => type === "GeometricShape"), groups: seen.filter(({ type }) => type === "Group") });
      };
    },
  };
}

export function shapeTextJob(place: ShapePath, keep: (text: string) => void): DetailJob {
  return {
    about: { sheet: place.sheet, part: "shapes" },
    bytes: RANGE_BYTES,
    queue: (context) => {
      const textRange = shapeAt(context, place).textFrame.textRange.load("text");
      return () => keep(textRange.text);
    },
  };
}

export function edgesJob(area: Area, keep: (edges: Edges) => void): DetailJob {
  return {
    about: { sheet: area.sheet, part: "shapes" },
    bytes: RANGE_BYTES,
    queue: (context) => {
      const range = rangeOf(context, area).load("left,top,width,height");
      return () => keep({ left: range.left, top: range.top, width: range.width, height: range.height });
    },
  };
}

export function areaOfCell({ sheet, row, column }: Cell): Area {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

function rangeOf(context: Excel.RequestContext, { sheet, top, left, bottom, right }: Area): Excel.Range {
  return sheetOf(context, sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

function shapeAt(context: Excel.RequestContext, { sheet, ids: [outermost = "", ...inner] }: ShapePath): Excel.Shape {
  return inner.reduce((shape, id) => shape.group.shapes.getItem(id), sheetOf(context, sheet).shapes.getItem(outermost));
}

const sheetsOf = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** One object a sheet, however many jobs it has: every further one would come back in the answer. */
function sheetOf(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheets = sheetsOf.get(context) ?? new Map<string, Excel.Worksheet>();
  sheetsOf.set(context, sheets);
  const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}
