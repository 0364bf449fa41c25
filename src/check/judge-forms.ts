import { splitAccepted, type Acceptance } from "../core/accepted";
import type { FiledForm, Report } from "../core/report";
import type { Settings } from "../core/settings";
import { runRulesInSteps } from "../rules/run-rules";
import { locateForms } from "../summary/locate-forms";
import { summarize } from "../summary/summarize";

/** Accepted findings of each book, by file name. */
export type AcceptedByFile = ReadonlyMap<string, readonly Acceptance[]>;

/** Rules and summary over forms that were read. What is accepted leaves findings and counts, and is listed apart. In the steps of the rules, and one for the summary. */
export function* judgeFormsInSteps(forms: readonly FiledForm[], settings: Settings, kept: AcceptedByFile): Generator<void, Omit<Report, "workbooks">, void> {
  const { findings: all, skippedRules, failedRules } = yield* runRulesInSteps(forms, settings);
  const { findings, accepted } = partByFile(all, forms, kept);
  yield;
  const summary = summarize(forms, findings, settings);
  return { forms, findings, summary, settings, skippedRules, failedRules, ...(accepted.length > 0 ? { accepted } : {}) };
}

function partByFile(all: Report["findings"], forms: readonly FiledForm[], kept: AcceptedByFile) {
  if ([...kept.values()].every((list) => list.length === 0)) return { findings: all, accepted: [] };
  const locate = locateForms(forms);
  const formOf = (finding: Report["findings"][number]) => locate(finding.file, finding.cell)?.form;
  const parts = [...kept].map(([file, list]) => splitAccepted(all.filter((finding) => finding.file === file), formOf, list));
  const accepted = parts.flatMap((part) => part.accepted);
  const gone = new Set(accepted.map(({ finding }) => finding));
  return { findings: all.filter((finding) => !gone.has(finding)), accepted };
}
