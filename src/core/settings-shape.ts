import { defaultSettings, type Settings } from "./settings";

/** Workbook setting that holds the tolerances and directions; it travels with the file. */
export const SETTINGS_KEY = "kensho-checker.settings";

export interface ReadSettings {
  readonly settings: Settings;
  /** Names of settings that could not be used; their defaults stand in. */
  readonly broken: readonly (keyof Settings)[];
}

/** Settings out of whatever stands in the workbook: each value that is not what it should be falls back to its default. */
export function settingsFrom(stored: unknown): ReadSettings {
  if (stored === undefined || stored === null) return { settings: defaultSettings, broken: [] };
  const names = Object.keys(checks) as (keyof Settings)[];
  if (!isRecord(stored)) return { settings: defaultSettings, broken: names };
  const broken = names.filter((name) => name in stored && !checks[name](stored[name]));
  const usable = names.filter((name) => name in stored && !broken.includes(name));
  return { settings: { ...defaultSettings, ...Object.fromEntries(usable.map((name) => [name, stored[name]])) }, broken };
}

/** What another version of the add-in keeps beside the settings that this one knows. */
export function unknownSettings(stored: unknown): Readonly<Record<string, unknown>> {
  return isRecord(stored) ? Object.fromEntries(Object.entries(stored).filter(([name]) => !(name in checks))) : {};
}

/** True for something that is no set of settings at all, so that nothing of it could be used. */
export function isDamaged(stored: unknown): boolean {
  return stored !== undefined && stored !== null && !isRecord(stored);
}

const checks: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  indicatorTolerance: (value) => isRecord(value) && isAmount(value.percent) && isAmount(value.value),
  costTolerancePercent: isAmount,
  lowExecutionPercent: isAmount,
  overshootPercent: isAmount,
  lowerIsBetter: isTextList,
  placeholderReasons: isTextList,
  relistedMoney: (value) => value === "first-measure" || value === "every-listing",
  rules: (value) => isRecord(value) && Object.values(value).every(isRuleSetting),
};

/** Zero or more; a tolerance below zero would make every row deviate. */
function isAmount(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRuleSetting(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { enabled, severity } = value;
  const knownSeverity = severity === undefined || severity === "error" || severity === "warning" || severity === "note";
  return knownSeverity && (enabled === undefined || typeof enabled === "boolean");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
