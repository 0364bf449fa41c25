import fc from "fast-check";
import type { Amount } from "../../../src/core/form";
import type { CellValue } from "../../../src/core/grid";

/** A figure as it is typed, and what it says. */
export interface Figure {
  readonly value: CellValue;
  readonly displayed?: string;
  /** Unit typed behind the value or beside it; "" for none. `inCell` when the value's own cell already shows it. */
  readonly unit: string;
  readonly inCell: boolean;
  readonly amount: Amount;
}

export interface RowFacts {
  readonly name: string;
  readonly plan: Figure;
  readonly actual: Figure;
}

/** What one form says, whatever its layout. Texts are lists of lines. */
export interface FormFacts {
  readonly kind: "measure-report" | "project-sheet";
  readonly department: string;
  readonly chapter: number;
  readonly measures: readonly { readonly code: string; readonly name: string }[];
  readonly project: string;
  readonly account: string;
  readonly strategy: string;
  readonly outline: readonly string[];
  readonly purpose: readonly string[];
  readonly ideal: string;
  readonly goal: readonly string[];
  readonly result: readonly string[];
  readonly indicators: readonly RowFacts[];
  readonly cost: RowFacts;
  readonly labour: RowFacts;
  readonly reason: readonly string[];
  readonly future: readonly string[];
}

const departments = ["庶務課", "市政戦略課", "福祉課", "建設課", "生涯学習課", "農林夢づくり課", "政策企画部　企画課"];
const measureNames = ["市民交流の拡充", "体験型観光の推進", "地域自治活動の育成", "移住受け入れ環境の整備", "男女共同参画社会の実現", "2-3歳児保育の充実"];
const projects = ["国際交流推進費", "移住推進事業費", "総務一般管理費", "人権啓発活動事業費", "道路維持補修事業", "ＩＣＴ活用推進事業"];
const accounts = ["01一般会計・02総務費・01総務管理費・06企画費", "一般会計　総務費　総務管理費", "02国民健康保険特別会計・01総務費"];
const strategies = ["該当なし", "２　かみのやま「来てよし」プロジェクト　移住・回帰", "３　「産んでよし」プロジェクト\n子育て支援サービスの充実"];
const sentences = [
  "市民の理解を深め、目標の達成に向けて取り組みます。", "１　行政と市民の役割", "（１）目標17地区に対し、実績は44地区まで伸びました。", "令和５年度は新型感染症の影響により、予定した事業を中止しました。",
  "理由については各課で確認し、今後の取組に生かします。", "事業費 1,684 千円の内訳は次のとおりです。", "※詳細は別紙のとおり", "関係機関（県・団体等）と連携し、所属を超えて進めます。", "施策：交流の場を広げること。",
];
const names = ["NPO法人数", "参加者数（延べ）", "説明会の開催回数", "市民浸透度", "個人情報ファイル簿の作成率", "ツアー実施回数", "１人当たりごみ排出量", "実績報告の提出件数", "施設の利用者数", "目標達成地区の割合", "空き家バンク登録件数"];
const units = ["人", "回", "件", "団体", "%", "か所", "ha", "ツアー", "千円"];

const digits = (value: number, decimals: number): string => value.toFixed(decimals);
const grouped = (value: number): string => value.toLocaleString("en-US");
const fullWidth = (text: string): string => text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const number = (value: number, unit: string): Amount => ({ kind: "number", value, unit: unit === "" ? null : unit });

/** A way to type a number with a unit. `size` is whole, `decimals` moves its point. */
type Typing = (value: number, unit: string) => Figure;
const typings: readonly Typing[] = [
  (value, unit) => ({ value, unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value: String(value), unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value: fullWidth(String(value)), unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value: `${String(value)}\t`, unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value, displayed: digits(value, 1), unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => (Number.isInteger(value) ? { value: grouped(value), unit, inCell: false, amount: number(value, unit) } : { value, unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value: `${String(value)} ${unit}`.trim(), unit, inCell: unit !== "", amount: number(value, unit) }),
  (value, unit) => ({ value: fullWidth(`${String(value)}${unit}`), unit, inCell: unit !== "", amount: number(value, unit) }),
  (value, unit) => ({ value, displayed: `${String(value)}${unit}`, unit, inCell: unit !== "", amount: number(value, unit) }),
  (value, unit) => (unit === "%" ? { value: value / 100, displayed: `${String(value)}%`, unit, inCell: true, amount: number(value, unit) } : { value, unit, inCell: false, amount: number(value, unit) }),
  (value, unit) => ({ value: `△${String(value)}`, unit, inCell: false, amount: number(value === 0 ? 0 : -value, unit) }),
  (value, unit) => ({ value: `${String(value)}${unit === "" ? "件" : unit}(平成22年度)`, unit: unit === "" ? "件" : unit, inCell: true, amount: number(value, unit === "" ? "件" : unit) }),
];

const unreadable = ["調整中", "36（1）", "前年度以下", "約30人", "－ 27 ―", "R5.10.1", "3～5", "①"];
const marks = ["－", "-", "―", "—", "–", "‐", "ー", "−", "", "　"];

const figureValue = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1000, max: 4_000_000 }), fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10));

