import { defaultSettings } from "../../src/core/settings";
import { saysNothing } from "../../src/rules/reason-text";
import { isStillOpen } from "../../src/rules/still-open";

const reason = (text: string) => ({ text, blank: false, cell: { sheet: "P01", row: 0, column: 0 } });

describe("まだ書かれていないことを示す言葉", () => {
  it.each(["作成中", "（記入中）", "後日記入します。", "決算後に記入", "確定次第記載", "集計後に報告", "３月末に記入", "※後ほど追記します", "集計待ち", "公表待ち", "未定", "数値未確定", "要入力", "ＴＢＤ", "現在精査中です"])(
    "%s", (text) => expect(isStillOpen(text)).toBe(true),
  );

  it.each(["計画を作成中", "結果を確認中の項目が多い", "部品の入荷待ち", "順番待ちの解消", "調査を実施予定", "継続", "未実施", "報告会を開催する", "３月に実施", "提出書類の簡素化", "工事完了後に検討予定", "議会後に報告した", "案内板の設置", "仮設住宅", "国と調整中の路線がある", "検討会を開催"])(
    "%s は書かれた文である", (text) => expect(isStillOpen(text)).toBe(false),
  );

  it.each(["決算後に記入", "入力中", "追記予定", "確認予定", "調整中", "未記入"])("理由の「%s」は理由でない", (text) => expect(saysNothing(reason(text), defaultSettings)).toBe(true));

  it.each(["確認中", "未記入"])("設定から外した「%s」は、「調整中」が残っていても理由とみなす", (word) => {
    const settings = { ...defaultSettings, placeholderReasons: defaultSettings.placeholderReasons.filter((other) => other !== word) };
    expect(saysNothing(reason(word), settings)).toBe(false);
    expect(saysNothing(reason("検討中"), settings)).toBe(true);
  });
});
