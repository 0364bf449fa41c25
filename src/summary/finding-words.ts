import type { Outcome, Severity } from "../core/finding";

/** Words for a finding in 指摘一覧, whose counts look for them, and in the list of the command line. */
export const severityWord: Readonly<Record<Severity, string>> = { error: "エラー", warning: "警告", note: "注意" };
export const outcomeWord: Readonly<Record<Outcome, string>> = { violation: "指摘", "needs-review": "要確認" };
export const answerWord = { open: "未対応", accepted: "確認済み" } as const;
