import type { CellValue } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOfRows } from "../support/layouts/grid-of";

const _ = "";
const formWith = (reason: string, future: string): CellValue[][] => [
  ["令和５年度　主要施策の成果説明書", _, _, _, _],
  ["所属", "庶務課", _, _, _],
  ["振興計画", "第５章　つながるまち", "５－１　市民との協働", _, _],
  ["施策", "５－１－１　協働の推進", _, _, _],
  ["目的", "市民と進める。", _, _, _],
  ["区分", "令和５年度目標", _, "令和５年度実績", _],
  ["団体数", 18, "団体", 17, "団体"],
  ["理由"],
  [reason],
  ["目標の実現に向けた今後の取組"],
  [future],
];
const list: CellValue[][] = [
  ["月日", "会場", "人数", "担当"],
  ["5/12", "東公民館", 24, "佐藤"],
  ["6/2", "西公民館", 31, "鈴木"],
  ["7/8", "南公民館", 12, "高橋"],
];
const read = (...rows: CellValue[][]) => {
  const [form] = readSheet(gridOfRows("様式", rows)).forms;
  if (!form) throw new Error("no form");
  return form;
};

describe("様式の下の一覧", () => {
  test.each([
    ["見出しから始まる一覧", list],
    ["題名のある一覧", [["開催状況"], ...list]],
    ["番号と備考の見出しがある一覧", list.map((line, index) => [index === 0 ? "番号" : index, ...line, index === 0 ? "備考" : _])],
  ])("空いた行の下の%sは、今後の取組の文にならない", (_name, lines) => {
    expect(read(...formWith("会員が減ったため。", "声を掛ける。\n続ける。"), [_], ...lines).future?.text).toBe("声を掛ける。\n続ける。");
  });

  test("様式のほかの欄は、一覧がないときと同じに読む", () => {
    const { area, ...without } = read(...formWith("会員が減ったため。", "声を掛ける。"));
    const { area: withList, ...form } = read(...formWith("会員が減ったため。", "声を掛ける。"), [_], ...list);
    expect(form).toEqual(without);
    expect([area.bottom, withList.bottom]).toEqual([10, 15]);
  });

  test("今後の取組が空欄なら、一覧がその中身かもしれないので空欄とは言わない", () => {
    expect(read(...formWith("会員が減ったため。", _), [_], ...list).future).toMatchObject({ blank: false });
  });

  test("添付資料とその下の一覧は、今後の取組が空欄でも、その文でない", () => {
    const attached: CellValue[][] = [["添付資料"], ["１　実施要綱"], ["２　写真"]];
    expect(read(...formWith("会員が減ったため。", _), [_], ...attached).future).toMatchObject({ text: "", blank: true });
    expect(read(...formWith("会員が減ったため。", "続ける。"), ...attached).future?.text).toBe("続ける。");
  });

  test("理由が空欄なら、下の一覧は理由にならない", () => {
    expect(read(...formWith(_, _).slice(0, 9), [_], ...list).reason).toMatchObject({ text: "", blank: true });
  });

  test("空いた行のない表と、二行だけの表は、今後の取組の文のうちである", () => {
    const rows = formWith("会員が減ったため。", "次のとおり進める。");
    expect(read(...rows, ...list).future?.text).toContain("東公民館");
    expect(read(...rows, [_], ...list.slice(0, 2)).future?.text).toContain("東公民館");
  });

  test("空いた行の下の文章は、一覧ではなく今後の取組の続きである", () => {
    const text = ["会場を増やす。", "回数を増やす。", "時間を延ばす。"];
    expect(read(...formWith("会員が減ったため。", "次のとおり進める。"), [_], ...text.map((line) => [line])).future?.text).toBe(["次のとおり進める。", ...text].join("\n"));
  });
});
