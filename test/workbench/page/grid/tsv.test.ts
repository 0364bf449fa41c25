import fc from "fast-check";
import { fromTsv, toTsv } from "../../../../src/workbench/page/grid/tsv";

describe("クリップボードの文字列", () => {
  test.each([
    ["一つのセル", [["目標値"]], "目標値"],
    ["行と列", [["a", "b"], ["c", "d"]], "a\tb\r\nc\td"],
    ["改行を含むセルは引用符で囲む", [["１行目\n２行目", "3"]], '"１行目\n２行目"\t3'],
    ["引用符は二重にする", [['彼は"はい"と言った']], '"彼は""はい""と言った"'],
  ])("%s", (_name, rows, text) => {
    expect(toTsv(rows)).toBe(text);
    expect(fromTsv(text)).toEqual(rows);
  });

  test.each([
    ["末尾の改行は行を増やさない", "a\tb\r\n", [["a", "b"]]],
    ["空の行は残す", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["空の文字列は空のセル一つ", "", [[""]]],
    ["セルの途中の引用符はそのまま", '5"×3"\tb', [['5"×3"', "b"]]],
    ["閉じない引用符は普通の文字", '"abc\tx', [['"abc', "x"]]],
    ["Mac の古い改行", "a\rb", [["a"], ["b"]]],
  ])("%s", (_name, text, rows) => {
    expect(fromTsv(text)).toEqual(rows);
  });

  test("どんな表も、書いて読めば元に戻る", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "あ", "\t", "\n", '"', " ", "１") });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    fc.assert(fc.property(table, (rows) => {
      const last = rows[rows.length - 1];
      // A single empty cell at the end looks like the line break that ends a text.
      fc.pre(!(rows.length > 1 && last?.length === 1 && last[0] === ""));
      expect(fromTsv(toTsv(rows))).toEqual(rows);
    }));
  });
});
