import { fiscalYear } from "./plan-names";
import type { SampleProjectSheet } from "./sample-facts";
import { rowFormat, SheetDraft, type SheetLayout } from "./sheet-layout";

const COLUMN_WIDTHS = [5, 15, 8, 7, 9, 8, 9, 8, 7, 9, 8, 7];

/** 実施計画兼予算要求書（検証） on columns A to L, three rows for 活動指標. */
export function layoutProjectSheet(form: SampleProjectSheet): SheetLayout {
  const draft = new SheetDraft(form.sheet, COLUMN_WIDTHS);
  draft
    .place("A1:L1", `${fiscalYear}　実施計画兼予算要求書（検証）`, "title")
    .place("A3", "所属", "label")
    .place("B3", form.department, "text")
    .place("C3", "事業", "label")
    .place("D3:G3", form.project, "text")
    .place("H3", "予算科目", "label")
    .place("I3:L3", form.account, "text")
    .place("A4", "施策", "label")
    .place("B4:F4", form.measures, "text")
    .place("G4:H4", "創生総合戦略", "label")
    .place("I4:L4", form.strategy, "text")
    .place("A5:L5", "事業概要", "section-label")
    .place("A6:L7", form.outline, "long-text")
    .place("A8:L8", "目的", "section-label")
    .place("A9:L10", form.purpose, "long-text")
    .place("A11:F11", "区分", "label")
    .place("G11:I11", `${fiscalYear}予算`, "label")
    .place("J11:L11", `${fiscalYear}実績`, "label")
    .place("A12", "目標", "vertical-label")
    .place("B12:F12", form.ideal, "text")
    .place("G12:I12", form.goal, "text")
    .place("J12:L12", form.result, "text")
    .place("A13:A15", "活動指標", "vertical-label");

  form.rows.forEach((row, index) => {
    const at = 13 + index;
    const format = rowFormat(row.plan, row.actual);
    draft
      .place(`B${at}:F${at}`, row.name, "text")
      .place(`G${at}:H${at}`, row.plan, "value", format)
      .place(`I${at}`, row.planUnit, "unit")
      .place(`J${at}:K${at}`, row.actual, "value", format)
      .place(`L${at}`, row.actualUnit, "unit");
  });

  const labourFormat = rowFormat(form.labour.plan, form.labour.actual);
  return draft
    .place("A16:F16", "事業費（千円）", "label")
    .place("G16:I16", form.cost.plan, "value", "#,##0")
    .place("J16:L16", form.cost.actual, "value", "#,##0")
    .place("A17:F17", "従事人工", "label")
    .place("G17:I17", form.labour.plan, "value", labourFormat)
    .place("J17:L17", form.labour.actual, "value", labourFormat)
    .place("A18:L18", `理由　※${fiscalYear}予算・実績に係る目標・活動指標について乖離がある場合`, "section-label")
    .place("A19:L20", form.reason, "long-text")
    .place("A21:L21", "目標の実現に向けた今後の取組", "section-label")
    .place("A22:L23", form.future, "long-text")
    .finish();
}
