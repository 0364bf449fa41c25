import { readShapes } from "../../src/xlsx/read/read-shapes";

const shape = (name: string, text: string) => `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="5" name="${name}"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
const anchor = (row: number, body: string) => `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:row>${row + 1}</xdr:row></xdr:to>${body}</xdr:twoCellAnchor>`;
const drawing = (body: string) => `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="m">${body}</xdr:wsDr>`;

test("チェック ボックスのような新しい種類の図形も、置かれたセルの図形として読む", () => {
  const shapes = readShapes(drawing(`<mc:AlternateContent><mc:Choice Requires="a14">${anchor(40, shape("チェック 1", "確認"))}</mc:Choice><mc:Fallback/></mc:AlternateContent>`));
  expect(shapes).toEqual([{ id: "5", name: "チェック 1", text: "確認", area: { top: 40, left: 2, bottom: 41, right: 4 } }]);
});

test("シートの外に置かれた図形は、シートの端にあるものとして読む", () => {
  expect(readShapes(drawing(anchor(99_999_999, shape("外", "外"))))).toMatchObject([{ area: { top: 1_048_575, bottom: 1_048_575 } }]);
});

test("スライサーを知らない Excel のための断り書きは、文章として読まない", () => {
  const slicer = '<mc:AlternateContent><mc:Choice Requires="sle15"><xdr:graphicFrame/></mc:Choice><mc:Fallback>' + shape("所属", "この図形はスライサーを表しています。") + "</mc:Fallback></mc:AlternateContent>";
  expect(readShapes(drawing(anchor(3, slicer) + anchor(9, shape("四角形", "遅れたため"))))).toMatchObject([{ text: "遅れたため", area: { top: 9 } }]);
});

describe("図形のグループ", () => {
  const group = (id: number, body: string, hidden = false) =>
    `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="${id}" name="グループ ${id}"${hidden ? ' hidden="1"' : ""}/></xdr:nvGrpSpPr>${body}</xdr:grpSp>`;
  const groupsOf = (body: string) => readShapes(drawing(anchor(3, body))).map(({ text, groups, hidden }) => [text, groups?.map(({ id }) => id), hidden]);

  it("外側から順にどのグループにあるかが分かり、グループの後の図形はどこにも属さない", () => {
    expect(groupsOf(group(1, shape("a", "い") + group(2, shape("b", "ろ")) + shape("c", "は")) + group(3, shape("d", "に")) + shape("e", "ほ")))
      .toEqual([["い", ["1"], undefined], ["ろ", ["1", "2"], undefined], ["は", ["1"], undefined], ["に", ["3"], undefined], ["ほ", undefined, undefined]]);
  });

  it("隠したグループの図形は、中のグループのものも隠れている", () => {
    expect(groupsOf(group(1, group(2, shape("a", "い")) + shape("b", "ろ"), true) + group(3, shape("c", "は"))))
      .toEqual([["い", ["1", "2"], true], ["ろ", ["1"], true], ["は", ["3"], undefined]]);
  });
});
