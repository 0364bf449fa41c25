import type { BorderLine, Rectangle } from "../../../xlsx/model";
import { colorOf, oneOf } from "../arguments";
import { defineClass } from "../host-object";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { AreaGroup } from "./area-group";
import { sheetOfGroup } from "./area-group";
import { lineStyle, lineStyles, lineWeight, lineWeights, spreadsheetStyle } from "./border-style";

type Side = "top" | "left" | "bottom" | "right";

/** Borders that a range has by name, in Excel's order; diagonals are not in the model. */
const borderNames = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type BorderName = (typeof borderNames)[number];

interface BorderSubject {
  readonly group: AreaGroup;
  readonly border: BorderName;
}

/** Excel.RangeBorderCollection */
export const rangeBorderCollection = defineClass<AreaGroup>({
  name: "RangeBorderCollection",
  properties: { count: { since: "1.1", get: () => borderNames.length } },
  indexer: (group, key) => rangeBorder({ group, border: oneOf(key, borderNames, "borders.getItem") }),
  items: (group) => borderNames.map((border) => rangeBorder({ group, border })),
});

/** Excel.RangeBorder */
const rangeBorder = defineClass<BorderSubject>({
  name: "RangeBorder",
  identity: ({ border }) => ({ Id: border }),
  properties: {
    color: { since: "1.1", get: (subject) => lineOf(subject)?.color ?? "#000000", set: (subject, value) => draw(subject, { color: colorOf(value, "border.color") }) },
    sideIndex: { since: "1.1", get: ({ border }) => border },
    style: { since: "1.1", get: (subject) => lineStyle(lineOf(subject)?.style), set: setStyle },
    weight: {
      since: "1.1",
      get: (subject) => lineWeight(lineOf(subject)?.style),
      set: (subject, value) => {
        const line = lineOf(subject);
        draw(subject, { style: spreadsheetStyle(line ? lineStyle(line.style) : "Continuous", oneOf(value, lineWeights, "border.weight")) });
      },
    },
  },
});

function setStyle(subject: BorderSubject, value: Json): void {
  const style = oneOf(value, lineStyles, "border.style");
  if (style === "None") return erase(subject);
  draw(subject, { style: spreadsheetStyle(style, lineWeight(lineOf(subject)?.style)) });
}

/** The line at the top-left end of the border. */
function lineOf({ group, border }: BorderSubject): BorderLine | undefined {
  const area = group.areas[0];
  const strip = area && strips(area, border)[0];
  if (!strip) return undefined;
  return sheetOfGroup(group).cell(strip.area.top, strip.area.left).style.borders[strip.side];
}

function draw(subject: BorderSubject, change: Partial<BorderLine>): void {
  const line: BorderLine = { style: "thin", color: "#000000", ...lineOf(subject), ...change };
  forStrips(subject, (strip, side) => subject.group.scope.model.setStyle(subject.group.sheetId, strip, { borders: { [side]: line } }));
}

function erase(subject: BorderSubject): void {
  forStrips(subject, (strip, side) => subject.group.scope.model.setStyle(subject.group.sheetId, strip, { borders: { [side]: undefined } }));
}

function forStrips({ group, border }: BorderSubject, work: (strip: Rectangle, side: Side) => void): void {
  assertUnprotected(group.scope, group.sheetId);
  for (const area of group.areas) for (const strip of strips(area, border)) work(strip.area, strip.side);
}

/** Cells and their sides that make up a border; inner lines belong to the cells on both sides of them. */
function strips(area: Rectangle, border: BorderName): readonly { readonly area: Rectangle; readonly side: Side }[] {
  switch (border) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [{ area: { ...area, right: area.right - 1 }, side: "right" }, { area: { ...area, left: area.left + 1 }, side: "left" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [{ area: { ...area, bottom: area.bottom - 1 }, side: "bottom" }, { area: { ...area, top: area.top + 1 }, side: "top" }];
  }
}
