import type { Outcome, Severity } from "../core/finding";

/** Words of 指摘一覧 for a finding; its counts look for the same words. */
export const severityWord: Readonly<Record<Severity, string>> = { error: "エラー", warning: "警告", note: "注意" };
export const outcomeWord: Readonly<Record<Outcome, string>> = { violation: "指摘", "needs-review": "要確認" };
export const answerWord = { open: "未対応", accepted: "確認済み" } as const;
