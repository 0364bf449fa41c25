import type { FiledForm, Report } from "../core/report";
import type { Settings } from "../core/settings";

/** The years of the forms, the most frequent first: "令和５年度", or "令和５年度・令和４年度". Empty when none was read. */
export function yearsOf(forms: readonly FiledForm[]): string {
  const votes = new Map<number, { text: string; count: number }>();
  for (const { form } of forms) {
    const year = form.fiscalYears[0];
    if (!year) continue;
    const known = votes.get(year.year);
    if (known) known.count += 1;
    else votes.set(year.year, { text: year.text, count: 1 });
  }
  return [...votes.values()].sort((left, right) => right.count - left.count).map((vote) => vote.text).join("・");
}

/** What was checked, with which tool. */
export function subjectNote({ forms, workbooks }: Pick<Report, "forms" | "workbooks">): string {
  const reports = forms.filter(({ form }) => form.kind === "measure-report").length;
  const skipped = workbooks.flatMap((book) => book.sheets).filter((sheet) => sheet.skipped !== undefined).length;
  const rest = skipped > 0 ? `　対象外のシート${skipped}枚` : "";
  return `検証シートチェッカーで作成　対象：成果説明書${reports}件、検証シート${forms.length - reports}件${rest}`;
}

/** The settings that the figures depend on, as the clerk knows them. */
export function settingsNote(settings: Settings): string {
  const { indicatorTolerance, costTolerancePercent, lowExecutionPercent, overshootPercent, lowerIsBetter } = settings;
  const parts = [
    `指標の許容差 ${indicatorTolerance.percent}％・${indicatorTolerance.value}`,
    `事業費の許容差 ±${costTolerancePercent}％`,
    `執行率の下限 ${lowExecutionPercent}％`,
    `達成率の上限 ${overshootPercent}％`,
    `低いほど良い指標 ${lowerIsBetter.length > 0 ? lowerIsBetter.join("、") : "なし"}`,
  ];
  return `設定：${parts.join("　")}`;
}

/** How the table counts, and which rules did not run. */
export function countingNotes({ failedRules, skippedRules }: Pick<Report, "failedRules" | "skippedRules">): readonly string[] {
  const disabled = skippedRules.filter(({ reason }) => reason === "disabled").length;
  return [
    "事業費・人工・指標は、事業の最初の施策の章で一度だけ数えています。再掲は、二つ目以降の施策への掲載の数です。",
    "計は、表に印字した数値の和です。率は小数第２位を四捨五入しています。「－」は数値がないことを示します。",
    ...(disabled > 0 ? [`使わない設定の規則：${disabled}件`] : []),
    ...(failedRules.length > 0 ? [`実行できなかった規則：${failedRules.map(({ rule }) => rule).join("、")}（結果に含まれていません）`] : []),
  ];
}
