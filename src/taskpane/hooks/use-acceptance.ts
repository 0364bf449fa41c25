import { useMemo } from "react";
import type { AcceptedFinding } from "../../core/accepted";
import type { Translate } from "../messages";
import type { ListedFinding } from "../model/group-findings";
import type { PaneServices, Situation } from "../services";
import type { Checker } from "./use-checker";
import type { Patiently } from "./use-patience";

/** 確認済み and back; each answers why it could not be done, or null. */
export interface AcceptanceActions {
  readonly accept: (listed: ListedFinding, note: string) => Promise<Situation | null>;
  readonly revoke: (accepted: AcceptedFinding) => Promise<Situation | null>;
}

/** Milliseconds until the list is tried again while another task is at work, and how often. */
const PAUSE = 200;
const TRIES = 50;

/** Keeps acceptances in the workbook and brings the list up to date, without reading any sheet again. */
export function useAcceptance(services: PaneServices, follow: Checker["follow"], t: Translate, announce: (text: string) => void, patiently: Patiently): AcceptanceActions {
  return useMemo(() => {
    const change = async (keep: () => Promise<void>, sentence: string): Promise<Situation | null> => {
      try {
        await patiently(keep());
      } catch (error) {
        return services.situationOf(error);
      }
      for (let tries = 0; tries < TRIES && (await follow([])) === "busy"; tries += 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      announce(sentence);
      focusList();
      return null;
    };
    return {
      accept: ({ finding, form }, note) => change(() => services.accept(finding, form, note), t("accepted.done")),
      revoke: ({ acceptance }) => change(() => services.revoke(acceptance), t("accepted.revoked")),
    };
  }, [services, follow, t, announce, patiently]);
}

/** What was pressed is gone with its finding: the focus goes to the list's Tab stop, or to the result's heading. */
function focusList(): void {
  setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const place = document.querySelector<HTMLElement>(".findings .finding-button[tabindex='0']") ?? document.querySelector<HTMLElement>(".result-header h2");
    place?.focus();
  }, 0);
}
