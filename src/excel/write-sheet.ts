import { findTargets, OWNED_SHEETS_KEY, ownedSheet, ownedSheetsFrom, type OwnedSheets } from "../summary/owned-sheets";
import type { PlannedCell, SheetPlan } from "../summary/sheet-plan";
import { orLess } from "./ask-apart";
import { applyLayout, applyLooks, applyPrinting, clearOwn } from "./apply-looks";
import { eachInSlices } from "../core/steps";
import { openSheet, refuseProtected, type OpenSheet } from "./open-sheets";
import { inPortions, PORTION_BYTES } from "./portions";
import { runExcel } from "./run-excel";
import { planBlocks, type Block } from "./sheet-blocks";
import { finish, tried, unfold } from "./sheet-extras";
import { SHEET_PROPERTIES, sheetRefs } from "./sheet-list";
import { untilWriting, type UntilWriting, type WriteOptions } from "./until-writing";

export interface WrittenSheet {
  readonly id: string;
  readonly planned: string;
  /** The sheet's name; not the planned one where a sheet of the user bears that. */
  readonly sheet: string;
  /** True when the planned name was taken by a sheet that is not ours. */
  readonly renamed: boolean;
  /** The sheet of an earlier run that the user renamed: it was left alone. Null without one. */
  readonly kept: string | null;
}

export interface WrittenSheets {
  /** In the order of the plans. */
  readonly written: readonly WrittenSheet[];
  /** False when rows could not be grouped, filter buttons not be set, charts not be drawn or the theme not be followed; the figures are there all the same. */
  readonly folded: boolean;
  /** False when this machine could not set up printing, for example because it has no printer. */
  readonly printing: boolean;
  /** False when the sheets were written but the first could not be brought to the front, mostly because another workbook is there. */
  readonly shown: boolean;
}

const BLOCK_BYTES = PORTION_BYTES / 4;

/**
 * Writes planned sheets: ours are emptied and filled again, never deleted, so that references to them stay; otherwise they are
 * added. Columns of the user to the right of ours are left alone. Six round trips, one more for each 4 MB.
 * @throws SituationError when Excel refuses, for example because a sheet or the workbook is protected; the signal's AbortError before
 * anything was written
 */
export function writeSheets(plans: readonly SheetPlan[], { onWaiting, ...options }: WriteOptions = {}): Promise<WrittenSheets> {
  const until = untilWriting(options);
  return runExcel(async (context) => {
    const { worksheets, settings } = context.workbook;
    const recall = async () => {
      const stored = settings.getItemOrNullObject(OWNED_SHEETS_KEY).load("value");
      await context.sync();
      return stored;
    };
    let isProtectionTold = true;
    const remembered = await orLess(() => {
      worksheets.load(`${SHEET_PROPERTIES},items/protection/protected`);
      return recall();
    }, () => {
      // Then Excel says so itself when a protected sheet is written to.
      isProtectionTold = false;
      worksheets.load(SHEET_PROPERTIES);
      return recall();
    });

    const owned = remembered.isNullObject ? {} : ownedSheetsFrom(remembered.value);
    const targets = findTargets(plans.map(({ name }) => name), sheetRefs(worksheets), owned);
    if (isProtectionTold) refuseProtected(worksheets, targets);
    const opened = plans.map((plan, index) => openSheet(worksheets, plan, targets[index] ?? { kind: "add", name: plan.name, kept: null }));
    const isRefilled = targets.some((target) => target.kind === "refill");
    if (isRefilled) until.beginWriting();
    const drawn = isRefilled ? await unfold(context, opened) : new Map<string, readonly string[]>();

    await prepareAll(opened, until);
    await writeBlocks(context, opened, until);

    const written = writtenSheets(opened);
    const remember = (): void => void (JSON.stringify(written) === JSON.stringify(owned) || settings.add(OWNED_SHEETS_KEY, { ...owned, ...written }));
    const folded = await tried(context, () => {
      remember();
      for (const each of opened) finish(each, drawn);
    });
    if (!folded) {
      remember();
      await context.sync();
    }
    const printing = await tried(context, () => opened.forEach(({ sheet, plan, target }) => applyPrinting(sheet, plan, target.kind === "add")));
    const shown = await tried(context, () => opened[0]?.sheet.activate());
    return { written: opened.map(writtenSheet), folded, printing, shown };
  }, { onWaiting, signal: until.signal, needsWindow: true });
}

async function prepareAll(opened: readonly OpenSheet[], { signal, tell }: UntilWriting): Promise<void> {
  tell(0, opened.length, opened[0]?.name ?? null);
  await eachInSlices(opened, prepare, { signal, onSlice: ({ name }, done) => tell(done, opened.length, name) });
}

function prepare({ plan, target, sheet }: OpenSheet): void {
  if (target.kind === "refill") {
    clearOwn(sheet, target.before, plan);
    if (target.sheet.visibility !== "visible") sheet.visibility = Excel.SheetVisibility.visible;
  }
  applyLooks(sheet, plan.cells);
  applyLayout(sheet, plan);
  sheet.load("id");
  sheet.charts.load("items/name");
}

interface PlacedBlock extends Block {
  readonly to: OpenSheet;
}

async function writeBlocks(context: Excel.RequestContext, opened: readonly OpenSheet[], { beginWriting, tell, signal }: UntilWriting): Promise<void> {
  const names = new Map(opened.map(({ plan, name }) => [plan.name, name]));
  const blocks = opened.flatMap((to) => planBlocks(named(to.plan.cells, names), BLOCK_BYTES).map((block): PlacedBlock => ({ ...block, to })));
  await inPortions(blocks, {
    signal,
    bytes: (block) => block.bytes,
    send: async (portion) => {
      for (const { to: { sheet }, top, left, values } of portion) {
        sheet.getRangeByIndexes(top, left, values.length, values[0]?.length ?? 1).values = values.map((row) => [...row]);
      }
      beginWriting();
      const to = portion[0]?.to;
      tell(to ? opened.indexOf(to) : 0, opened.length, to?.name ?? null);
      await context.sync();
      return null;
    },
  });
}

/** Links between our own sheets lead to the names that the sheets really have. */
function named(cells: readonly PlannedCell[], names: ReadonlyMap<string, string>): readonly PlannedCell[] {
  return cells.map((cell) => {
    const { content } = cell;
    if (content.kind !== "link" || !content.own) return cell;
    return { ...cell, content: { ...content, to: { ...content.to, sheet: names.get(content.to.sheet) ?? content.to.sheet } } };
  });
}

function writtenSheets(opened: readonly OpenSheet[]): OwnedSheets {
  return Object.fromEntries(opened.map(({ plan, sheet }) => [plan.name, ownedSheet(sheet.id, plan)]));
}

function writtenSheet({ plan, name, target, sheet: { id } }: OpenSheet): WrittenSheet {
  return { id, planned: plan.name, sheet: name, renamed: name !== plan.name, kept: target.kind === "add" ? target.kept : null };
}
