import { useState } from "react";
import { toA1 } from "../../core/address";
import type { AcceptedFinding } from "../../core/accepted";
import { usePane } from "../hooks/pane-context";
import { situationSentence } from "../model/notice";
import type { Catalogue, Situation } from "../services";
import { showOpened } from "../show-opened";

interface AcceptedListProps {
  readonly accepted: readonly AcceptedFinding[];
  readonly catalogue: Catalogue;
}

/** 確認済み: what was accepted, with its note, and the way back into the list. */
export default function AcceptedList({ accepted, catalogue }: AcceptedListProps) {
  const { t, acceptance, jump, services, patiently } = usePane();
  const [trouble, setTrouble] = useState<Situation | null>(null);
  const attempt = async (work: Promise<Situation | null>) => setTrouble(await work);
  const goTo = async ({ finding }: AcceptedFinding): Promise<Situation | null> => {
    try {
      await patiently(jump(finding.cell, { unhide: false, onWaiting: () => undefined }));
      return null;
    } catch (error) {
      return services.situationOf(error);
    }
  };
  return (
    <details className="coverage accepted">
      <summary onClick={showOpened}>{t("accepted.title", { count: accepted.length })}</summary>
      {trouble && <p role="alert">{situationSentence(trouble, t)}</p>}
      <ul>
        {accepted.map((one, index) => {
          const { finding, acceptance: { note } } = one;
          const place = `${finding.cell.sheet} ${toA1(finding.cell)}`;
          const title = catalogue.rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule;
          return (
            <li key={index}>
              <p><button type="button" className="cell-link" aria-label={t("detail.goTo", { cell: place })} onClick={() => void attempt(goTo(one))}>{place}</button> <span className="quiet">{title}</span></p>
              <p>{catalogue.describe(finding)}</p>
              <p className="accepted-note">{note === "" ? t("accepted.noNote") : t("accepted.noteOf", { note })}</p>
              <button type="button" className="cell-link" aria-label={t("accepted.revokeOf", { cell: place, rule: title })} onClick={() => void attempt(acceptance.revoke(one))}>{t("accepted.revoke")}</button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
