import type { Severity } from "../core/finding";
import { messagesEn } from "./messages-en";
import type { Rule } from "./rule";

const severityWords: Readonly<Record<Severity, string>> = { error: "エラー error", warning: "警告 warning", note: "注意 note" };

/** The catalogue of the rules as Markdown, in the reviewer's order. */
export function ruleCatalogue(rules: readonly Rule[]): string {
  return [head, ...rules.map(entry)].join("\n");
}

const head = `# 規則の一覧 / Rules

規則から自動で作られます（\`npx tsx scripts/write-rule-catalogue.ts\`）。手で書き換えないでください。
Generated from the rule files; do not edit by hand.

重要度は既定値で、設定により規則ごとに変えられます。確実でない指摘は「要確認」とし、「警告」より重くしません。
Severities are defaults and can be changed per rule. What is not certain is *needs review* and never heavier than a warning.
`;

function entry(rule: Rule): string {
  const scope = rule.scope === "form" ? "様式ごと / one form" : "全様式の比較 / whole book";
  const messages = Object.entries(rule.messages).map(([id, text]) => {
    const severity = rule.severities?.[id] ?? rule.severity;
    const english = messagesEn[rule.id]?.messages[id] ?? "";
    return `- \`${id}\`（${severityWords[severity]}）\n  - ${text}\n  - ${english}`;
  });
  return [
    `## ${rule.id}`,
    "",
    `**${rule.title}** / ${messagesEn[rule.id]?.title ?? ""}`,
    "",
    `- 範囲 / scope: ${scope}`,
    `- 出典 / source: ${rule.source}`,
    "",
    ...messages,
    "",
  ].join("\n");
}
