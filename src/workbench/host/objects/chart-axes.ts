import type { ChartAxisModel } from "../../../xlsx/model";
import { booleanOf, numberOf, oneOf, textOf } from "../arguments";
import { apiNotFound } from "../host-error";
import type { PropertyMember } from "../host-object";
import { defineClass } from "../host-object";
import { changeChart, chartOf } from "./chart-subject";
import type { ChartSubject } from "./chart-subject";

type AxisName = "category" | "value" | "secondaryValue";

interface AxisSubject extends ChartSubject {
  readonly axis: AxisName;
}

/** Excel.ChartAxes */
export const chartAxes = defineClass<ChartSubject>({
  name: "ChartAxes",
  navigation: {
    categoryAxis: { since: "1.1", to: (subject) => chartAxis({ ...subject, axis: "category" }) },
    valueAxis: { since: "1.1", to: (subject) => chartAxis({ ...subject, axis: "value" }) },
  },
  methods: {
    getItem: { since: "1.7", call: (subject, [type, group]) => {
      const kind = oneOf(type, ["Category", "Value", "Series"], "axes.getItem");
      const isSecondary = group !== undefined && group !== null && oneOf(group, ["Primary", "Secondary"], "group") === "Secondary";
      if (kind === "Series" || (kind === "Category" && isSecondary)) throw apiNotFound(`ChartAxes.getItem(${kind})`, "この代役にはない軸です。");
      return chartAxis({ ...subject, axis: kind === "Category" ? "category" : isSecondary ? "secondaryValue" : "value" });
    } },
  },
});

/** Excel.ChartAxis */
const chartAxis = defineClass<AxisSubject>({
  name: "ChartAxis",
  properties: {
    maximum: bound("maximum"),
    minimum: bound("minimum"),
    numberFormat: { since: "1.8", get: (subject) => axisOf(subject).numberFormat ?? "General", set: (subject, value) => change(subject, { numberFormat: textOf(value, "numberFormat") }) },
    reversePlotOrder: { since: "1.7", get: (subject) => axisOf(subject).reversed, set: (subject, value) => change(subject, { reversed: booleanOf(value, "reversePlotOrder") }) },
  },
  navigation: { title: { since: "1.1", to: (subject) => axisTitle(subject) } },
});

/** Excel.ChartAxisTitle */
const axisTitle = defineClass<AxisSubject>({
  name: "ChartAxisTitle",
  properties: {
    text: { since: "1.1", get: (subject) => axisOf(subject).title ?? "", set: (subject, value) => change(subject, { title: textOf(value, "axis.title.text") }) },
    visible: { since: "1.1", get: (subject) => axisOf(subject).title !== null, set: (subject, value) => {
      change(subject, { title: booleanOf(value, "axis.title.visible") ? (axisOf(subject).title ?? "軸ラベル") : null });
    } },
  },
});

function axisOf(subject: AxisSubject): ChartAxisModel {
  return chartOf(subject).axes[subject.axis];
}

function change(subject: AxisSubject, part: Partial<ChartAxisModel>): void {
  changeChart(subject, { axes: { ...chartOf(subject).axes, [subject.axis]: { ...axisOf(subject), ...part } } });
}

/** "" is Excel's word for a bound that it chooses itself. */
function bound(name: "minimum" | "maximum"): PropertyMember<AxisSubject> {
  return {
    since: "1.1",
    get: (subject) => axisOf(subject)[name] ?? "",
    set: (subject, value) => change(subject, { [name]: value === "" ? null : numberOf(value, name) }),
  };
}
