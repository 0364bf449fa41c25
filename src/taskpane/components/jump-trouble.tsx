import { Button } from "@fluentui/react-components";
import { usePane } from "../hooks/pane-context";
import { situationSentence } from "../model/notice";
import type { Situation } from "../services";
import { SituationDetail } from "./situation-detail";

interface JumpTroubleProps {
  readonly situation: Situation;
  readonly onUnhide: () => void;
  readonly onRetry: () => void;
}

/** Why the jump did not succeed, beside the finding, with the way out next in Tab order. */
export function JumpTrouble({ situation, onUnhide, onRetry }: JumpTroubleProps) {
  const { t } = usePane();
  return (
    <div className="jump-trouble">
      <p>{situationSentence(situation, t)}</p>
      {situation.code === "sheet-hidden" && <Button size="small" onClick={onUnhide}>{t("action.unhide")}</Button>}
      {situation.code !== "sheet-hidden" && situation.code !== "sheet-missing" && <Button size="small" onClick={onRetry}>{t("action.retry")}</Button>}
      <SituationDetail situation={situation} />
    </div>
  );
}
