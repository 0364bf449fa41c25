import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../hooks/pane-context";
import { SAMPLE_ADDRESS } from "../model/sample-address";
import { situationSentence } from "../model/notice";
import type { Situation } from "../services";
import { SituationDetail } from "./situation-detail";

/** 見本のブックを開く: to try the check without a book of one's own. The open book is not touched. */
export function SampleOffer() {
  const { services, t, announce } = usePane();
  const [state, setState] = useState<"idle" | "opening" | "opened" | Situation>("idle");

  const open = async () => {
    if (state === "opening") return;
    setState("opening");
    try {
      await services.openSample();
      setState("opened");
      announce(t("sample.opened"));
    } catch (error) {
      const trouble = services.situationOf(error);
      setState(trouble);
      announce(sentenceOf(trouble));
    }
  };
  const sentenceOf = (trouble: Situation) => {
    if (trouble.code === "connection") return t("sample.unreachable");
    return trouble.code === "unknown" ? t("sample.failed") : situationSentence(trouble, t);
  };

  return (
    <div className="sample-offer">
      <p>{t("sample.lead")}</p>
      <Button disabledFocusable={state === "opening"} onClick={() => void open()}>{t(state === "opening" ? "sample.opening" : "sample.open")}</Button>
      {state === "opened" && <p className="sample-said">{t("sample.opened")}</p>}
      {typeof state === "object" && (
        <div className="sample-said">
          <p>{sentenceOf(state)}</p>
          {state.code !== "connection" && <p><a href={SAMPLE_ADDRESS} download={t("sample.file")}>{t("sample.save")}</a></p>}
          <SituationDetail situation={state} />
        </div>
      )}
    </div>
  );
}
