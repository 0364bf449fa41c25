import { textOf } from "../arguments";
import { itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import { sheetOf } from "../scope";
import { POINTS_PER_PIXEL } from "./points";
import type { WorksheetSubject } from "./worksheet";

type ShapeModel = ReturnType<typeof sheetOf>["shapes"][number];

interface ShapeSubject extends WorksheetSubject {
  readonly shape: ShapeModel;
}

/** Excel.ShapeCollection, for reading the text of text boxes. */
export const shapeCollection = defineClass<WorksheetSubject>({
  name: "ShapeCollection",
  items: (subject) => sheetOf(subject.scope, subject.sheetId).shapes.map((shape) => shapeObject({ ...subject, shape })),
  methods: {
    getCount: { since: "1.9", call: ({ scope, sheetId }) => sheetOf(scope, sheetId).shapes.length },
    // A method for the library, not an indexer as with other collections.
    getItem: { since: "1.9", call: (subject, [key]) => shapeNamed(subject, textOf(key, "shapes.getItem")) },
  },
});

/** By id or name. */
function shapeNamed(subject: WorksheetSubject, wanted: string): HostObject {
  const shape = sheetOf(subject.scope, subject.sheetId).shapes.find(({ id, name }) => id === wanted || name === wanted);
  if (!shape) throw itemNotFound(`図形「${wanted}」`);
  return shapeObject({ ...subject, shape });
}

/** Excel.Shape. The model keeps the cells under a shape; its edges are those of the cells. */
const shapeObject = defineClass<ShapeSubject>({
  name: "Shape",
  identity: ({ shape }) => ({ Id: shape.id }),
  properties: {
    height: { since: "1.9", get: (subject) => edge(subject, "row", subject.shape.area.bottom + 1) - edge(subject, "row", subject.shape.area.top) },
    id: { since: "1.9", get: ({ shape }) => shape.id },
    left: { since: "1.9", get: (subject) => edge(subject, "column", subject.shape.area.left) },
    name: { since: "1.9", get: ({ shape }) => shape.name },
    top: { since: "1.9", get: (subject) => edge(subject, "row", subject.shape.area.top) },
    type: { since: "1.9", get: () => "GeometricShape" },
    visible: { since: "1.9", get: ({ shape }) => !shape.hidden },
    width: { since: "1.9", get: (subject) => edge(subject, "column", subject.shape.area.right + 1) - edge(subject, "column", subject.shape.area.left) },
  },
  navigation: { textFrame: { since: "1.9", to: (subject) => textFrame(subject) } },
});

/** Excel.TextFrame */
const textFrame = defineClass<ShapeSubject>({
  name: "TextFrame",
  properties: { hasText: { since: "1.9", get: ({ shape }) => shape.text !== "" } },
  navigation: { textRange: { since: "1.9", to: (subject) => textRange(subject) } },
});

/** Excel.TextRange */
const textRange = defineClass<ShapeSubject>({
  name: "TextRange",
  properties: { text: { since: "1.9", get: ({ shape }) => shape.text } },
});

/** Points from the sheet's corner to a row's or column's near edge. */
function edge({ scope, sheetId }: WorksheetSubject, line: "row" | "column", index: number): number {
  const sheet = sheetOf(scope, sheetId);
  let pixels = 0;
  for (let before = 0; before < index; before += 1) pixels += line === "row" ? sheet.rowHeight(before) : sheet.columnWidth(before);
  return pixels * POINTS_PER_PIXEL;
}
