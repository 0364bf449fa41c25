import { fold, matchKey } from "../../core/text";
import type { Severity } from "../../core/finding";
import type { RelistedMoney, Settings } from "../../core/settings";

/** A number of the settings; each is typed as text and read when the settings are saved. */
export type NumberField = "indicatorPercent" | "indicatorValue" | "costPercent" | "lowExecution" | "overshoot";

/** default: the rule's own severity. off: the rule does not run. */
export type RuleChoice = Severity | "default" | "off";

/** The settings while they are being edited. */
export interface SettingsDraft {
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly lowerIsBetter: readonly string[];
  /** One placeholder a line. */
  readonly placeholders: string;
  readonly relistedMoney: RelistedMoney;
  /** By rule id; a rule that is not named has its own severity. */
  readonly rules: Readonly<Record<string, RuleChoice>>;
}

export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** What each number may be. An execution rate has 100 as its natural end; below 100 an overshoot would not be one. */
export const ranges: Readonly<Record<NumberField, NumberRange>> = {
  indicatorPercent: { least: 0, most: 1000 },
  indicatorValue: { least: 0, most: 1_000_000_000 },
  costPercent: { least: 0, most: 1000 },
  lowExecution: { least: 0, most: 100 },
  overshoot: { least: 100, most: 10_000 },
};

export const numberFields: readonly NumberField[] = ["indicatorPercent", "indicatorValue", "costPercent", "lowExecution", "overshoot"];

export function draftOf(settings: Settings): SettingsDraft {
  const { indicatorTolerance, costTolerancePercent, lowExecutionPercent, overshootPercent } = settings;
  return {
    numbers: {
      indicatorPercent: String(indicatorTolerance.percent),
      indicatorValue: String(indicatorTolerance.value),
      costPercent: String(costTolerancePercent),
      lowExecution: String(lowExecutionPercent),
      overshoot: String(overshootPercent),
    },
    lowerIsBetter: settings.lowerIsBetter,
    placeholders: settings.placeholderReasons.join("\n"),
    relistedMoney: settings.relistedMoney,
    rules: Object.fromEntries(Object.entries(settings.rules).map(([id, rule]) => [id, rule.enabled === false ? "off" : (rule.severity ?? "default")])),
  };
}

/** Fields that cannot be read as numbers of their range. */
export type DraftErrors = readonly NumberField[];

/** The settings of a draft, or the fields that stand in the way. */
export function readDraft(draft: SettingsDraft): { readonly settings: Settings } | { readonly errors: DraftErrors } {
  const errors = errorsOf(draft);
  if (errors.length > 0) return { errors };
  const number = (field: NumberField) => readNumber(draft.numbers[field]) ?? 0;
  return {
    settings: {
      indicatorTolerance: { percent: number("indicatorPercent"), value: number("indicatorValue") },
      costTolerancePercent: number("costPercent"),
      lowExecutionPercent: number("lowExecution"),
      overshootPercent: number("overshoot"),
      lowerIsBetter: draft.lowerIsBetter,
      placeholderReasons: distinctLines(draft.placeholders),
      relistedMoney: draft.relistedMoney,
      rules: Object.fromEntries(Object.entries(draft.rules).flatMap(([id, choice]) => (choice === "default" ? [] : [[id, choice === "off" ? { enabled: false } : { severity: choice }]]))),
    },
  };
}

export function errorsOf({ numbers }: SettingsDraft): DraftErrors {
  return numberFields.filter((field) => {
    const value = readNumber(numbers[field]);
    return value === null || value < ranges[field].least || value > ranges[field].most;
  });
}

/** True when saving the drafts would keep the same settings. */
export function sameDraft(left: SettingsDraft, right: SettingsDraft): boolean {
  return JSON.stringify(comparable(left)) === JSON.stringify(comparable(right));
}

function comparable(draft: SettingsDraft): unknown {
  const read = readDraft(draft);
  if ("errors" in read) return draft;
  const { rules, lowerIsBetter, ...rest } = read.settings;
  return { ...rest, rules: Object.entries(rules).sort(([one], [other]) => (one < other ? -1 : 1)), lowerIsBetter: lowerIsBetter.map(matchKey).sort() };
}

/** Either width, thousands separators, a trailing percent sign; null for anything else. */
function readNumber(text: string): number | null {
  const folded = fold(text).trim().replace(/\s*%$/u, "");
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(folded)) return null;
  return Number(folded.replaceAll(",", ""));
}

function distinctLines(text: string): readonly string[] {
  return [...new Set(text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== ""))];
}
