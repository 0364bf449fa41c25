import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
const head = [["令和５年度　事務事業評価シート"], ["所管課", "福祉課", _, "事務事業名", "敬老事業"], ["施策", "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"], ["事業の目的", "長寿を祝う。"], ["事業概要", "式典を開く。"]];
const tail = [["今後の方向性", "続ける。"]];

/** 理由 of the form, then role, text and A1-like place of what each row has for itself. */
function reasonsOf(rows: readonly (readonly CellValue[])[]): unknown {
  const [form] = readSheet(gridOfRows("様式", [...head, ...rows, ...tail])).forms;
  return [form?.reason?.text, ...(form?.rows ?? []).map(({ role, reason }) => [role, reason && { text: reason.text, row: reason.cell.row, column: reason.cell.column, fromPercent: reason.fromPercent }])];
}

const box = (text: string, row: number, column: number, fromPercent?: number): unknown => ({ text, row, column, fromPercent });

describe("行ごとの理由", () => {
  test("理由の列では、書かれた行と、初めの理由より上の空の行が自分の理由を持つ。理由の下の空のセルは結合かもしれない", () => {
    const rows = [["指標名", "目標", "実績", "差異の理由", "備考"], ["参加者数", 300, 250, _, "人"], ["訪問世帯数", 40, 50, "対象の増", _], ["記念品の配布数", 40, 30, _, _]];
    expect(reasonsOf(rows)).toEqual(["対象の増", ["indicator", box("", 6, 3)], ["indicator", box("対象の増", 7, 3)], ["indicator", undefined]]);
  });

  test("二つの表の理由の列は合わせて読み、空の行は表ごとにみる", () => {
    const rows = [["指標名", "目標", "実績", "理由"], ["参加者数", 300, 250, "雨天"], ["区分", "予算", "決算", "理由"], ["事業費（千円）", 900, 700, _], ["従事人工", 1, 2, "応援"]];
    expect(reasonsOf(rows)).toEqual(["雨天\n応援", ["indicator", box("雨天", 6, 3)], ["cost", box("", 8, 3)], ["labour", box("応援", 9, 3)]]);
  });

  test("名が数値の上の行にあるとき、理由はどちらの行にあってもその行のものである", () => {
    const rows = [["指標名", "目標", "実績", "理由"], ["参加者数", _, _, "雨天"], [_, 300, 250, _], ["訪問世帯数"], [_, 40, 50, "対象の増"]];
    expect(reasonsOf(rows)).toEqual(["雨天\n対象の増", ["indicator", box("雨天", 6, 3)], ["indicator", box("対象の増", 9, 3)]]);
  });

  test("事業費の理由の欄と指標の理由の欄が分かれている", () => {
    const table = [["指標名", "目標", "実績"], ["参加者数", 300, 250], ["事業費（千円）", 900, 700], ["従事人工", 1, 2]];
    expect(reasonsOf([...table, ["目標未達の理由", "雨天"], ["事業費増減の理由（30％以上増減の場合）", "－"]])).toEqual(["雨天", ["indicator", box("雨天", 9, 1)], ["cost", box("－", 10, 1, 30)], ["labour", undefined]]);
    expect(reasonsOf([...table, ["目標未達の理由", _], ["事業費増減の理由", "無償化"]])).toEqual(["無償化", ["indicator", box("", 9, 1)], ["cost", box("無償化", 10, 1)], ["labour", undefined]]);
  });

  test.each([
    ["どの欄も空", ["目標未達の理由", _], ["事業費増減の理由", _], ""],
    ["事業費の欄しかない", ["事業費増減の理由", "雨天"], [_], "雨天"],
    ["事業費の欄とは分からない", ["理由", "雨天"], ["乖離が生じた理由", _], "雨天"],
    ["目標と予算の両方の欄", ["理由", _], ["目標・予算と実績の乖離の理由", "雨天"], "雨天"],
  ])("%s なら、行は自分の理由を持たない", (_name, first, second, reason) => {
    const table = [["指標名", "目標", "実績"], ["参加者数", 300, 250], ["事業費（千円）", 900, 700]];
    expect(reasonsOf([...table, first, second])).toEqual([reason, ["indicator", undefined], ["cost", undefined]]);
  });
});
