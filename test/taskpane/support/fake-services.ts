import type { Catalogue, PaneServices, Situation, SituationCode, SummaryWritten, Validation } from "../../../src/taskpane/services";
import { defaultSettings } from "../../../src/core/settings";
import { report } from "./sample-report";

/** Error that the fake names as this situation. */
export class FakeSituation extends Error {
  constructor(readonly code: SituationCode, readonly sheet: string | null = null, readonly detail = `${code} の詳細`) {
    super(code);
  }
}

/** Six rules, and findings that say what they hold. */
export const catalogue: Catalogue = {
  rules: ["missing-reason", "one-sided-value", "unreadable-value", "unit-mismatch", "required-field", "over-budget"]
    .map((id) => ({ id, title: `規則 ${id} の題名`, source: "様式の注記", severity: "error" as const })),
  describe: ({ message }) => message,
};

/** Everything works at once and finds nothing, unless a test says otherwise; calls can be counted on the jest mocks. */
export function fakeServices(over: Partial<PaneServices> = {}): PaneServices {
  return {
    language: "ja",
    validate: () => Promise.resolve(validation()),
    jump: ({ sheet }) => Promise.resolve({ outOfSight: null, sheet }),
    clearHighlights: () => Promise.resolve([]),
    summarize: () => Promise.resolve(summaryWritten()),
    watchSheets: () => Promise.resolve(() => Promise.resolve()),
    recheck: (before) => Promise.resolve(before),
    attachCommands: () => () => undefined,
    situationOf: (error): Situation => error instanceof FakeSituation
      ? { code: error.code, sheet: error.sheet, detail: error.detail }
      : { code: "unknown", sheet: null, detail: String(error) },
    catalogue: () => Promise.resolve(catalogue),
    loadSettings: () => Promise.resolve({ settings: defaultSettings, broken: [] }),
    saveSettings: () => Promise.resolve(),
    accept: () => Promise.resolve(),
    revoke: () => Promise.resolve(),
    openSample: () => Promise.resolve(),
    saveFile: () => undefined,
    copy: () => Promise.resolve(true),
    ...over,
  };
}

export function validation(over: Partial<Validation> = {}): Validation {
  return { report: report(), sheets: [], catalogue, brokenSettings: false, brokenAccepted: false, keptUnread: false, notPainted: [], painted: 0, paintTrouble: null, ...over };
}

export function summaryWritten(over: Partial<SummaryWritten> = {}): SummaryWritten {
  return { report: report(), sheets: [], catalogue, brokenSettings: false, brokenAccepted: false, keptUnread: false, written: ["章別集計", "指摘一覧"].map((sheet) => ({ id: `id of ${sheet}`, sheet, renamed: false, kept: null })), folded: true, printing: true, shown: true, ...over };
}

/** A promise that a test settles when it likes. */
export function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void; reject(error: unknown): void } {
  let settle: { resolve(value: T): void; reject(error: unknown): void } = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, resolve: (value) => settle.resolve(value), reject: (error) => settle.reject(error) };
}
