import { fiscalYear } from "./plan-names";
import type { SampleMeasureReport } from "./sample-facts";
import { rowFormat, SheetDraft, type SheetLayout } from "./sheet-layout";

const COLUMN_WIDTHS = [5, 15, 8, 7, 9, 8, 9, 8, 7, 9, 8, 7];

/** 主要施策の成果説明書 on columns A to L, one indicator a row. */
export function layoutMeasureReport(form: SampleMeasureReport): SheetLayout {
  const draft = new SheetDraft(form.sheet, COLUMN_WIDTHS);
  draft
    .place("A1:L1", `${fiscalYear}　主要施策の成果説明書`, "title")
    .place("A3:B3", "所属", "label")
    .place("C3:D3", form.department, "text")
    .place("E3", "振興計画", "label")
    .place("F3:I3", form.plan, "text")
    .place("J3", "施策", "label")
    .place("K3:L3", form.measure, "text")
    .place("A4:B4", "創生総合戦略", "label")
    .place("C4:L4", form.strategy, "text")
    .place("A5:L5", "目的", "section-label")
    .place("A6:L8", form.purpose, "long-text")
    .place("A9:L9", "目標", "section-label")
    .place("A10:L12", form.goal, "long-text")
    .place("A13:L13", "実績", "section-label")
    .place("A14:L16", form.result, "long-text")
    .place("A17:F17", "区分", "label")
    .place("G17:I17", `${fiscalYear}目標`, "label")
    .place("J17:L17", `${fiscalYear}実績`, "label");

  const first = 18;
  const last = first + form.rows.length - 1;
  draft.place(first === last ? `A${first}` : `A${first}:A${last}`, "目標値", "vertical-label");
  form.rows.forEach((row, index) => {
    const at = first + index;
    const format = rowFormat(row.plan, row.actual);
    draft
      .place(`B${at}:F${at}`, row.name, "text")
      .place(`G${at}:H${at}`, row.plan, "value", format)
      .place(`I${at}`, row.planUnit, "unit")
      .place(`J${at}:K${at}`, row.actual, "value", format)
      .place(`L${at}`, row.actualUnit, "unit");
  });

  return draft
    .place(`A${last + 1}:L${last + 1}`, `理由　※${fiscalYear}目標と${fiscalYear}実績の間に乖離がある場合`, "section-label")
    .place(`A${last + 2}:L${last + 3}`, form.reason, "long-text")
    .place(`A${last + 4}:L${last + 4}`, "目標の実現に向けた今後の取組", "section-label")
    .place(`A${last + 5}:L${last + 6}`, form.future, "long-text")
    .finish();
}
