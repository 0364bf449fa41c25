import { recheckSheets } from "../commands/recheck-sheets";
import { runValidation } from "../commands/run-validation";
import { clearHighlights } from "../excel/highlight";
import { jumpTo } from "../excel/jump";
import { accept, revoke } from "../commands/accept-finding";
import { loadSettings, saveSettings } from "../excel/settings-store";
import { rules } from "../rules";
import { renderFinding, ruleTitle } from "../rules/render-finding";
import type { Catalogue, Language } from "./services";

/** Everything that works on the workbook except 章別集計, as one part of the bundle that loads when it is first needed. */
export { clearHighlights, jumpTo, recheckSheets, runValidation };

export { accept, loadSettings, revoke, saveSettings };

/** The rules in words. */
export function catalogueIn(language: Language): Catalogue {
  return {
    rules: rules.map(({ id, source, severity }) => ({ id, title: ruleTitle(id, language), source, severity })),
    describe: (finding) => renderFinding(finding, language),
  };
}
