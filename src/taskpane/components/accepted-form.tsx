import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FormEvent } from "react";
import { NOTE_AT_MOST } from "../../core/accepted";
import { usePane } from "../hooks/pane-context";
import type { ListedFinding } from "../model/group-findings";
import { situationSentence } from "../model/notice";
import type { Situation } from "../services";
import { SituationDetail } from "./situation-detail";

/** 確認済みにする, with a note of why the finding may stand. */
export function AcceptedForm({ listed }: { readonly listed: ListedFinding }) {
  const { t, acceptance } = usePane();
  const id = useId();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Situation | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(await acceptance.accept(listed, note));
    setBusy(false);
  };

  return (
    <form className="accept-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t("accepted.note")}</label>
      <input id={id} className="search" type="text" value={note} maxLength={NOTE_AT_MOST} autoComplete="off" aria-describedby={`${id}-hint`} onChange={({ target }) => setNote(target.value)} />
      <p id={`${id}-hint`} className="quiet">{t("accepted.hint")}</p>
      <Button size="small" type="submit" disabledFocusable={busy}>{t("accepted.accept")}</Button>
      {trouble && (
        <div role="alert">
          <p>{situationSentence(trouble, t)}</p>
          <SituationDetail situation={trouble} />
        </div>
      )}
    </form>
  );
}
