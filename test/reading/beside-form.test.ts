import type { Form } from "../../src/core/form";
import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
const rows: readonly (readonly CellValue[])[] = [
  ["令和５年度　主要施策の成果説明書", _, _, _, _],
  ["所属", "庶務課", _, _, _],
  ["振興計画", "第５章　つながるまち", "５－１　市民との協働", _, _],
  ["施策", "５－１－１", "協働の推進", _, _],
  ["目的", "市民と進める。", _, _, _],
  ["実績", "年４回集まった。", _, _, _],
  [_, "延べ８０人が出た。", _, _, _],
  ["区分", "令和５年度目標", _, "令和５年度実績", _],
  ["団体数", 18, "団体", 17, "団体"],
  ["参加者数", 80, "人", 80, "人"],
  ["理由", _, _, _, _],
  ["目標の実現に向けた今後の取組", "続ける。", _, _, _],
];

/** The form with memos written into it, `column` columns from the left. */
function formWith(memos: Readonly<Record<number, string>>, column: number): Form {
  const [form] = readSheet(gridOfRows("様式", rows.map((row, index) => {
    const memo = memos[index];
    return memo === undefined ? row : [...row, ...Array.from({ length: column - row.length }, () => _), memo];
  }))).forms;
  if (!form) throw new Error("no form");
  return form;
}

function readWith(memos: Readonly<Record<number, string>>, column: number) {
  const form = formWith(memos, column);
  return {
    measures: form.measures.map(({ code, name }) => `${code} ${name}`),
    texts: [form.department, form.purpose, form.result, form.reason, form.future].map((field) => field?.text),
    figures: form.rows.map(({ plan, actual }) => [plan.text, actual.text, actual.amount.kind]),
  };
}

const clean = readWith({}, 5);

describe("様式の枠の外のメモ", () => {
  test("メモのない様式は、理由が空欄と読む", () => {
    expect(clean).toEqual({
      measures: ["5-1-1 協働の推進"],
      texts: ["庶務課", "市民と進める。", "年４回集まった。\n延べ８０人が出た。", "", "続ける。"],
      figures: [["18 団体", "17 団体", "number"], ["80 人", "80 人", "number"]],
    });
  });

  test.each([5, 6, 9])("枠の右（左から %d 列目の次）のメモは、どの欄の文にもならない", (column) => {
    expect(readWith({ 1: "確認済", 3: "確認済", 4: "前年と同じ文です", 5: "要確認", 6: "回数は？", 8: "済", 9: "✓", 10: "理由を書いてもらう", 11: "OK" }, column)).toEqual(clean);
  });

  test("枠の右でも、数値の行の文章は読み取れない値として残す", () => {
    expect(readWith({ 8: "速報値" }, 5).figures[0]).toEqual(["18 団体", "17 団体 速報値", "text"]);
  });

  test("値のない実績の右の文章は、値かもしれないので読み取れない値として残す", () => {
    const moved = rows.map((row, index) => (index === 8 ? ["団体数", 18, "団体", "　", _, "約17団体"] : row));
    expect(readSheet(gridOfRows("様式", moved)).forms[0]?.rows[0]?.actual.amount).toEqual({ kind: "text" });
  });

  test("枠の右でも、番号のある施策は施策である", () => {
    expect(readWith({ 3: "５－１－２　人材の育成" }, 5).measures).toEqual(["5-1-1 協働の推進", "5-1-2 人材の育成"]);
  });

  test("右上の所属は、表より右にあっても読む", () => {
    const moved = rows.map((row, index) => (index === 0 ? [...row, "所属", "庶務課"] : index === 1 ? [_, _, _, _, _] : row));
    expect(readSheet(gridOfRows("様式", moved)).forms[0]?.department?.text).toBe("庶務課");
  });

  test("数値の列の印は、値である", () => {
    const marked = rows.map((row, index) => (index === 8 ? ["団体数", 18, "団体", "○", _] : row));
    expect(readSheet(gridOfRows("様式", marked)).forms[0]?.rows[0]?.actual).toMatchObject({ text: "○", amount: { kind: "text" } });
  });

  test("どの欄の文も表より右から始まる様式では、何もメモとみない", () => {
    const wide = rows.map((row, index) => (index === 0 || (index >= 7 && index <= 9) ? row : [row[0] ?? _, _, _, _, _, _, ...row.slice(1)]));
    const [form] = readSheet(gridOfRows("様式", wide)).forms;
    expect([form?.department?.text, form?.purpose?.text, form?.future?.text]).toEqual(["庶務課", "市民と進める。", "続ける。"]);
  });

  test("今後の取組が課題と改善策に分かれていれば、どちらも読む", () => {
    const split = [...rows.slice(0, -1), ["今後の課題", "担い手が少ない。", _, _, _], ["改善策", "研修を開く。", _, _, _]];
    expect(readSheet(gridOfRows("様式", split)).forms[0]?.future?.text).toBe("担い手が少ない。\n研修を開く。");
  });

  test("目標の理由と予算の理由は、それぞれの行の理由である", () => {
    const both = [...rows.slice(0, 10), ["目標の理由", _, "予算の理由", _, _], ["会場の都合により減りました。", _, "入札差金が生じたためです。", _, _], ["今後の取組", "続ける。", _, _, _]];
    expect(readSheet(gridOfRows("様式", both)).forms[0]?.rows.map(({ reason }) => reason?.text)).toEqual(["会場の都合により減りました。", "会場の都合により減りました。"]);
  });

  const besideOf = (memos: Readonly<Record<number, string>>, column = 6) => formWith(memos, column).reason;

  test.each<[string, number, string]>([
    ["理由の名札の行", 10, "会場の改修により集まれなかったため。"],
    ["数値の行", 8, "二つの団体が解散したため"],
    ["理由の名札の行の、わけの言葉のない一文", 10, "二つの団体が年度の途中で解散し、その後も再開の見込みがなかった"],
  ])("空の理由欄の右、枠の外の文は、理由かもしれない文として残す（%s）", (_name, row, text) => {
    expect(besideOf({ [row]: text })).toEqual({ text: "", cell: { sheet: "様式", row: 10, column: 1 }, blank: true, beside: { text, cell: { sheet: "様式", row, column: 6 }, blank: false } });
  });

  test.each<[string, number, string]>([
    ["理由を書いてもらう", 10, "理由を書いてもらう"], ["問い", 8, "解散したため？"], ["依頼", 10, "差が出たため、わけを記入してください"], ["印", 10, "要確認"],
    ["目的の行の文", 4, "前年の文と同じであるため直す"], ["今後の取組の行の文", 12, "来年度は見直すため削る"], ["点検する人の文", 10, "前年度の検証シートと照合し、数値を確認した（福祉課）"],
  ])("理由でないメモは残さない（%s）", (_name, row, text) => {
    expect(besideOf({ [row]: text })).toEqual({ text: "", cell: { sheet: "様式", row: 10, column: 1 }, blank: true });
  });
});
