import type { ConditionalFormatModel } from "../../../xlsx/model";
import { booleanOf, integerOf, textOf } from "../arguments";
import { invalidArgument, itemNotFound } from "../host-error";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import type { Scope } from "../scope";
import { assertUnprotected, sheetOf } from "../scope";
import type { Json } from "../wire";
import { conditionalRangeFormat } from "./conditional-range-format";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { RangeAreasSubject, RangeSubject } from "./range-subject";

/** One rule of a sheet, by id. */
export interface RuleSubject {
  readonly scope: Scope;
  readonly sheetId: string;
  readonly id: string;
}

/** Excel.ConditionalFormat */
export const conditionalFormat: (subject: RuleSubject) => HostObject = defineClass<RuleSubject>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { since: "1.6", get: ({ id }) => id },
    priority: { since: "1.6", get: (rule) => ruleOf(rule).priority, set: (rule, value) => update(rule, { priority: integerOf(value, "priority") }) },
    stopIfTrue: {
      since: "1.6",
      get: (rule) => ruleOf(rule).stopIfTrue,
      set: (rule, value) => update(rule, { stopIfTrue: booleanOf(value, "stopIfTrue") }),
    },
    // The model tells only rules with a formula of their own apart; the kind of the others it does not keep.
    type: { since: "1.6", get: (rule) => (ruleOf(rule).type === "custom" ? "Custom" : "CellValue") },
  },
  navigation: {
    custom: { since: "1.6", to: (rule) => customOf(rule) ?? notCustom() },
    customOrNullObject: { since: "1.6", to: customOf },
  },
  methods: {
    delete: { since: "1.6", writes: true, call: (rule) => {
      ruleOf(rule);
      assertUnprotected(rule.scope, rule.sheetId);
      rule.scope.model.deleteConditionalFormat(rule.sheetId, rule.id);
      return null;
    } },
    getRange: { since: "1.6", call: (rule) => singleRange(rule) ?? invalid() },
    getRangeOrNullObject: { since: "1.6", call: singleRange },
    getRanges: { since: "1.9", call: (rule) => rangeAreas(new RangeAreasSubject(rule.scope, rule.sheetId, ruleOf(rule).areas)) },
  },
});

/** Excel.CustomConditionalFormat */
const customConditionalFormat = defineClass<RuleSubject>({
  name: "CustomConditionalFormat",
  navigation: {
    format: { since: "1.6", to: conditionalRangeFormat },
    rule: { since: "1.6", to: (rule) => conditionalFormatRule(rule) },
  },
});

/** Excel.ConditionalFormatRule */
const conditionalFormatRule = defineClass<RuleSubject>({
  name: "ConditionalFormatRule",
  properties: {
    formula: { since: "1.6", get: readFormula, set: writeFormula },
    formulaLocal: { since: "1.6", get: readFormula, set: writeFormula },
  },
});

/** The rule as the model has it. @throws HostError ItemNotFound when it was deleted meanwhile */
export function ruleOf({ scope, sheetId, id }: RuleSubject): ConditionalFormatModel {
  const rule = sheetOf(scope, sheetId).conditionalFormats.find((candidate) => candidate.id === id);
  if (!rule) throw itemNotFound(`条件付き書式 ${id}`);
  return rule;
}

export function update({ scope, sheetId, id }: RuleSubject, change: Partial<Omit<ConditionalFormatModel, "id">>): void {
  assertUnprotected(scope, sheetId);
  scope.model.updateConditionalFormat(sheetId, id, change);
}

function customOf(rule: RuleSubject): HostObject | null {
  return ruleOf(rule).type === "custom" ? customConditionalFormat(rule) : null;
}

function notCustom(): never {
  throw itemNotFound("数式による条件付き書式");
}

function invalid(): never {
  throw invalidArgument("条件付き書式の範囲が一つではありません");
}

function singleRange(rule: RuleSubject): HostObject | null {
  const [area, more] = ruleOf(rule).areas;
  return area && !more ? range(new RangeSubject(rule.scope, rule.sheetId, area)) : null;
}

function readFormula(rule: RuleSubject): Json {
  const { formula } = ruleOf(rule);
  return formula === "" ? "" : `=${formula}`;
}

function writeFormula(rule: RuleSubject, value: Json): void {
  const formula = textOf(value, "rule.formula").replace(/^=/, "");
  if (formula.trim() === "") throw invalidArgument("rule.formula");
  update(rule, { formula });
}
