import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/register-commands";
import { officeReady } from "../excel/office-ready";
import { officeTheme } from "../excel/office-theme";
import { Refusal } from "./components/refusal";
import { fetchAhead } from "./fetch-ahead";
import { joinServices } from "./join-services";
import { prepareLanguage } from "./messages";
import { paneLanguage } from "./model/pane-language";
import { refusalFor } from "./model/refusal-for";
import { preparePane, type PreparedPane } from "./prepare-pane";
import type { Language } from "./services";

/** Joins the pane to Excel and to the check, and shows it. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html holds no #root.");
  // A window of Excel's that tells of a failed ribbon button (commands/tell-in-dialog).
  if (/[?&]failed=/.test(window.location.search)) return (await import(/* webpackChunkName: "show-failure" */ "./show-failure")).showFailure(root, window.location.search);
  // Without Office.js there is no Office object, and asking for it throws.
  const asked = officeReady().catch(() => null);
  // While Excel answers: it mostly speaks the language of the browser that shows its panes.
  const guess = paneLanguage(navigator.language);
  const early = prepareIn(guess);
  const office = await asked;
  const wanted = paneLanguage(office?.language ?? navigator.language);
  const reason = refusalFor(office);
  if (reason || wanted !== guess) void early.then((pane) => pane.discard());
  if (reason) {
    const language = await load(wanted);
    document.documentElement.lang = language;
    createRoot(root).render(<Refusal language={language} reason={reason} />);
    return;
  }
  const pane = await (wanted === guess ? early : prepareIn(wanted));
  document.documentElement.lang = pane.services.language;
  pane.show(root, officeTheme);
  registerCommands(window.location.href);
  fetchAhead(pane.services);
}

/** Loads the sentences of this language; answers the language that there are sentences of. */
function load(language: Language): Promise<Language> {
  // Sentences that cannot be fetched are no reason to show nothing: Japanese is always there.
  return prepareLanguage(language).then(() => language, () => "ja");
}

async function prepareIn(language: Language): Promise<PreparedPane> {
  return preparePane(joinServices(await load(language)));
}

void start();
