import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/register-commands";
import { officeReady } from "../excel/office-ready";
import { officeTheme } from "../excel/office-theme";
import { App } from "./components/app";
import { Crash } from "./components/crash";
import { Refusal } from "./components/refusal";
import { Themed } from "./components/themed";
import { joinServices } from "./join-services";
import { prepareLanguage } from "./messages";
import { paneLanguage } from "./model/pane-language";
import { refusalFor } from "./model/refusal-for";
import type { PaneServices } from "./services";

/** Joins the pane to Excel and to the check, and shows it. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html holds no #root.");
  // A window of Excel's that tells of a failed ribbon button (commands/tell-in-dialog).
  if (/[?&]failed=/.test(window.location.search)) return (await import(/* webpackChunkName: "show-failure" */ "./show-failure")).showFailure(root, window.location.search);
  // Without Office.js there is no Office object, and asking for it throws.
  const office = await officeReady().catch(() => null);
  const wanted = paneLanguage(office?.language ?? navigator.language);
  // Sentences that cannot be fetched are no reason to show nothing: Japanese is always there.
  const language = await prepareLanguage(wanted).then(() => wanted, () => "ja" as const);
  document.documentElement.lang = language;
  const reason = refusalFor(office);
  if (reason) {
    createRoot(root).render(<Refusal language={language} reason={reason} />);
    return;
  }
  registerCommands(window.location.href);
  const services = joinServices(language);
  createRoot(root).render(
    <Themed officeTheme={officeTheme}>
      <Crash language={language} copy={(text) => services.copy(text)}><App services={services} /></Crash>
    </Themed>,
  );
  prepare(services);
}

/** Fetches and compiles the check while the person reads; a failure is met again when it is needed. */
function prepare(services: PaneServices): void {
  const fetchCheck = () => void services.catalogue().catch(() => undefined);
  // Excel on a Mac shows the pane in a browser without idle times.
  if ("requestIdleCallback" in window) requestIdleCallback(fetchCheck);
  else setTimeout(fetchCheck, 500);
}

void start();
