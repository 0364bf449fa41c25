import type { Severity } from "./finding";

/**
 * first-measure: in the chapter of the first measure only (domain.md). every-listing: in every chapter that lists the project,
 * once per chapter; the total counts each project once either way.
 */
export type RelistedMoney = "first-measure" | "every-listing";

/** Tolerances and directions of the checks. Kept in the workbook, printed on the summary. */
export interface Settings {
  /** 指標の許容差: a row deviates when it differs by more than both of these. Defaults 0: any difference. */
  readonly indicatorTolerance: { readonly percent: number; readonly value: number };
  /** 事業費の許容差, ± percent of the budget. */
  readonly costTolerancePercent: number;
  /** 執行率 below this percentage is low. */
  readonly lowExecutionPercent: number;
  /** 達成率 above this percentage asks whether the target was reasonable. */
  readonly overshootPercent: number;
  /** Names of indicators for which less is better (core/text matchKey is applied to both sides). Never guessed. */
  readonly lowerIsBetter: readonly string[];
  /** 理由 texts that say nothing. */
  readonly placeholderReasons: readonly string[];
  /** Where the money, labour and indicators of a project with several measures (再掲) count. */
  readonly relistedMoney: RelistedMoney;
  /** Overrides per rule id; a rule that is not named runs with its own severity. */
  readonly rules: Readonly<Record<string, { readonly enabled?: boolean; readonly severity?: Severity }>>;
}

/** The defaults of the form itself (理由 clause) and of common practice; each is a choice that the user can change. */
export const defaultSettings: Settings = {
  indicatorTolerance: { percent: 0, value: 0 },
  costTolerancePercent: 10,
  lowExecutionPercent: 80,
  overshootPercent: 120,
  lowerIsBetter: [],
  placeholderReasons: ["なし", "特になし", "該当なし", "未記入", "調整中", "確認中", "N/A"],
  relistedMoney: "first-measure",
  rules: {},
};
