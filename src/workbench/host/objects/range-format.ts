import type { CellStyleModel } from "../../../xlsx/model";
import { booleanOf, numberWithin, oneOf } from "../arguments";
import { defineClass } from "../host-object";
import type { Json } from "../wire";
import type { AreaGroup } from "./area-group";
import { restyle, uniform } from "./area-group";
import { autofitColumns, autofitRows } from "./autofit";
import { lineSize, setLineSize } from "./line-size";
import { rangeBorderCollection } from "./range-borders";
import { rangeFill } from "./range-fill";
import { rangeFont } from "./range-font";

const horizontal = {
  General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify",
  CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
} as const satisfies Record<string, CellStyleModel["horizontal"]>;

const vertical = {
  Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed",
} as const satisfies Record<string, CellStyleModel["vertical"]>;

/** 縦書き: Excel's textOrientation of 180 is the file's rotation of 255. */
const VERTICAL_TEXT = { office: 180, file: 255 } as const;

/** Excel.RangeFormat */
export const rangeFormat = defineClass<AreaGroup>({
  name: "RangeFormat",
  properties: {
    columnWidth: { since: "1.2", get: (group) => lineSize(group, "column"), set: (group, value) => setLineSize(group, "column", value) },
    horizontalAlignment: {
      since: "1.1",
      get: (group) => wordOf(horizontal, uniform(group, (style) => style.horizontal)),
      set: (group, value) => restyle(group, { horizontal: horizontal[oneOf(value, wordsOf(horizontal), "horizontalAlignment")] }),
    },
    indentLevel: {
      since: "1.9",
      get: (group) => uniform(group, (style) => style.indent),
      set: (group, value) => restyle(group, { indent: numberWithin(value, 0, 250, "indentLevel") }),
    },
    rowHeight: { since: "1.2", get: (group) => lineSize(group, "row"), set: (group, value) => setLineSize(group, "row", value) },
    shrinkToFit: {
      since: "1.9",
      get: (group) => uniform(group, (style) => style.shrinkToFit),
      set: (group, value) => restyle(group, { shrinkToFit: booleanOf(value, "shrinkToFit") }),
    },
    textOrientation: {
      since: "1.7",
      get: (group) => {
        const rotation = uniform(group, (style) => style.rotation);
        return rotation === VERTICAL_TEXT.file ? VERTICAL_TEXT.office : rotation;
      },
      set: (group, value) => {
        const rotation = value === VERTICAL_TEXT.office ? VERTICAL_TEXT.file : numberWithin(value, -90, 90, "textOrientation");
        restyle(group, { rotation });
      },
    },
    verticalAlignment: {
      since: "1.1",
      get: (group) => wordOf(vertical, uniform(group, (style) => style.vertical)),
      set: (group, value) => restyle(group, { vertical: vertical[oneOf(value, wordsOf(vertical), "verticalAlignment")] }),
    },
    wrapText: {
      since: "1.1",
      get: (group) => uniform(group, (style) => style.wrap),
      set: (group, value) => restyle(group, { wrap: booleanOf(value, "wrapText") }),
    },
  },
  navigation: {
    borders: { since: "1.1", to: rangeBorderCollection },
    fill: { since: "1.1", to: rangeFill },
    font: { since: "1.1", to: rangeFont },
  },
  methods: {
    autofitColumns: { since: "1.2", writes: true, call: autofitColumns },
    autofitRows: { since: "1.2", writes: true, call: autofitRows },
  },
});

function wordsOf<Table extends Readonly<Record<string, string>>>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table);
}

function wordOf(table: Readonly<Record<string, string>>, value: string | null): Json {
  return Object.keys(table).find((word) => table[word] === value) ?? null;
}
