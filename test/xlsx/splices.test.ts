import { tagWith } from "../../src/xlsx/package/splices";

test.each([
  ['<sheet name="表" state="hidden"/>', { state: null }, '<sheet name="表"/>'],
  ["<sheet name = '表' />", { name: "新しい\"表\"" }, '<sheet name="新しい&quot;表&quot;" />'],
  ['<sheet name="A state=\'x\' r" state=\'hidden\'>', { state: "veryHidden" }, '<sheet name="A state=\'x\' r" state="veryHidden">'],
  ['<row r="1" x14ac:dyDescent="0.4" ht="15">', { ht: "30", hidden: "1" }, '<row r="1" x14ac:dyDescent="0.4" ht="30" hidden="1">'],
  ["<col/>", { "(": "1", min: "2", style: null }, '<col (="1" min="2"/>'],
  ['<c r="A1" t="s">', { r: "A1", t: null }, '<c r="A1">'],
])("%s の属性を変える", (tag, change: Record<string, string | null>, expected) => {
  expect(tagWith(tag, change)).toBe(expected);
});
