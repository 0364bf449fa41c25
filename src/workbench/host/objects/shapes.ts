import type { ShapeModel } from "../../../xlsx/model";
import { textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import type { ClassDefinition, HostObject } from "../host-object";
import { defineClass } from "../host-object";
import { sheetOf } from "../scope";
import { POINTS_PER_PIXEL } from "./points";
import type { WorksheetSubject } from "./worksheet";

/** Shapes in a sheet, or in a group as deep as `depth`: shapes with text, and groups by what is in them. */
interface CollectionSubject extends WorksheetSubject {
  readonly shapes: readonly ShapeModel[];
  readonly depth: number;
}

interface ShapeSubject extends CollectionSubject {
  /** The shape; of a group the first one in it, which lies over the same cells. */
  readonly shape: ShapeModel;
  /** Present for a group; then `shapes` are those in it. */
  readonly group?: NonNullable<ShapeModel["groups"]>[number];
}

/** Excel.ShapeCollection of a sheet, for reading the text of text boxes. */
export function shapesOfSheet(subject: WorksheetSubject): HostObject {
  return shapeCollection({ ...subject, shapes: sheetOf(subject.scope, subject.sheetId).shapes, depth: 0 });
}

const collectionMembers: Pick<ClassDefinition<CollectionSubject>, "items" | "methods"> = {
  items: (subject) => membersOf(subject).map(shapeObject),
  methods: {
    getCount: { since: "1.9", call: (subject) => membersOf(subject).length },
    // A method for the library, not an indexer as with other collections.
    getItem: { since: "1.9", call: (subject, [key]) => shapeNamed(subject, textOf(key, "shapes.getItem")) },
  },
};

const shapeCollection = defineClass<CollectionSubject>({ name: "ShapeCollection", ...collectionMembers });
const groupShapeCollection = defineClass<CollectionSubject>({ name: "GroupShapeCollection", ...collectionMembers });

function membersOf({ scope, sheetId, shapes, depth }: CollectionSubject): readonly ShapeSubject[] {
  const seen = new Set<string>();
  return shapes.flatMap((shape): ShapeSubject[] => {
    const group = shape.groups?.[depth];
    if (!group) return [{ scope, sheetId, shapes, depth, shape }];
    if (seen.has(group.id)) return [];
    seen.add(group.id);
    return [{ scope, sheetId, shape, group, shapes: shapes.filter(({ groups }) => groups?.[depth]?.id === group.id), depth: depth + 1 }];
  });
}

/** By id or name. */
function shapeNamed(subject: CollectionSubject, wanted: string): HostObject {
  const found = membersOf(subject).find((member) => [namesOf(member).id, namesOf(member).name].includes(wanted));
  if (!found) throw itemNotFound(`図形「${wanted}」`);
  return shapeObject(found);
}

function namesOf({ shape, group }: ShapeSubject): { readonly id: string; readonly name: string } {
  return group ?? shape;
}

/** Excel.Shape. The model keeps the cells under a shape; its edges are those of the cells. */
const shapeObject = defineClass<ShapeSubject>({
  name: "Shape",
  identity: (subject) => ({ Id: namesOf(subject).id }),
  properties: {
    height: { since: "1.9", get: (subject) => edge(subject, "row", subject.shape.area.bottom + 1) - edge(subject, "row", subject.shape.area.top) },
    id: { since: "1.9", get: (subject) => namesOf(subject).id },
    left: { since: "1.9", get: (subject) => edge(subject, "column", subject.shape.area.left) },
    name: { since: "1.9", get: (subject) => namesOf(subject).name },
    top: { since: "1.9", get: (subject) => edge(subject, "row", subject.shape.area.top) },
    type: { since: "1.9", get: ({ group }) => (group ? "Group" : "GeometricShape") },
    visible: { since: "1.9", get: ({ shape, group, shapes }) => (group ? shapes.some(({ hidden }) => !hidden) : !shape.hidden) },
    width: { since: "1.9", get: (subject) => edge(subject, "column", subject.shape.area.right + 1) - edge(subject, "column", subject.shape.area.left) },
  },
  navigation: {
    group: {
      since: "1.9",
      to: (subject) => {
        if (!subject.group) throw invalidArgument(`図形「${subject.shape.name}」はグループではありません`);
        return shapeGroup(subject);
      },
    },
    textFrame: {
      since: "1.9",
      to: (subject) => {
        if (subject.group) throw invalidArgument(`図形のグループ「${subject.group.name}」に文字はありません`);
        return textFrame(subject);
      },
    },
  },
});

/** Excel.ShapeGroup */
const shapeGroup = defineClass<ShapeSubject>({
  name: "ShapeGroup",
  properties: { id: { since: "1.9", get: (subject) => namesOf(subject).id } },
  navigation: { shapes: { since: "1.9", to: (subject) => groupShapeCollection(subject) } },
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
