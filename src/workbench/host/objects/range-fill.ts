import { colorOf } from "../arguments";
import { defineClass } from "../host-object";
import type { AreaGroup } from "./area-group";
import { restyle, uniform } from "./area-group";

/** Excel.RangeFill. Without a fill the colour reads white, as in Excel. */
export const rangeFill = defineClass<AreaGroup>({
  name: "RangeFill",
  properties: {
    color: {
      since: "1.1",
      get: (group) => uniform(group, (style) => style.fill ?? "#FFFFFF") ?? "",
      set: (group, value) => restyle(group, { fill: value === "" ? null : colorOf(value, "fill.color") }),
    },
  },
  methods: {
    clear: { since: "1.1", writes: true, call: (group) => {
      restyle(group, { fill: null });
      return null;
    } },
  },
});
