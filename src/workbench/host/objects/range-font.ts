import type { CellStyleModel } from "../../../xlsx/model";
import { booleanOf, colorOf, numberWithin, oneOf, textOf } from "../arguments";
import type { PropertyMember } from "../host-object";
import { defineClass } from "../host-object";
import type { AreaGroup } from "./area-group";
import { restyle, uniform } from "./area-group";

type Font = CellStyleModel["font"];

/** Excel.RangeFont. Underlines are single or none. */
export const rangeFont = defineClass<AreaGroup>({
  name: "RangeFont",
  properties: {
    bold: flag("bold"),
    color: {
      since: "1.1",
      get: (group) => uniform(group, ({ font }) => font.color) ?? "",
      set: (group, value) => restyle(group, { font: { color: colorOf(value, "font.color") } }),
    },
    italic: flag("italic"),
    name: {
      since: "1.1",
      get: (group) => uniform(group, ({ font }) => font.name),
      set: (group, value) => restyle(group, { font: { name: textOf(value, "font.name") } }),
    },
    size: {
      since: "1.1",
      get: (group) => uniform(group, ({ font }) => font.size),
      set: (group, value) => restyle(group, { font: { size: numberWithin(value, 1, 409, "font.size") } }),
    },
    strikethrough: {
      ...flag("strikethrough"),
      since: "1.9",
      // A cell of which only some letters are struck answers null, as a range of which some cells are.
      get: (group) => uniform(group, ({ font }, { struck }) => (struck === "part" ? null : struck === "all" || font.strikethrough)),
    },
    underline: {
      since: "1.1",
      get: (group) => {
        const underline = uniform(group, ({ font }) => font.underline);
        return underline === null ? null : underline ? "Single" : "None";
      },
      set: (group, value) => restyle(group, { font: { underline: oneOf(value, ["None", "Single"], "font.underline") === "Single" } }),
    },
  },
});

function flag(name: "bold" | "italic" | "strikethrough"): PropertyMember<AreaGroup> {
  return {
    since: "1.1",
    get: (group) => uniform(group, ({ font }: { readonly font: Font }) => font[name]),
    set: (group, value) => restyle(group, { font: { [name]: booleanOf(value, `font.${name}`) } }),
  };
}
