import { isMarkerFormula } from "../summary/highlight-looks";
import { inPortions } from "./portions";
import type { SheetRef } from "./sheet-list";
import { excelCode } from "./situation-error";

/** What stands on a sheet before it is painted or cleaned. */
export interface ProbedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  /** Ids of our highlights, recognised by their formula just now; Excel may renumber them later. */
  readonly own: readonly string[];
}

interface FormatRef {
  readonly sheet: string;
  readonly id: string;
}

/** About what a message takes to ask a sheet for its formats, and a format for its formula. */
const SHEET_BYTES = 1_200;
const RULE_BYTES = 1_300;

/**
 * Finds our highlights on these sheets: one round trip for what conditional formats there are, and one more for the formulas
 * where there are any with a formula; more of them only beyond 4 MB.
 */
export async function probeSheets(context: Excel.RequestContext, refs: readonly Pick<SheetRef, "name">[]): Promise<readonly ProbedSheet[]> {
  const probed: Omit<ProbedSheet, "own">[] = [];
  const custom: FormatRef[] = [];
  await inPortions(refs, {
    bytes: () => SHEET_BYTES,
    send: async (portion) => {
      const probes = portion.map(({ name }) => ({
        name,
        protection: context.workbook.worksheets.getItem(name).protection.load("protected"),
        formats: formatsOf(context, name).load("items/id,items/type"),
      }));
      await context.sync();
      for (const { name, protection, formats } of probes) {
        probed.push({ name, isProtected: protection.protected });
        for (const { id, type } of formats.items) if (type === "Custom") custom.push({ sheet: name, id });
      }
      return null;
    },
  });
  const own = new Map<string, string[]>();
  await inPortions(custom, {
    bytes: () => RULE_BYTES,
    send: async (portion) => {
      for (const { sheet, id } of await ownOf(context, portion)) own.set(sheet, [...(own.get(sheet) ?? []), id]);
      return null;
    },
  });
  return probed.map((probe) => ({ ...probe, own: own.get(probe.name) ?? [] }));
}

/** Queues the deletion of a conditional format. */
export function deleteFormat(context: Excel.RequestContext, sheet: string, id: string): void {
  formatsOf(context, sheet).getItem(id).delete();
}

/** Asked for anew in each batch: a range that Excel does not keep (untrack) lives no longer than one. */
function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
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
