import { isMarkerFormula } from "../summary/highlight-looks";
import { isCellEdit, toSituation } from "./situation-error";
import type { SheetRef } from "./sheet-list";

/** What stands on a sheet before it is painted or cleaned. */
export interface ProbedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
  /** Highlights of ours, recognised by their formula. */
  readonly own: readonly Excel.ConditionalFormat[];
}

/**
 * Finds our highlights on these sheets: one round trip for what conditional formats there are, and one more for the formulas
 * where there are any with a formula.
 */
export async function probeSheets(context: Excel.RequestContext, refs: readonly Pick<SheetRef, "name">[]): Promise<readonly ProbedSheet[]> {
  const probes = refs.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, sheet, protection: sheet.protection.load("protected"), formats: sheet.getRange().untrack().conditionalFormats.load("items/id,items/type") };
  });
  await context.sync();
  const custom = probes.flatMap(({ formats }) => formats.items.filter((format) => format.type === "Custom"));
  const own = new Set(custom.length > 0 ? await ownOf(context, custom) : []);
  return probes.map(({ name, sheet, protection, formats }) => ({
    name,
    sheet,
    isProtected: protection.protected,
    own: formats.items.filter((format) => own.has(format)),
  }));
}

/**
 * Formats whose formula is ours. Excel fails to read the rule of some formats that users have duplicated (office-js #6835), and
 * with it the whole batch: then the list is halved until the unreadable one, which is none of ours, is alone.
 */
async function ownOf(context: Excel.RequestContext, formats: readonly Excel.ConditionalFormat[]): Promise<readonly Excel.ConditionalFormat[]> {
  try {
    const rules = formats.map((format) => format.custom.rule.load("formula"));
    await context.sync();
    return formats.filter((_, index) => isMarkerFormula(rules[index]?.formula ?? ""));
  } catch (error) {
    const { code } = toSituation(error);
    if (code === "connection" || isCellEdit(error)) throw error;
    if (formats.length === 1) {
      if (code === "payload-limit") throw error;
      return [];
    }
    const middle = Math.ceil(formats.length / 2);
    return [...(await ownOf(context, formats.slice(0, middle))), ...(await ownOf(context, formats.slice(middle)))];
  }
}
