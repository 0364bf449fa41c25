import JSZip from "jszip";
import { OpenError } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { readPackage } from "../../src/xlsx/package/read-package";
import { packed, partsOf } from "./support";

const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The head of a compound file and a directory entry of this name: as much as tells the kinds apart. */
function compoundFile(...names: string[]): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...head, ...new Array<number>(504).fill(0), ...names.flatMap((name) => [...utf16(name), 0, 0, 7])]);
}

async function freshParts(): Promise<Record<string, string>> {
  return Object.fromEntries(await partsOf(await createWorkbook("x.xlsx").save()));
}

async function withSheet(rows: string): Promise<Uint8Array> {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  return packed({ ...await freshParts(), "xl/worksheets/sheet1.xml": sheet });
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await openWorkbook(bytes, "x.xlsx").then(() => null, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OpenError);
  expect((error as OpenError).message).not.toBe("");
  return (error as OpenError).reason;
}

const cases: [string, string, () => Uint8Array | Promise<Uint8Array>][] = [
  ["0 バイトのファイル", "empty-file", () => new Uint8Array()],
  ["テキストファイル", "not-a-workbook", () => bytesOf("所属,事業\n市政戦略課,協力隊\n")],
  ["PDF", "not-a-workbook", () => bytesOf("%PDF-1.7\n")],
  ["ブックでない zip", "not-a-workbook", () => packed({ "readme.txt": "x" })],
  ["Word の文書", "not-a-workbook", () => packed({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": "<document/>",
  })],
  ["パスワード付きのブック", "encrypted", () => compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage")],
  ["古い .xls", "old-format", () => compoundFile("Root Entry", "Workbook")],
  ["バイナリ形式の .xlsb", "binary-format", () => packed({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
    "xl/workbook.bin": "\u0083\u0001\u0000",
  })],
  ["ほかの複合ファイル", "not-a-workbook", () => compoundFile("Root Entry", "WordDocument")],
  ["途中で切れた zip", "damaged", async () => (await packed(await freshParts())).slice(0, 900)],
  ["XML が閉じていないシート", "damaged", async () => packed({ ...await freshParts(), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" })],
  ["DOCTYPE のあるシート", "damaged", async () => packed({ ...await freshParts(), "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' })],
  ["シートの部品がないブック", "damaged", async () => {
    const parts = await freshParts();
    delete parts["xl/worksheets/sheet1.xml"];
    return packed(parts);
  }],
  ["文字列の部品にない番号を指すセル", "damaged", () => withSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
  ["シートの外の行にセルがあるブック", "damaged", () => withSheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
  ["シートの外の列にセルがあるブック", "damaged", () => withSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
  ["行の番号が数でないブック", "damaged", () => withSheet('<row r="あ"><c><v>1</v></c></row>')],
  ["シートが 1 枚もないブック", "damaged", async () => {
    const parts = await freshParts();
    return packed({ ...parts, "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace(/<sheets>.*<\/sheets>/, "<sheets/>") });
  }],
];

test.each(cases)("%s は %s", async (_, reason, make) => {
  expect(await reasonOf(await make())).toBe(reason);
});

test("展開すると上限を超えるファイルは、展開し切る前に断る", async () => {
  const zip = new JSZip();
  zip.file("xl/workbook.xml", "0".repeat(5_000_000));
  const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  expect(bytes.length).toBeLessThan(20_000);
  await expect(readPackage(bytes, 1_000_000)).rejects.toMatchObject({ reason: "too-large" });
  await expect(readPackage(bytes, 6_000_000)).resolves.toBeDefined();
});