function figure(unit: string): fc.Arbitrary<Figure> {
  const none = fc.constantFrom(...marks).map((mark): Figure => ({ value: mark, unit: "", inCell: false, amount: { kind: "none", mark: mark.trim() } }));
  const text = fc.constantFrom(...unreadable).map((value): Figure => ({ value, unit: "", inCell: false, amount: { kind: "text" } }));
  const date = fc.constant<Figure>({ value: 45200, displayed: "10月1日", unit: "", inCell: false, amount: { kind: "text" } });
  const error = fc.constant<Figure>({ value: "#DIV/0!", unit: "", inCell: false, amount: { kind: "error" } });
  const typed = fc.tuple(figureValue, fc.nat(typings.length - 1)).map(([value, typing]) => (typings[typing] ?? typings[0])?.(value, unit) ?? { value, unit, inCell: false, amount: number(value, unit) });
  return fc.oneof({ weight: 12, arbitrary: typed }, { weight: 2, arbitrary: none }, { weight: 1, arbitrary: text }, { weight: 1, arbitrary: date }, { weight: 1, arbitrary: error });
}

const rowFacts = (name: fc.Arbitrary<string>, unit: fc.Arbitrary<string>): fc.Arbitrary<RowFacts> =>
  fc.tuple(name, unit).chain(([named, unitOf]) => fc.record({ name: fc.constant(named), plan: figure(unitOf), actual: figure(unitOf) }));

/** Figures of money and labour carry no unit of their own; the label or nothing says it. */
const bareFigure = (decimals: boolean): fc.Arbitrary<Figure> => fc.tuple(decimals ? fc.integer({ min: 0, max: 99 }).map((tenths) => tenths / 10) : fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(0, 1, 2, 5))
  .map(([value, typing]) => (typings[typing] ?? typings[0])?.(value, "") ?? { value, unit: "", inCell: false, amount: number(value, "") });
const bareRow = (decimals: boolean): fc.Arbitrary<RowFacts> => fc.record({ name: fc.constant(""), plan: bareFigure(decimals), actual: bareFigure(decimals) });

const lines = (min: number, max: number): fc.Arbitrary<string[]> => fc.array(fc.constantFrom(...sentences), { minLength: min, maxLength: max });
const digit = fc.integer({ min: 1, max: 7 });
const measure = fc.record({ code: fc.tuple(digit, digit, digit).map((parts) => parts.join("-")), name: fc.constantFrom(...measureNames) });

/** Any facts that a form can state. Names of rows differ, as they do in a form. */
export const anyFacts: fc.Arbitrary<FormFacts> = fc.record({
  kind: fc.constantFrom<FormFacts["kind"]>("measure-report", "project-sheet"),
  department: fc.constantFrom(...departments),
  chapter: digit,
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
  project: fc.constantFrom(...projects),
  account: fc.constantFrom(...accounts),
  strategy: fc.constantFrom(...strategies),
  outline: lines(1, 3),
  purpose: lines(1, 3),
  ideal: fc.constantFrom("交流が進んでいる状態", "市民が主体的に活動している状態　担い手が増えた状態"),
  goal: lines(1, 3),
  result: lines(1, 3),
  indicators: fc.uniqueArray(rowFacts(fc.constantFrom(...names), fc.constantFrom(...units)), { minLength: 1, maxLength: 5, selector: (row) => row.name }),
  cost: bareRow(false),
  labour: bareRow(true),
  reason: lines(0, 3),
  future: lines(1, 2),
});
