import { groupBy } from "../core/group-by";
import type { Highlight } from "../summary/plan-highlights";
import { eachInSlices } from "../core/steps";
import { askApart, mayGoWithout } from "./ask-apart";
import { addressChunks } from "./address-chunks";
import { highlightLooks, markerFormula, paintOrder, type HighlightLook } from "../summary/highlight-looks";
import { deleteFormat, probeSheets, type ListedSheet, type ProbedSheet } from "./own-formats";
import { inPortions } from "./portions";
import { runExcel } from "./run-excel";
import { SHEET_PROPERTIES, sheetRefs, type SheetRef } from "./sheet-list";
import { SituationError, toSituation } from "./situation-error";
import { untilWriting, type WriteOptions } from "./until-writing";

export interface PaintOptions extends WriteOptions {
  /** The workbook's sheets where they are known already, which saves a round trip. */
  readonly sheets?: readonly ListedSheet[];
}

/** A sheet that could not be painted or cleaned, and why. */
export interface UnpaintedSheet {
  readonly sheet: string;
  readonly situation: SituationError;
}

export interface PaintResult {
  /** Number of highlighted places. */
  readonly painted: number;
  readonly notPainted: readonly UnpaintedSheet[];
}

/** One conditional format in a message, its objects included, besides its address; a little more than what was measured. */
const FORMAT_BYTES = 2_250;
const LINES_BYTES = 500;
const DELETE_BYTES = 900;

/**
 * Takes every highlight of ours away and paints these instead: two round trips. Fills, formats and conditional formats of the user stay as
 * they are. Sheets that are protected, or refused by Excel, are left alone and named.
 * @throws SituationError when Excel refuses; the signal's AbortError before anything was written
 */
export function paintHighlights(highlights: readonly Highlight[], { sheets, onWaiting, ...options }: PaintOptions = {}): Promise<PaintResult> {
  const bySheet = groupBy(highlights, ({ area }) => area.sheet);
  const { signal, beginWriting, tell } = untilWriting(options);
  return runExcel(async (context) => {
    const plan = (probed: readonly ProbedSheet[]) => probed.map((probe) => ({ ...probe, formats: plannedFormats(bySheet.get(probe.name) ?? []) }));
    const probed = await probeSheets(context, sheets ?? (await listSheets(context)));
    const work = plan(probed);
    const changed = work.filter(({ isProtected, refusal, own, formats }) => !isProtected && refusal === undefined && own.length + formats.length > 0);
    let sent = 0;
    let isSending = false;
    const paint = async (some: readonly ReturnType<typeof plan>[number][]) => {
      await eachInSlices(some, ({ id, own, formats }) => {
        for (const format of own) deleteFormat(context, id, format);
        const sheet = context.workbook.worksheets.getItem(id);
        for (const format of formats) addFormat(sheet, format);
      }, { signal, onSlice: ({ name }, done) => tell(isSending ? sent : done, changed.length, name) });
      beginWriting();
      isSending = true;
      tell(sent, changed.length, null);
      await context.sync();
      sent += some.length;
    };
    const broken: UnpaintedSheet[] = [];
    await inPortions(changed, {
      signal,
      bytes: ({ own, formats }) => own.length * DELETE_BYTES + formats.reduce((sum, { address, look }) => sum + FORMAT_BYTES + (look.lines ? LINES_BYTES : 0) + address.length, 0),
      send: async (portion) => {
        tell(sent, changed.length, portion[0]?.name ?? null);
        try {
          await paint(portion);
        } catch (error) {
          if (!mayBeOneSheets(error)) throw error;
          // Some of it was done: what stands there now is asked again.
          const failed = await askApart(portion, async (some) => {
            const again = plan(await probeSheets(context, some));
            const unknown = again.find(({ refusal }) => refusal !== undefined);
            if (unknown) throw toSituation(unknown.refusal);
            await paint(again);
          });
          if (failed[0] && sent === 0) throw toSituation(failed[0].error);
          broken.push(...failed.map(({ item: { name }, error: reason }) => ({ sheet: name, situation: toSituation(reason, { sheet: name }) })));
        }
        return null;
      },
    });
    const untouched = work.filter(({ isProtected, refusal, own, formats }) => refusal !== undefined || (isProtected && own.length + formats.length > 0));
    const notPainted = [...untouched.map(refused), ...broken];
    const left = new Set(notPainted.map(({ sheet }) => sheet));
    const there = new Set(probed.map(({ name }) => name));
    return { painted: highlights.filter(({ area }) => there.has(area.sheet) && !left.has(area.sheet)).length, notPainted };
  }, { onWaiting, signal });
}

/**
 * Takes back every highlight of ours on every sheet, also on sheets that were copied, renamed or added by others since.
 * Three round trips, one more for each 4 MB.
 * @returns the protected sheets that still carry highlights
 */
export async function clearHighlights(options: WriteOptions = {}): Promise<readonly UnpaintedSheet[]> {
  return (await paintHighlights([], options)).notPainted;
}

interface PlannedFormat {
  readonly address: string;
  readonly formula: string;
  readonly look: HighlightLook;
}

function plannedFormats(highlights: readonly Highlight[]): readonly PlannedFormat[] {
  return paintOrder.flatMap(({ severity, kind }) => {
    const areas = highlights.filter((highlight) => highlight.severity === severity && highlight.kind === kind).map(({ area }) => area);
    const formula = markerFormula(severity, kind);
    return addressChunks(areas).map((address) => ({ address, formula, look: highlightLooks[severity][kind] }));
  });
}

function addFormat(sheet: Excel.Worksheet, { address, formula, look }: PlannedFormat): void {
  const { custom } = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  const { fill, font, borders } = custom.format;
  fill.color = look.fill;
  font.color = look.font;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.underline) font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  if (!look.lines) return;
  for (const border of [borders.top, borders.bottom]) {
    border.style = Excel.ConditionalRangeBorderLineStyle.continuous;
    border.color = look.font;
  }
}

async function listSheets(context: Excel.RequestContext): Promise<readonly SheetRef[]> {
  const worksheets = context.workbook.worksheets.load(SHEET_PROPERTIES);
  await context.sync();
  return sheetRefs(worksheets);
}

/**
 * True for what Excel answers where a format of one sheet cannot be deleted, as after Ctrl+Z over a deletion (office-js #6396) or beside
 * duplicates of the user's (#5222), or where a sheet is gone; false for what concerns the workbook.
 */
function mayBeOneSheets(error: unknown): boolean {
  return mayGoWithout(error) && ["unknown", "sheet-missing"].includes(toSituation(error).code);
}

function refused({ name, refusal }: ProbedSheet): UnpaintedSheet {
  return { sheet: name, situation: refusal === undefined ? new SituationError("protected", "worksheet.protection.protected", name) : toSituation(refusal, { sheet: name }) };
}
