import type { Form } from "../../src/core/form";
import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

type Rows = readonly (readonly CellValue[])[];
const _ = "";
const read = (rows: Rows): readonly Form[] => readSheet(gridOfRows("様式", rows)).forms;

const header = (project: string): Rows => [["所属", "福祉課", "事業", project], ["施策", "３－２－１　高齢者福祉の推進", "予算科目", "03民生費"]];
const body = (outline: string): Rows => [
  ["事業概要", outline], ["目的", "長寿を祝う。"], ["区分", _, "予算", "実績"], ["目標", "祝う", "開く。", "開いた。"], ["活動指標", "式典の回数", "1回", "1回"], ["事業費（千円）", _, 900, 900],
];
const end: Rows = [["理由", _], ["今後の取組"], ["続ける。"]];
const title = "令和５年度　実施計画兼予算要求書（検証）";
const whole = (project: string, outline = "式典を開く。"): Rows => [[title], ...header(project), ...body(outline), ...end];

/** Rows moved to the right, and two sheets laid over each other. */
const moved = (rows: Rows, columns: number): Rows => rows.map((cells) => [...Array<CellValue>(columns).fill(_), ...cells]);
const over = (one: Rows, other: Rows, from: number): Rows =>
  Array.from({ length: Math.max(one.length, other.length + from) }, (_unused, row) => {
    const [left = [], right = []] = [one[row], other[row - from]];
    return Array.from({ length: Math.max(left.length, right.length) }, (_cell, column) => left[column] || right[column] || _);
  });

describe("シートを様式に分ける", () => {
  test("右下に始まる様式は、左の様式の最後の文を取らない", () => {
    const left = [...whole("敬老事業"), ["　続きの文。"], ["　その次の文。"]];
    const forms = read(over(left, moved(whole("見守り事業"), 6), left.length - 1));
    expect(forms.map(({ future, area }) => [future?.text, area.left])).toEqual([["続ける。\n　続きの文。\n　その次の文。", 0], ["続ける。", 6]]);
  });

  test("一つの名札だけが重なる横の並びは、一つの様式である", () => {
    const rows = [[title], ...header("敬老事業"), ...body("式典を開く。").slice(0, 2), ["区分", _, "予算", "実績", "理由"], ["活動指標", "式典の回数", "1回", "1回", _], ["事業費（千円）", _, 900, 700, "無償化"], ["理由", _, _, _, "今後の取組"], [_, _, _, _, "続ける。"]];
    const forms = read(rows);
    expect(forms.map(({ purpose, future, rows: { length } }) => [purpose?.text, future?.text, length])).toEqual([["長寿を祝う。", "続ける。", 2]]);
  });

  test("題名の上の短い行は題名のもの、長い文は上の様式のもの", () => {
    const above = (text: string): unknown => read([...whole("敬老事業"), [text], ...whole("見守り事業")]).map(({ area, future }) => [area.top, future?.text]);
    const last = whole("敬老事業").length;
    expect(above("様式第２号（第５条関係）")).toEqual([[0, "続ける。"], [last, "続ける。"]]);
    expect(above("参考：民生委員の協力を得て対象者を確かめながら続ける。")).toEqual([[0, "続ける。\n参考：民生委員の協力を得て対象者を確かめながら続ける。"], [last + 1, "続ける。"]]);
  });

  test("今後の取組のない様式が題名なしに続けば、次の事業概要で分ける", () => {
    const rows = [...header("敬老事業"), ...body("式典を開く。"), ["理由", "雨"], ...header("見守り事業"), ...body("訪ねる。"), ["理由", "雪"]];
    expect(read(rows).map((form) => form.kind === "project-sheet" && [form.project?.text, form.outline?.text, form.reason?.text])).toEqual([["敬老事業", "式典を開く。", "雨"], ["見守り事業", "訪ねる。", "雪"]]);
  });
});

describe("様式とみるのに足りるもの", () => {
  test("記入のしかたの注意は、長くても欄の文ではない", () => {
    const [form] = read([[title], ...header("敬老事業"), ["今後の課題", "※前年度までの実績を踏まえ、次年度に向けた課題を簡潔に記入してください。"], ...body("式典を開く。"), ["理由", _]]);
    expect(form?.future).toMatchObject({ text: "", blank: true });
  });

  test("題名も行の名札もない表は、箱が七つなければ様式でない", () => {
    const rows: Rows = [["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "長寿を祝う。"], ["総合計画", "第３章"], ["区分", "目標", "実績"], ["式典の回数", 1, 1], ["今後の取組", "続ける。"]];
    expect(read(rows)).toEqual([]);
    expect(read([...rows.slice(0, 4), ["創生総合戦略", "該当なし"], ["理由", _], ...rows.slice(4)])).toHaveLength(1);
  });

  test("題名があっても、名札が二行に並ぶだけの一覧は様式でない", () => {
    expect(read([["令和５年度　事務事業評価シート"], ["所属", "施策", "事業名", "予算科目", "目的", "理由", "今後の取組"], ["福祉課", "３－２－１", "敬老事業", "03民生費", "祝う", "雨", "続ける"], ["区分", "目標", "実績"], ["式典の回数", 1, 1]])).toEqual([]);
  });

  test("題名の言葉を含む長い文は題名でない", () => {
    const [form] = read([["主要な施策の成果に関する説明書に添える令和五年度決算の補足資料及び参考図表（抜粋）"], ...whole("敬老事業").slice(1)]);
    expect([form?.kind, form?.title.text]).toEqual(["project-sheet", ""]);
  });
});
