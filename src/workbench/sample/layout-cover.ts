import { chapter, fiscalYear } from "./plan-names";
import type { SampleForm } from "./sample-facts";
import { SheetDraft, type SheetLayout } from "./sheet-layout";

const COLUMN_WIDTHS = [4, 26, 18, 18, 18];

/** 表紙: the departments of the chapter and how many sheets each handed in. It is no verification sheet. */
export function layoutCover(forms: readonly SampleForm[]): SheetLayout {
  const draft = new SheetDraft("表紙", COLUMN_WIDTHS)
    .place("B2:E2", `${fiscalYear}　主要な施策の成果`, "title")
    .place("B4:E4", chapter, "text")
    .place("B6", "担当課", "label")
    .place("C6", "成果説明書", "label")
    .place("D6", "検証シート", "label")
    .place("E6", "計", "label");

  const departments = [...new Set(forms.map((form) => form.department))];
  departments.forEach((department, index) => {
    const at = 7 + index;
    const own = forms.filter((form) => form.department === department);
    const reports = own.filter((form) => form.kind === "measure-report").length;
    draft
      .place(`B${at}`, department, "text")
      .place(`C${at}`, reports, "count", "0")
      .place(`D${at}`, own.length - reports, "count", "0")
      .place(`E${at}`, own.length, "count", "0");
  });

  const below = 7 + departments.length;
  return draft
    .place(`B${below + 1}:E${below + 1}`, "取りまとめ：市政戦略課", "note")
    .place(
      `B${below + 2}:E${below + 2}`,
      "この見本の名称と数値は公表された資料に基づき、文章は検証シートチェッカーの見本として新たに書いたものです。",
      "note",
    )
    .finish();
}
