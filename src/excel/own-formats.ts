import { isMarkerFormula } from "../summary/highlight-looks";
import { askApart, mayGoWithout } from "./ask-apart";
import { inPortions } from "./portions";
import type { SheetRef } from "./sheet-list";
import { excelCode, isPayloadLimit } from "./situation-error";

/** What stands on a sheet before it is painted or cleaned. */
export interface ProbedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Excel's answer where it does not let the sheet be asked. */
  readonly refusal?: unknown;
  /** Ids of our highlights, recognised by their formula just now; Excel may renumber them later. */
  readonly own: readonly string[];
}

/** The sheets that are asked, as they were listed. */
export type ListedSheet = Pick<SheetRef, "id" | "name">;

interface FormatRef {
  /** Id of the sheet: it finds the sheet also when somebody renames it meanwhile. */
  readonly sheet: string;
  readonly id: string;
}

/** About what a message takes to ask a sheet for its formats, and a format for its formula. */
const SHEET_BYTES = 1_200;
const RULE_BYTES = 1_300;

/**
 * Finds our highlights on these sheets in one round trip, one more for each 4 MB. Where Excel cannot read the formula of every
 * format, the formulas are asked for apart; a sheet that it refuses to be asked at all is told with its answer.
 * @throws Excel's error when it refuses every sheet
 */
export async function probeSheets(context: Excel.RequestContext, refs: readonly ListedSheet[]): Promise<readonly ProbedSheet[]> {
  const probed: Omit<ProbedSheet, "own">[] = [];
  const own = new Map<string, string[]>();
  const unknown: FormatRef[] = [];
  const keep = ({ sheet, id }: FormatRef) => void own.set(sheet, [...(own.get(sheet) ?? []), id]);
  await inPortions(refs, {
    bytes: () => SHEET_BYTES,
    send: async (portion) => {
      for (const { id: sheet, formats, ...found } of await findFormats(context, portion)) {
        probed.push({ id: sheet, ...found });
        for (const { id, formula } of formats) {
          if (formula === null) unknown.push({ sheet, id });
          else if (isMarkerFormula(formula)) keep({ sheet, id });
        }
      }
      return null;
    },
  });
  await inPortions(unknown, {
    bytes: () => RULE_BYTES,
    send: async (portion) => {
      (await ownOf(context, portion)).forEach(keep);
      return null;
    },
  });
  return probed.map((probe) => ({ ...probe, own: own.get(probe.id) ?? [] }));
}

interface FoundFormats extends Omit<ProbedSheet, "own"> {
  /** Those with a formula; null where it was not read. */
  readonly formats: readonly { readonly id: string; readonly formula: string | null }[];
}

async function findFormats(context: Excel.RequestContext, refs: readonly ListedSheet[]): Promise<readonly FoundFormats[]> {
  try {
    return await loadFormats(context, refs, true);
  } catch (error) {
    if (isPayloadLimit(error) || !mayGoWithout(error)) throw error;
  }
  const found: FoundFormats[] = [];
  const refused = await askApart(refs, async (some) => void found.push(...(await loadFormats(context, some, false))));
  if (refused[0] && found.length === 0) throw refused[0].error;
  return [...found, ...refused.map(({ item: { id, name }, error }) => ({ id, name, isProtected: false, refusal: error, formats: [] }))];
}

async function loadFormats(context: Excel.RequestContext, refs: readonly ListedSheet[], withFormulas: boolean): Promise<readonly FoundFormats[]> {
  const loaded = refs.map(({ id, name }) => ({
    id,
    name,
    protection: context.workbook.worksheets.getItem(id).protection.load("protected"),
    formats: withFormulas ? formatsOf(context, id).load("items/id,items/type,items/customOrNullObject/rule/formula") : formatsOf(context, id).load("items/id,items/type"),
  }));
  await context.sync();
  return loaded.map(({ id, name, protection, formats }) => ({
    id,
    name,
    isProtected: protection.protected,
    // Not even to be touched where it was not loaded: the range behind it is gone by now.
    formats: formats.items.filter(({ type }) => type === "Custom").map((format) => ({
      id: format.id,
      formula: withFormulas ? format.customOrNullObject.rule.formula : null,
    })),
  }));
}

/** Queues the deletion of a conditional format. */
export function deleteFormat(context: Excel.RequestContext, sheet: string, id: string): void {
  formatsOf(context, sheet).getItem(id).delete();
}

/** Asked for anew in each batch: a range lives no longer than one. */
function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}

/** Codes with which Excel answers for a rule that it cannot read. */
const unreadable: ReadonlySet<string | null> = new Set(["InvalidOperation", "GeneralException", "InvalidArgument", "ItemNotFound", "NotImplemented", "UnsupportedOperation"]);

/**
 * Formats whose formula is ours. Excel fails to read the rule of some formats that users have duplicated (office-js #6835), and
 * with it the whole batch: then the list is halved until the unreadable one, which is none of ours, is alone.
 */
async function ownOf(context: Excel.RequestContext, formats: readonly FormatRef[]): Promise<readonly FormatRef[]> {
  try {
    const rules = formats.map(({ sheet, id }) => formatsOf(context, sheet).getItem(id).custom.rule.load("formula"));
    await context.sync();
    return formats.filter((_, index) => isMarkerFormula(rules[index]?.formula ?? ""));
  } catch (error) {
    if (!unreadable.has(excelCode(error))) throw error;
    if (formats.length === 1) return [];
    const middle = Math.ceil(formats.length / 2);
    return [...(await ownOf(context, formats.slice(0, middle))), ...(await ownOf(context, formats.slice(middle)))];
  }
}
