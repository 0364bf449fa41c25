import { checkBooks } from "../../src/check/check-books";
import type { Amount } from "../../src/core/form";
import type { CellValue } from "../../src/core/grid";
import { defaultSettings } from "../../src/core/settings";
import { gridOf } from "./layouts/grid-of";

/** A row of a sheet: what stands in which column. */
export type Line = Readonly<Record<number, CellValue>>;

export const REASON = "会場の改修のため２回を中止したことによる。";
export const FUTURE = "会場を早めに確保し、年間を通して教室を開く。";
export const PURPOSE = "高齢者の介護予防を図るため。";

/** 実施計画兼予算要求書（検証） in the columns of the template: figures in G and J, their units in I and L. */
export const form: readonly Line[] = [
  { 0: "令和５年度　実施計画兼予算要求書（検証）" }, {},
  { 0: "所属", 1: "福祉課", 2: "事業", 3: "介護予防教室事業費", 7: "予算科目", 8: "01一般会計・03民生費・01社会福祉費" },
  { 0: "施策", 1: "３－２－１　高齢者福祉の推進", 6: "創生総合戦略", 8: "該当なし" },
  { 0: "事業概要" }, { 0: "市内の公民館で教室を開く。" }, {},
  { 0: "目的" }, { 0: PURPOSE }, {},
  { 0: "区分", 6: "令和５年度予算", 9: "令和５年度実績" },
  { 0: "目標", 1: "高齢者が元気に暮らす状態", 6: "教室を定期に開く。", 9: "教室をおおむね開いた。" },
  { 0: "活動指標", 1: "教室の開催回数", 6: 24, 8: "回", 9: 22, 11: "回" },
  { 1: "参加者数", 6: 480, 8: "人", 9: 455, 11: "人" },
  { 1: "　", 6: "　" },
  { 0: "事業費（千円）", 6: 1240, 9: 1198 },
  { 0: "従事人工", 6: 0.5, 9: 0.5 },
  { 0: "理由　※令和５年度予算・実績に係る目標・活動指標について乖離がある場合" }, { 0: REASON }, {},
  { 0: "目標の実現に向けた今後の取組" }, { 0: FUTURE },
];
/** Rows that the deformations speak of. */
export const places = { HEAD: 10, FIRST: 12, SECOND: 13, UNUSED: 14, COST: 15, LABOUR: 16, WHY: 17 } as const;

/** What a reader of the form writes down. */
export interface Told {
  readonly rows: readonly string[];
  readonly department: string | null;
  readonly project: string | null;
  readonly measure: string;
  readonly purpose: string;
  readonly reason: string;
  readonly future: string;
  readonly found: string;
}

export const [ONE, TWO, MONEY, STAFF] = ["教室の開催回数 24回→22回", "参加者数 480人→455人", "事業費 1240千円→1198千円", "人工 0.5→0.5"];
export const whole: Told = { rows: [ONE, TWO, MONEY, STAFF], department: "福祉課", project: "介護予防教室事業費", measure: "3-2-1 高齢者福祉の推進", purpose: PURPOSE, reason: REASON, future: FUTURE, found: "" };

const shown = (amount: Amount): string => (amount.kind === "number" ? `${amount.value}${amount.unit ?? ""}` : { none: "－", text: "？", error: "#" }[amount.kind]);
const names = { indicator: null, cost: "事業費", labour: "人工" } as const;

/** All that is read of a sheet with these rows, and what is found in it. */
export function tell(lines: readonly Line[]): Told[] {
  const cells = lines.flatMap((line, row) => Object.entries(line).map(([column, value]) => ({ row, column: Number(column), value }))).filter(({ value }) => value !== "");
  const { forms, findings } = checkBooks([{ file: "r5.xlsx", grids: [gridOf("様式", cells)] }], defaultSettings);
  return forms.map(({ form: read }) => ({
    rows: read.rows.map(({ role, name, plan, actual }) => `${names[role] ?? name} ${shown(plan.amount)}→${shown(actual.amount)}`),
    department: read.department?.text ?? null,
    project: read.kind === "project-sheet" ? (read.project?.text ?? null) : null,
    measure: read.measures.map(({ code, name }) => `${code} ${name}`).join("、"),
    purpose: read.purpose?.text ?? "", reason: read.reason?.text ?? "", future: read.future?.text ?? "",
    found: findings.map(({ rule, messageId, outcome }) => `${rule}/${messageId}${outcome === "needs-review" ? "?" : ""}`).join(" "),
  }));
}

/** The form with cells of some rows changed; "" empties a cell. */
export const changed = (changes: Readonly<Record<number, Line>>): Line[] => form.map((line, row) => ({ ...line, ...changes[row] }));
/** The form with other rows instead of `count` of its own. */
export const spliced = (row: number, count: number, ...lines: readonly Line[]): Line[] => [...form.slice(0, row), ...lines, ...form.slice(row + count)];
/** A row in other columns. */
export const moved = (line: Line, to: (column: number) => number): Line => Object.fromEntries(Object.entries(line).map(([column, value]) => [to(Number(column)), value]));
/** A text that is no figure. */
export const unsure = "unreadable-value/text?";
