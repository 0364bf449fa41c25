import { attachPane } from "../commands/register-commands";
import type { CheckedWorkbook } from "../commands/run-validation";
import type { UnpaintedSheet as UnpaintedInExcel } from "../excel/highlight";
import { watchSheets } from "../excel/sheet-events";
import { toSituation } from "../excel/situation-error";
import { saveFile } from "./save-file";
import type { Catalogue, Checked, Language, PaneServices, Situation, UnpaintedSheet } from "./services";

/** The pane's services over the open workbook. Office.js must be ready. */
export function joinServices(language: Language): PaneServices {
  return {
    language,
    async validate({ highlight }, onProgress, signal) {
      const work = await workbookWork();
      const { painted, notPainted, paintTrouble, ...rest } = await work.runValidation({ highlight, onProgress, signal });
      return { ...checked(rest, work.catalogueIn(language)), painted, notPainted: notPainted.map(named), paintTrouble: paintTrouble && situationOf(paintTrouble) };
    },
    async summarize(onProgress, signal) {
      const [work, { runSummary }] = await Promise.all([workbookWork(), import(/* webpackChunkName: "summary-work" */ "./summary-work")]);
      const { written, folded, printing, shown, ...rest } = await runSummary({ onProgress, signal });
      return { ...checked(rest, work.catalogueIn(language)), written, folded, printing, shown };
    },
    jump: async (cell, options) => (await workbookWork()).jumpTo(cell, options),
    async clearHighlights(onProgress, signal) {
      const left = await (await workbookWork()).clearHighlights({
        signal,
        onWaiting: () => onProgress({ stage: "waiting", done: 0, total: 0, sheet: null }),
        onProgress: ({ stage, ...progress }) => onProgress({ stage: stage === "preparing" ? "clearing" : stage, ...progress }),
      });
      return left.map(named);
    },
    watchSheets,
    async recheck(before, touched, signal) {
      const again = await (await workbookWork()).recheckSheets(before, touched, { signal });
      return again ? { ...before, ...checked(again, before.catalogue) } : before;
    },
    attachCommands: attachPane,
    catalogue: async () => (await workbookWork()).catalogueIn(language),
    loadSettings: async () => (await workbookWork()).loadSettings(),
    saveSettings: async (settings) => (await workbookWork()).saveSettings(settings),
    accept: async (finding, form, note) => (await workbookWork()).accept(finding, form, note),
    revoke: async (acceptance) => (await workbookWork()).revoke(acceptance),
    openSample: async () => (await import(/* webpackChunkName: "open-sample" */ "./open-sample")).openSample(),
    saveFile,
    situationOf,
    copy,
  };
}

function workbookWork() {
  return import(/* webpackChunkName: "workbook-work" */ "./workbook-work");
}

function checked({ brokenSettings, ...rest }: CheckedWorkbook, catalogue: Catalogue): Checked {
  return { ...rest, catalogue, brokenSettings: brokenSettings.length > 0 };
}

function named({ sheet, situation }: UnpaintedInExcel): UnpaintedSheet {
  return { sheet, situation: situationOf(situation) };
}

function situationOf(error: unknown): Situation {
  const { code, sheet, detail } = toSituation(error);
  // A part of the bundle that could not be fetched: the way to the add-in's own server is cut.
  if (error instanceof Error && error.name === "ChunkLoadError") return { code: "connection", sheet, detail };
  return { code, sheet, detail };
}

/** Excel's web view may deny the clipboard; the text can then still be selected by hand. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
