/** The page around a production pane in the browser tests: a workbook behind one of Office's two ways in, without a grid. */
import { offerHost } from "../../../src/workbench/attach/stand-in-link";
import { createHost } from "../../../src/workbench/host/create-host";
import { connectWeb, webPaneAddress } from "../../../src/workbench/host/web-way";
import { openWorkbook } from "../../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../../src/xlsx/model";

/** Where a test finds the workbook that the pane works on. */
export interface HostWindow {
  book?: WorkbookModel;
  /** Files that the pane opened as new workbooks, by their size in bytes. */
  opened?: number[];
}

async function start(way: string | null, pane: string, locale: string): Promise<void> {
  const file = await fetch("book.xlsx");
  const book = await openWorkbook(new Uint8Array(await file.arrayBuffer()), "sample.xlsx");
  const opened: number[] = [];
  const host = createHost(book, { locale, onOpenWorkbook: (bytes) => opened.push(bytes.length) });
  const frame = document.createElement("iframe");
  frame.title = "作業ウィンドウ";
  if (way === "web") {
    document.body.append(frame);
    connectWeb(window, frame, host);
    frame.src = webPaneAddress(pane, host, location.href);
  } else {
    offerHost(window, host);
    frame.src = pane;
    document.body.append(frame);
  }
  Object.assign(window as HostWindow, { book, opened });
}

const parameters = new URLSearchParams(location.search);
void start(parameters.get("way"), parameters.get("pane") ?? "", parameters.get("locale") ?? "ja-JP");
