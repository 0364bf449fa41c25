import { createRoot } from "react-dom/client";
import { registerCommands } from "../commands/register-commands";
import { officeReady } from "../excel/office-ready";
import { officeTheme } from "../excel/office-theme";
import { App } from "./components/app";
import { Refusal } from "./components/refusal";
import { Themed } from "./components/themed";
import { joinServices } from "./join-services";
import { paneLanguage } from "./model/pane-language";

/** Joins the pane to Excel and to the check, and shows it. */
async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html holds no #root.");
  const { inExcel, newEnough, language: excelLanguage } = await officeReady();
  const language = paneLanguage(excelLanguage ?? navigator.language);
  document.documentElement.lang = language;
  if (!inExcel || !newEnough) {
    createRoot(root).render(<Refusal language={language} reason={inExcel ? "tooOld" : "notExcel"} />);
    return;
  }
  registerCommands();
  createRoot(root).render(<Themed officeTheme={officeTheme}><App services={joinServices(language)} /></Themed>);
}

void start();
