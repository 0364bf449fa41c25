import type { Finding } from "../core/finding";
import { fillMessage } from "./fill-message";
import { rules } from "./index";
import { messagesEn } from "./messages-en";

/** The finding's message in the pane's language. Texts and figures of the sheet stay as they are. */
export function renderFinding(finding: Finding, language: "ja" | "en"): string {
  if (language === "ja") return finding.message;
  const template = messagesEn[finding.rule]?.messages[finding.messageId];
  return template === undefined ? finding.message : fillMessage(template, finding.data);
}

/** The rule's title; the id itself for a rule that this version does not know. */
export function ruleTitle(id: string, language: "ja" | "en"): string {
  const japanese = rules.find((rule) => rule.id === id)?.title;
  return (language === "ja" ? japanese : (messagesEn[id]?.title ?? japanese)) ?? id;
}
