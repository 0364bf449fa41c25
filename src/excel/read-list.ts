import { orLess } from "./ask-apart";
import { queueFront, type FrontSheet } from "./front-sheet";
import { keptIn, nothingRead, type KeptInBook } from "./kept-in-book";
import { SheetList } from "./sheet-list";

/** What the first round trip of a check brings. */
export interface ListRead {
  /** The workbook's file name, "r5.xlsx". */
  readonly file: string;
  readonly list: SheetList;
  /** Null where Excel refuses it. */
  readonly front: FrontSheet | null;
  readonly kept: KeptInBook;
}

/**
 * Reads the list of sheets, and with it the sheet in front and what the add-in keeps in the workbook. What Excel refuses of these is
 * gone without: one round trip more for the sheet in front, two for what is kept.
 * @throws Excel's error when even the list cannot be had
 */
export async function readList(context: Excel.RequestContext): Promise<ListRead> {
  return await orLess(() => load(context, { front: true, kept: true }),
    () => orLess(() => load(context, { front: false, kept: true }),
      () => load(context, { front: false, kept: false })));
}

async function load(context: Excel.RequestContext, wanted: { readonly front: boolean; readonly kept: boolean }): Promise<ListRead> {
  const { workbook } = context;
  const front = wanted.front ? queueFront(workbook) : () => null;
  const kept = wanted.kept ? keptIn(workbook) : null;
  const list = new SheetList(workbook.worksheets);
  workbook.load("name");
  list.queue();
  kept?.load();
  await context.sync();
  return { file: workbook.name, list, front: front(), kept: kept ? kept.read() : nothingRead };
}
