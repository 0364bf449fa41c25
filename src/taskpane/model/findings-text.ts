import { toA1 } from "../../core/address";
import type { Translate } from "../messages";
import { groupFindings, type ListedFinding } from "./group-findings";

/** The findings as text for a mail to their department: one line each under their sheet. */
export function findingsText(findings: readonly ListedFinding[], t: Translate): string {
  return groupFindings(findings, "sheet").map(({ title, subject, items }) => {
    const heading = subject === "" ? `■ ${title}` : t("copy.sheet", { sheet: title, subject });
    return [heading, ...items.map((listed) => lineOf(listed, t))].join("\n");
  }).join("\n\n");
}

function lineOf({ finding: { cell, severity, outcome }, message }: ListedFinding, t: Translate): string {
  const severityWord = t(`severity.${severity}`);
  const grade = outcome === "needs-review" ? `${severityWord}${t("list.separator")}${t("severity.review")}` : severityWord;
  return t("copy.line", { cell: toA1(cell), grade, message: message.replaceAll(/\s*\n\s*/g, " ") });
}
