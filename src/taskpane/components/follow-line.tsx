import { Switch } from "@fluentui/react-components";
import { usePane } from "../hooks/pane-context";
import type { CheckResult } from "../hooks/use-checker";
import { behindSentence, followSentence } from "../model/notice";

/** Whether the list follows edits; refused: this Excel does not tell of them. */
export type Following = "on" | "off" | "refused";

/** The switch 編集に合わせて更新. */
export function FollowSwitch({ following, onFollowing }: { readonly following: Following; readonly onFollowing: (following: Following) => void }) {
  const { t } = usePane();
  return (
    <Switch
      className="follow-switch" label={t("follow.switch")} checked={following === "on"} disabled={following === "refused"}
      onChange={(_, { checked }) => onFollowing(checked ? "on" : "off")}
    />
  );
}

interface FollowNotesProps {
  readonly result: CheckResult;
  /** Ids of the sheets that were edited since, while the list does not follow. */
  readonly behind: readonly string[];
  readonly following: Following;
  /** Whether 検証 would write highlights. */
  readonly highlight: boolean;
}

/** Quietly what the last edit changed in the list, and what is older than the sheets. */
export function FollowNotes({ result, behind, following, highlight }: FollowNotesProps) {
  const { t } = usePane();
  const { follow } = result;
  return (
    <div className="follow">
      {following === "refused" && <p className="follow-note">{t("follow.refused")}</p>}
      {follow && behind.length === 0 && <p className="follow-note" data-trouble={follow.trouble !== null}>{followSentence(follow, t)}</p>}
      {behind.length > 0 && <p className="follow-note">{behindSentence(behind, result.sheets, t)}</p>}
      {result.staleHighlights && <p className="follow-note">{t(highlight ? "follow.staleHighlights" : "follow.staleHighlightsOff")}</p>}
    </div>
  );
}
