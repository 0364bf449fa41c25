import { areaFromA1, splitReference } from "../../core/address";
import type { HyperlinkModel, WorkbookModel } from "../../xlsx/model";

/** Goes where a link points: to a cell of this workbook, or to a web page in another tab. */
export function followLink(model: WorkbookModel, link: HyperlinkModel, refuse: (message: string) => void): void {
  if (link.documentReference !== null && link.address === null) {
    goToReference(model, link.documentReference, refuse);
    return;
  }
  if (link.address !== null && /^(https?:|mailto:)/i.test(link.address)) {
    window.open(link.address, "_blank", "noopener,noreferrer");
    return;
  }
  refuse(`このリンクは開けません。（${link.address ?? ""}）`);
}

function goToReference(model: WorkbookModel, reference: string, refuse: (message: string) => void): void {
  const parts = splitReference(reference);
  const sheet = parts ? model.sheetByName(parts.sheet) : model.sheet(model.activeSheetId);
  const area = areaFromA1(parts?.local ?? reference);
  if (!sheet || !area) return refuse(`リンク先「${reference}」が見つかりません。`);
  if (sheet.visibility !== "visible") return refuse(`リンク先のシート「${sheet.name}」は非表示です。`);
  model.select({ sheetId: sheet.id, areas: [area], activeRow: area.top, activeColumn: area.left });
}
