import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { usePane } from "../hooks/pane-context";
import type { Situation } from "../services";

/** What the help desk needs to know about a situation that has no sentence of its own, or whose sentence may miss the point. */
export function SituationDetail({ situation }: { readonly situation: Situation }) {
  const { services, t, announce } = usePane();
  const [answer, setAnswer] = useState("");
  // Excel says InvalidOperation while a cell is edited, and for much else.
  const isUnsure = situation.code === "cell-edit" && !situation.detail.includes("InvalidOperationInCellEditMode");
  if (situation.code !== "unknown" && !isUnsure) return null;
  const copy = async () => {
    const sentence = t((await services.copy(situation.detail)) ? "action.copied" : "action.copyFailed");
    setAnswer(sentence);
    announce(sentence);
  };
  return (
    <div className="situation-detail">
      <p className="quiet">{t("situation.detail")}</p>
      <code>{situation.detail}</code>
      <div className="situation-copy">
        <Button size="small" onClick={() => void copy()}>{t("action.copy")}</Button>
        <span className="quiet">{answer}</span>
      </div>
    </div>
  );
}
