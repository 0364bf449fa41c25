import { translator } from "../messages";
import type { RefusalReason } from "../model/refusal-for";
import type { Language } from "../services";

/** The pane cannot work here: says why and what is needed. */
export function Refusal({ language, reason }: { readonly language: Language; readonly reason: RefusalReason }) {
  const t = translator(language);
  return (
    <main className="refusal">
      <h1>{t(`start.${reason}`)}</h1>
      <p>{t(`start.${reason}Body`)}</p>
    </main>
  );
}
