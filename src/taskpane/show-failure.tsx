import { createRoot } from "react-dom/client";
import { failedButton } from "../commands/failure-page";
import { prepareLanguage, translator } from "./messages";
import { ja } from "./messages/ja";
import { situationSentence } from "./model/notice";
import { paneLanguage } from "./model/pane-language";
import type { SituationCode } from "./services";

/** Shows, in a window of its own, why a ribbon button did nothing: an Excel without shared runtimes has no pane that could. */
export async function showFailure(root: HTMLElement, search: string): Promise<void> {
  const failed = failedButton(search);
  const wanted = paneLanguage(failed.language);
  const language = await prepareLanguage(wanted).then(() => wanted, () => "ja" as const);
  document.documentElement.lang = language;
  const t = translator(language);
  const action = t(failed.button === "validate" ? "action.validate" : "action.summary");
  const code = isCode(failed.code) ? failed.code : "unknown";
  const title = t("failed.button", { action });
  document.title = title;
  createRoot(root).render(
    <main className="refusal">
      <h1>{title}</h1>
      <p>{situationSentence({ code, sheet: null, detail: "" }, t)}</p>
      {code === "unknown" && <pre>{failed.excel || failed.code}</pre>}
      <p>{t("failed.buttonNext")}</p>
    </main>,
  );
}

/** The address tells no sheet; codes of single sheets and sentences that are no situations are not taken. */
function isCode(code: string): code is SituationCode {
  return Object.hasOwn(ja, `situation.${code}`);
}
