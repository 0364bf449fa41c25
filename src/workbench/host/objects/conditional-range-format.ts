import type { ConditionalFormatModel } from "../../../xlsx/model";
import { booleanOf, colorOf, oneOf } from "../arguments";
import { apiNotFound } from "../host-error";
import type { HostObject, PropertyMember } from "../host-object";
import { defineClass } from "../host-object";
import type { Json } from "../wire";
import type { RuleSubject } from "./conditional-format";
import { ruleOf, update } from "./conditional-format";

type Look = ConditionalFormatModel["format"];

/** Excel.ConditionalRangeFormat */
export const conditionalRangeFormat: (subject: RuleSubject) => HostObject = defineClass<RuleSubject>({
  name: "ConditionalRangeFormat",
  navigation: {
    borders: { since: "1.6", to: (rule) => borderCollection(rule) },
    fill: { since: "1.6", to: (rule) => fill(rule) },
    font: { since: "1.6", to: (rule) => font(rule) },
  },
});

/** Excel.ConditionalRangeFill */
const fill = defineClass<RuleSubject>({
  name: "ConditionalRangeFill",
  properties: { color: { since: "1.6", get: (rule) => ruleOf(rule).format.fill ?? "", set: (rule, value) => look(rule, { fill: colorOf(value, "fill.color") }) } },
  methods: { clear: { since: "1.6", writes: true, call: (rule) => look(rule, { fill: undefined }) } },
});

/** Excel.ConditionalRangeFont */
const font = defineClass<RuleSubject>({
  name: "ConditionalRangeFont",
  properties: {
    bold: flag("bold"),
    color: { since: "1.6", get: (rule) => ruleOf(rule).format.fontColor ?? "", set: (rule, value) => look(rule, { fontColor: colorOf(value, "font.color") }) },
    italic: flag("italic"),
    strikethrough: flag("strikethrough"),
    underline: {
      since: "1.6",
      get: (rule) => (ruleOf(rule).format.underline ? "Single" : "None"),
      set: (rule, value) => look(rule, { underline: oneOf(value, ["None", "Single"], "font.underline") === "Single" }),
    },
  },
  methods: {
    clear: { since: "1.6", writes: true, call: (rule) =>
      look(rule, { fontColor: undefined, bold: undefined, italic: undefined, underline: undefined, strikethrough: undefined }) },
  },
});

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

interface BorderSubject {
  readonly rule: RuleSubject;
  readonly side: (typeof sides)[number];
}

/** Excel.ConditionalRangeBorderCollection. The model keeps one thin line around the cells; a single side of another look it cannot keep. */
const borderCollection = defineClass<RuleSubject>({
  name: "ConditionalRangeBorderCollection",
  properties: { count: { since: "1.6", get: () => sides.length } },
  navigation: Object.fromEntries(
    (["top", "bottom", "left", "right"] as const).map((name, index) => [
      name, { since: "1.6" as const, to: (rule: RuleSubject) => border({ rule, side: sides[index] ?? "EdgeTop" }) },
    ]),
  ),
  indexer: (rule, key) => border({ rule, side: oneOf(key, sides, "borders.getItem") }),
  items: (rule) => sides.map((side) => border({ rule, side })),
});

/** Excel.ConditionalRangeBorder */
const border = defineClass<BorderSubject>({
  name: "ConditionalRangeBorder",
  identity: ({ side }) => ({ Id: side }),
  properties: {
    color: {
      since: "1.6",
      get: ({ rule }) => ruleOf(rule).format.borderColor ?? "#000000",
      set: ({ rule }, value) => look(rule, { borderColor: colorOf(value, "border.color") }),
    },
    sideIndex: { since: "1.6", get: ({ side }) => side },
    style: { since: "1.6", get: ({ rule }) => (ruleOf(rule).format.borderColor === undefined ? "None" : "Continuous"), set: setBorderStyle },
  },
});

function setBorderStyle({ rule }: BorderSubject, value: Json): void {
  const style = oneOf(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"], "border.style");
  if (style === "None") look(rule, { borderColor: undefined });
  else if (style !== "Continuous") throw apiNotFound(`ConditionalRangeBorder.style = ${style}`, "この代役の条件付き書式の線は実線だけです。");
  else look(rule, { borderColor: ruleOf(rule).format.borderColor ?? "#000000" });
}

function flag(name: "bold" | "italic" | "strikethrough"): PropertyMember<RuleSubject> {
  return {
    since: "1.6",
    get: (rule) => ruleOf(rule).format[name] ?? false,
    set: (rule, value) => void look(rule, { [name]: booleanOf(value, `font.${name}`) }),
  };
}

function look(rule: RuleSubject, change: { readonly [Key in keyof Look]?: Look[Key] | undefined }): null {
  const merged = Object.entries({ ...ruleOf(rule).format, ...change }).filter(([, value]) => value !== undefined);
  update(rule, { format: Object.fromEntries(merged) });
  return null;
}
