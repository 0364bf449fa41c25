import type { FiledForm, Report, UnreadPart } from "../core/report";
import type { Settings } from "../core/settings";
import { foldLine } from "./row-lines";

/** What the sheets say beyond the report. */
export interface Occasion {
  /** Title of a rule for people; the rules stand behind a wall, so the caller brings it. */
  readonly titleOf: (rule: string) => string;
  /** When the check ran, as it is printed: "2026年11月22日 9:30". */
  readonly ranAt: string;
}

/** Title of a sheet with the year of its forms. */
export function headline(name: string, forms: readonly FiledForm[]): string {
  const years = yearsOf(forms);
  return years === "" ? name : `${name}　${years}`;
}

/** The years of the forms, the most frequent first: "令和５年度", or "令和５年度・令和４年度". Empty when none was read. */
function yearsOf(forms: readonly FiledForm[]): string {
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
export function subjectNote({ forms, workbooks }: Pick<Report, "forms" | "workbooks">, { ranAt }: Pick<Occasion, "ranAt">): string {
  const reports = forms.filter(({ form }) => form.kind === "measure-report").length;
  const skipped = workbooks.flatMap((book) => book.sheets).filter((sheet) => sheet.skipped !== undefined).length;
  const rest = skipped > 0 ? `　対象外のシート${skipped}枚` : "";
  return `検証シートチェッカーで${ranAt}に作成　対象：成果説明書${reports}件、実施計画（検証）${forms.length - reports}件${rest}`;
}

/** For the foot of every printed page: the sheet's name, by Excel's code, and the time of the check. */
export function pageNote({ ranAt }: Pick<Occasion, "ranAt">): string {
  return `&A　${ranAt}に検証`;
}

/** The settings that the figures depend on, as the clerk knows them. */
export function settingsNote(settings: Settings): string {
  const { indicatorTolerance, costTolerancePercent, lowExecutionPercent, overshootPercent, lowerIsBetter, relistedMoney } = settings;
  const parts = [
    `指標の許容差 率 ${indicatorTolerance.percent}％・値 ${indicatorTolerance.value}`,
    `事業費の許容差 ±${costTolerancePercent}％`,
    `執行率の下限 ${lowExecutionPercent}％`,
    `達成率の上限 ${overshootPercent}％`,
    `低いほど良い指標 ${lowerIsBetter.length > 0 ? lowerIsBetter.join("、") : "なし"}`,
    `再掲の事業費 ${relistedMoney === "every-listing" ? "載っている章ごとに計上" : "最初の施策の章で計上"}`,
  ];
  return `設定：${parts.join("　")}`;
}

/** How the table counts, where its figures come from, and which rules did not run. */
export function countingNotes(
  { accepted = [], failedRules, skippedRules, settings, unread = [] }: Pick<Report, "accepted" | "failedRules" | "skippedRules" | "settings" | "unread">,
  { titleOf }: Pick<Occasion, "titleOf">,
): readonly string[] {
  const disabled = skippedRules.filter(({ reason }) => reason === "disabled").length;
  return [
    settings.relistedMoney === "every-listing"
      ? "事業費・人工・指標は、事業の載っている章ごとに数え、計では一度だけ数えています（章の和と計が異なることがあります）。再掲は、二つ目以降の施策への掲載の数です。"
      : "事業費・人工・指標は、事業の最初の施策で一度だけ数えています。再掲は、二つ目以降の施策への掲載の数です。",
    "事業費と人工は各シートのセルを参照しており、シートを直すとこの表も変わります。（値：F16）とある行は、そのセルが数値でないため検証した時の値です。",
    "指標と指摘の件数は検証した時のものです。評価対象外は値のない指標と目標が 0 以下の指標、要確認は片方だけ値のある指標と読み取れない指標です。理由未記入には、要確認の指摘（理由が別の所にあるかもしれないもの）を含みません。",
    "計は表に印字した数値の和で、事業費の千円未満は四捨五入してから足しています。率は小数第２位を四捨五入しています。「－」は数値がないことを示します。",
    ...(accepted.length > 0 ? [`確認済みの指摘：${accepted.length}件（指摘の件数に含みません。シート「指摘一覧」にメモとともに載せています）`] : []),
    ...(disabled > 0 ? [`使わない設定の規則：${disabled}件`] : []),
    ...(failedRules.length > 0 ? [`実行できなかった規則：${failedRules.map(({ rule }) => titleOf(rule)).join("、")}（結果に含まれていません）`] : []),
    ...(unread.length > 0 ? [`確かめきれていないシート：${unread.map(({ sheet, part }) => `${sheet}（${unreadWords[part]}）`).join("、")}`] : []),
  ];
}

const unreadWords: Readonly<Record<UnreadPart, string>> = {
  size: "大きすぎて読めず、含まれていません",
  values: "読めず、含まれていません",
  displayed: "数値の表示形式を読めず",
  hidden: "非表示の行・列を読めず",
  struck: "取り消し線を読めず",
  shapes: "図形の文字を読めず",
};

/** Notes as lines that fit beside each other on the sheet: `width` in characters of the standard font. */
export function inLines(notes: readonly string[], width: number): readonly string[] {
  return notes.flatMap((note) => foldLine(note, width));
}
