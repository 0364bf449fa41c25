import { attachPane } from "../commands/register-commands";
import { runSummary } from "../commands/run-summary";
import { runValidation } from "../commands/run-validation";
import type { CheckedWorkbook } from "../commands/run-validation";
import { clearHighlights } from "../excel/highlight";
import type { UnpaintedSheet as UnpaintedInExcel } from "../excel/highlight";
import { jumpTo } from "../excel/jump";
import { toSituation } from "../excel/situation-error";
import { rules } from "../rules";
import { renderFinding, ruleTitle } from "../rules/render-finding";
import type { Checked, Language, PaneServices, RuleGuide, Situation, UnpaintedSheet } from "./services";

/** The pane's services over the open workbook. Office.js must be ready. */
export function joinServices(language: Language): PaneServices {
  const guides: readonly RuleGuide[] = rules.map(({ id, source }) => ({ id, title: ruleTitle(id, language), source }));
  return {
    language,
    async validate({ highlight }, onProgress, signal) {
      const validated = await runValidation({ highlight, onProgress, signal });
      return { ...checked(validated), painted: validated.painted, notPainted: validated.notPainted.map(named) };
    },
    async summarize(onProgress, signal) {
      const { sheet, renamed, printing, shown, ...written } = await runSummary({ onProgress, signal });
      return { ...checked(written), sheet, renamed, printing, shown };
    },
    jump: (cell, options) => jumpTo(cell, options),
    clearHighlights: async () => (await clearHighlights()).map(named),
    attachCommands: attachPane,
    situationOf,
    describe: (finding) => renderFinding(finding, language),
    rules: () => guides,
    copy,
  };
}

function checked({ report, oversized, brokenSettings }: CheckedWorkbook): Checked {
  return { report, oversized, brokenSettings: brokenSettings.length > 0 };
}

function named({ sheet, situation }: UnpaintedInExcel): UnpaintedSheet {
  return { sheet, situation: situationOf(situation) };
}

function situationOf(error: unknown): Situation {
  const { code, sheet, detail } = toSituation(error);
  return { code, sheet, detail };
}

/** Excel's web view may deny the clipboard; the text can then still be selected by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
