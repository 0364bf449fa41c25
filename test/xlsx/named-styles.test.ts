import JSZip from "jszip";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { sheetOf } from "./support";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

const themed = (accent: string): string => `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="t"><a:themeElements><a:clrScheme name="t"><a:dk1><a:srgbClr val="111111"/></a:dk1><a:accent1><a:srgbClr val="${accent}"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

/** The saved book with another theme. */
async function withTheme(model: WorkbookModel, accent: string): Promise<WorkbookModel> {
  const zip = await JSZip.loadAsync(await model.save());
  zip.file("xl/theme/theme1.xml", themed(accent));
  const path = "xl/_rels/workbook.xml.rels";
  const relations = (await zip.file(path)?.async("string")) ?? "";
  const relation = '<Relationship Id="rIdTheme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>';
  zip.file(path, relations.includes(relation) ? relations : relations.replace("</Relationships>", `${relation}</Relationships>`));
  return openWorkbook(await zip.generateAsync({ type: "uint8array" }), "book.xlsx");
}

async function accented(): Promise<WorkbookModel> {
  const model = await withTheme(createWorkbook("book.xlsx"), "4472C4");
  model.change("user", () => {
    model.setCell(sheetOf(model).id, 0, 0, { kind: "typed", text: "章" });
    model.setStyle(sheetOf(model).id, A1, { font: { bold: true, size: 14 }, borders: { top: { style: "thin", color: "#BFBFBF" } }, wrap: true });
    model.setStyle(sheetOf(model).id, A1, { named: "Accent1_20" });
  });
  return model;
}

describe("テーマに従うスタイル", () => {
  it("塗りと文字だけを変え、罫線や折り返しは残す", async () => {
    expect(sheetOf(await accented()).cell(0, 0).style).toMatchObject({ named: "Accent1_20", fill: "#DAE3F3", font: { bold: false, size: 11, color: "#111111" }, wrap: true, borders: { top: { color: "#BFBFBF" } } });
  });

  it("テーマの色として保存されるので、テーマを変えると色も変わる", async () => {
    const reopened = await withTheme(await accented(), "70AD47");
    expect(sheetOf(reopened).cell(0, 0).style).toMatchObject({ named: "Accent1_20", fill: "#E2F0D9", wrap: true });
  });

  it("足す前からの書式を壊さず、Excel のスタイルとして番号で登録し、二度は登録しない", async () => {
    const model = await accented();
    const again = await openWorkbook(await model.save(), "book.xlsx");
    again.change("user", () => again.setStyle(sheetOf(again).id, { ...A1, left: 1, right: 1 }, { named: "Accent1_20" }));
    const styles = await (await JSZip.loadAsync(await again.save())).file("xl/styles.xml")?.async("string");
    expect(styles?.match(/<cellStyle [^>]*>/gu)).toEqual(['<cellStyle name="標準" xfId="0" builtinId="0"/>', '<cellStyle name="20% - アクセント 1" xfId="1" builtinId="30"/>']);
    expect(styles).toContain('<fgColor theme="4" tint="0.7999816888943144"/>');
    const reopened = sheetOf(await openWorkbook(await again.save(), "book.xlsx"));
    expect([0, 1, 2].map((column) => reopened.cell(0, column).style.named)).toEqual(["Accent1_20", "Accent1_20", "Normal"]);
    expect(reopened.cell(0, 1).style.fill).toBe("#DAE3F3");
  });

  it("後から塗った色は、そのままの色で保存される", async () => {
    const model = await accented();
    model.change("user", () => model.setStyle(sheetOf(model).id, A1, { fill: "#FF0000" }));
    expect(sheetOf(await withTheme(model, "70AD47")).cell(0, 0).style).toMatchObject({ named: "Accent1_20", fill: "#FF0000" });
  });

  it("標準に戻すと塗りが消える", async () => {
    const model = await openWorkbook(await (await accented()).save(), "book.xlsx");
    model.change("user", () => model.setStyle(sheetOf(model).id, A1, { named: "Normal" }));
    const style = sheetOf(await openWorkbook(await model.save(), "book.xlsx")).cell(0, 0).style;
    expect(style).toMatchObject({ named: "Normal", fill: null, wrap: true });
  });

  it("テーマのないブックでは、そのままの色で保存される", async () => {
    const model = createWorkbook("book.xlsx");
    model.change("user", () => model.setStyle(sheetOf(model).id, A1, { named: "Accent1_20" }));
    const saved = await model.save();
    expect(await (await JSZip.loadAsync(saved)).file("xl/styles.xml")?.async("string")).not.toContain("theme=");
    expect(sheetOf(await openWorkbook(saved, "book.xlsx")).cell(0, 0).style).toMatchObject({ named: "Accent1_20", fill: "#DAE3F3" });
  });

  it("ないスタイルは断る", async () => {
    const model = await accented();
    expect(() => model.change("user", () => model.setStyle(sheetOf(model).id, A1, { named: "Accent1_60" }))).toThrow(expect.objectContaining({ code: "InvalidArgument" }) as Error);
  });
});
