import { mkdirSync, symlinkSync, writeFileSync, copyFileSync } from "node:fs";
import JSZip from "jszip";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { SAMPLE_PATH } from "../support/sample-book";
import { workFolder } from "./support";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

const folder = workFolder();
afterAll(folder.remove);

/** A compound file (OLE2) whose directory names one stream: what an old .xls and an encrypted .xlsx look like from outside. */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  Buffer.from(stream, "utf16le").copy(file, 1024);
  return file;
}

beforeAll(async () => {
  copyFileSync(SAMPLE_PATH, folder.path("r5.xlsx"));
  symlinkSync(folder.path("r5.xlsx"), folder.path("別名.xlsx"));
  mkdirSync(folder.path("フォルダー.xlsx"));
  writeFileSync(folder.path("メモ.xlsx"), "これはブックではありません。");
  writeFileSync(folder.path("空.xlsx"), "");
  writeFileSync(folder.path("~$r5.xlsx"), "\u0004Hanako");
  copyFileSync(SAMPLE_PATH, folder.path("拡張子なし"));
  writeFileSync(folder.path("暗号.xlsx"), compoundFile("EncryptedPackage"));
  writeFileSync(folder.path("昔.xls"), compoundFile("Workbook"));
  const zip = new JSZip();
  zip.file("word/document.xml", "<w/>");
  writeFileSync(folder.path("文書.xlsx"), await zip.generateAsync({ type: "nodebuffer" }));
  writeFileSync(folder.path("途中.xlsx"), (await zip.generateAsync({ type: "nodebuffer" })).subarray(0, 40));
  writeFileSync(folder.path("白紙.xlsx"), await createWorkbook("白紙.xlsx").save());
  const list = createWorkbook("一覧.xlsx");
  const [sheet] = list.sheets;
  if (sheet) list.setCell(sheet.id, 0, 0, { kind: "typed", text: "備品の一覧" });
  writeFileSync(folder.path("一覧.xlsx"), await list.save());
  const form = createWorkbook("様式.xlsx");
  const lines = ["令和５年度　主要施策の成果説明書", "所属", "施策", "目的", "目標", "実績", "区分,目標,実績", "目標値", "理由", "目標の実現に向けた今後の取組"];
  lines.forEach((line, row) => line.split(",").forEach((text, column) => form.sheets[0] && form.setCell(form.sheets[0].id, row, column, { kind: "typed", text })));
  writeFileSync(folder.path("様式.xlsx"), await form.save());
  writeFileSync(folder.path("壊れた設定.json"), "{ 許容差: 5 }");
  writeFileSync(folder.path("別の設定.json"), JSON.stringify({ costTolerancePercent: "10", tolerance: 3 }));
  writeFileSync(folder.path("並び.json"), "[]");
});

describe("実行できないときは、標準出力に何も出さず 2 で終わる", () => {
  it.each([
    ["ブックの指定がない", [], "検証するブックを指定してください"],
    ["知らない指定", ["r5.xlsx", "--jsno"], "「--jsno」という指定はありません"],
    ["--write の値がない", ["r5.xlsx", "--write"], "--write の後にファイル名"],
    ["--write の値の代わりに次の指定", ["r5.xlsx", "--write", "--json"], "--write の後にファイル名"],
    ["--settings が二度", ["r5.xlsx", "--settings", "a", "--settings=b"], "--settings が二度"],
    ["ファイルがない", ["ない.xlsx"], "ない.xlsx: ファイルが見つかりません"],
    ["フォルダー", ["フォルダー.xlsx"], "フォルダーです"],
    ["ブックではない", ["メモ.xlsx"], "メモ.xlsx: Excel ブック（.xlsx）ではありません"],
    ["ほかの形式の zip", ["文書.xlsx"], "文書.xlsx: Excel ブック（.xlsx）ではありません"],
    ["途中で切れた zip", ["途中.xlsx"], "途中.xlsx: ブックが壊れていて読めません"],
    ["Excel が開いている間の控え", ["~$r5.xlsx"], "~$r5.xlsx: Excel がブックを開いている間だけ置くファイル"],
    ["拡張子のないブックの写し", ["拡張子なし", "--write", "写し"], "写し: 出力の名前は、「.xlsx」で終わる"],
    ["0 バイト", ["空.xlsx"], "ファイルの中身がありません"],
    ["パスワード付き", ["暗号.xlsx"], "パスワードで保護されています"],
    ["古い形式", ["昔.xls"], "古い形式（.xls）"],
    ["二つ目が開けない", ["r5.xlsx", "メモ.xlsx"], "メモ.xlsx: "],
    ["同じブックを二度", ["r5.xlsx", "./r5.xlsx"], "同じブックが二度"],
    ["リンクで同じブックを二度", ["r5.xlsx", "別名.xlsx"], "同じブックが二度"],
    ["設定ファイルがない", ["r5.xlsx", "--settings", "ない.json"], "ない.json: 設定ファイルが見つかりません"],
    ["設定が JSON でない", ["r5.xlsx", "--settings", "壊れた設定.json"], "設定ファイルの形式"],
    ["設定が並び", ["r5.xlsx", "--settings", "並び.json"], "設定ファイルの形式"],
    ["設定の名前と値が違う", ["r5.xlsx", "--settings", "別の設定.json"], "「costTolerancePercent」「tolerance」"],
  ])("%s", async (_, argv, sentence) => {
    const { status, out, err } = await folder.check(...argv, "--json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err).not.toContain(folder.directory);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("検証シートのないブックは 0 で終わり、何も検証していないと書く", () => {
  it.each([
    ["白紙.xlsx", "セルに何も入っていない", "empty"],
    ["一覧.xlsx", "検証シートが見つからない", "not-a-verification-sheet"],
    ["様式.xlsx", "様式に何も記入されていない", "unfilled-form"],
  ])("%s", async (name, sentence, skipped) => {
    const { status, out, err } = await folder.check(name, "--json");
    expect(status).toBe(0);
    expect(err).toContain(sentence);
    expect(JSON.parse(out)).toMatchObject({ workbooks: [{ file: name, sheets: [{ forms: 0, skipped }] }], forms: [], findings: [] });
  });
});
