import { Switch } from "@fluentui/react-components";
import { usePane } from "../hooks/pane-context";
import type { Follow } from "../hooks/use-checker";
import { followSentence } from "../model/notice";

/** Whether the list follows edits; refused: this Excel does not tell of them. */
export type Following = "on" | "off" | "refused";

interface FollowLineProps {
  readonly follow: Follow | null;
  readonly following: Following;
  readonly onFollowing: (following: Following) => void;
}

/** The switch 編集に合わせて更新, and quietly what the last edit changed in the list. */
export function FollowLine({ follow, following, onFollowing }: FollowLineProps) {
  const { t } = usePane();
  return (
    <div className="follow">
      <Switch
        className="follow-switch" label={t("follow.switch")} checked={following === "on"} disabled={following === "refused"}
        onChange={(_, { checked }) => onFollowing(checked ? "on" : "off")}
      />
      {following === "refused" && <p className="follow-note">{t("follow.refused")}</p>}
      {follow && <p className="follow-note" data-trouble={follow.trouble !== null}>{followSentence(follow, t)}</p>}
    </div>
  );
}
