import { highlightLooks, isMarkerFormula, markerFormula, paintOrder } from "../summary/highlight-looks";
import type { Highlight } from "../summary/plan-highlights";
import type { WorkbookModel } from "../xlsx/model";

/**
 * Replaces our highlights in the model by these, as conditional formats that the pane recognises as ours.
 * @returns the names of protected sheets, which are left as they are
 */
export function applyHighlights(model: WorkbookModel, highlights: readonly Highlight[]): readonly string[] {
  const refused: string[] = [];
  model.change("add-in", () => {
    for (const sheet of model.sheets) {
      const own = sheet.conditionalFormats.filter((format) => format.type === "custom" && isMarkerFormula(format.formula));
      const here = highlights.filter(({ area }) => area.sheet === sheet.name);
      if (own.length + here.length === 0) continue;
      if (sheet.isProtected) refused.push(sheet.name);
      else repaint(model, sheet.id, own.map(({ id }) => id), here);
    }
  });
  return refused;
}

function repaint(model: WorkbookModel, sheetId: string, own: readonly string[], highlights: readonly Highlight[]): void {
  for (const id of own) model.deleteConditionalFormat(sheetId, id);
  for (const { severity, kind } of paintOrder) {
    const areas = highlights.filter((highlight) => highlight.severity === severity && highlight.kind === kind).map(({ area }) => area);
    if (areas.length === 0) continue;
    const { fill, font, bold, underline, italic, lines } = highlightLooks[severity][kind];
    model.addConditionalFormat(sheetId, {
      type: "custom",
      areas,
      formula: markerFormula(severity, kind).slice(1),
      stopIfTrue: false,
      format: {
        fill,
        fontColor: font,
        ...(bold && { bold }),
        ...(underline && { underline }),
        ...(italic && { italic }),
        ...(lines && { borderColor: font }),
      },
    });
  }
}
