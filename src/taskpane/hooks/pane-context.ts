import { createContext, useContext } from "react";
import type { Translate } from "../messages";
import type { JumpOptions, PaneServices } from "../services";
import type { Cell } from "../../core/address";
import type { AcceptanceActions } from "./use-acceptance";
import type { Patiently } from "./use-patience";

export type Jump = (cell: Cell, options: Pick<JumpOptions, "unhide" | "onWaiting">) => ReturnType<PaneServices["jump"]>;

export interface PaneContextValue {
  readonly services: PaneServices;
  readonly t: Translate;
  /** Says a sentence to screen readers through the one live region. */
  readonly announce: (text: string) => void;
  /** Goes to a cell of the last check, also where its sheet was renamed since. */
  readonly jump: Jump;
  /** Says so while Excel lets small work wait, mostly because a cell is being edited. */
  readonly patiently: Patiently;
  /** 確認済み and back. */
  readonly acceptance: AcceptanceActions;
}

/** What every component of the pane can reach: the services and the sentences. */
export const PaneContext = createContext<PaneContextValue | null>(null);

/** Throws outside the provider: a component without services cannot do anything. */
export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("The pane's components need a PaneContext.");
  return value;
}
