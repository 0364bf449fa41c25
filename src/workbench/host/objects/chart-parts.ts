import { booleanOf, oneOf, textOf } from "../arguments";
import { defineClass } from "../host-object";
import { changeChart, chartOf } from "./chart-subject";
import type { ChartSubject } from "./chart-subject";

/** What Excel writes over a chart whose title is switched on without a text. */
const DEFAULT_TITLE = "グラフ タイトル";

/** Excel.ChartTitle */
export const chartTitle = defineClass<ChartSubject>({
  name: "ChartTitle",
  properties: {
    text: { since: "1.1", get: (subject) => chartOf(subject).title ?? "", set: (subject, value) => changeChart(subject, { title: textOf(value, "title.text") }) },
    visible: { since: "1.1", get: (subject) => chartOf(subject).title !== null, set: (subject, value) => {
      changeChart(subject, { title: booleanOf(value, "title.visible") ? (chartOf(subject).title ?? DEFAULT_TITLE) : null });
    } },
  },
});

const places = ["Top", "Bottom", "Left", "Right"] as const;

/** Excel.ChartLegend */
export const chartLegend = defineClass<ChartSubject>({
  name: "ChartLegend",
  properties: {
    position: {
      since: "1.1",
      get: (subject) => places.find((place) => place.toLowerCase() === chartOf(subject).legend) ?? "Invalid",
      set: (subject, value) => changeChart(subject, { legend: lowered(oneOf(value, places, "legend.position")) }),
    },
    visible: { since: "1.1", get: (subject) => chartOf(subject).legend !== null, set: (subject, value) => {
      changeChart(subject, { legend: booleanOf(value, "legend.visible") ? (chartOf(subject).legend ?? "bottom") : null });
    } },
  },
});

function lowered(place: (typeof places)[number]): "top" | "bottom" | "left" | "right" {
  return place.toLowerCase() as Lowercase<typeof place>;
}
