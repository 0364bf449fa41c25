import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import JSZip from "jszip";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import { OWNED_SHEETS_KEY, type OwnedSheet } from "../../src/summary/owned-sheets";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { writeWhole } from "../../src/cli/write-copy";
import { runSummary } from "../../src/commands/run-summary";
import { closeExcel, excelOver } from "../excel/excel-session";
import { SAMPLE_PATH } from "../support/sample-book";
import { structureProtected } from "../support/structure-protected";
import { workFolder } from "./support";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

const folder = workFolder();
afterAll(folder.remove);

const openedAt = (name: string): Promise<WorkbookModel> => openWorkbook(readFileSync(folder.path(name)), name);

/** Every cell of a sheet with its contents, style and place. */
function cellsOf(model: WorkbookModel, name: string): readonly unknown[] {
  const sheet = model.sheetByName(name);
  const area = sheet?.usedArea(false);
  if (!sheet || !area) return [];
  const cells: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) cells.push(sheet.cell(row, column));
  }
  return [area, sheet.merges, ...cells];
}

/** The row of the summary sheet whose column A shows `label`, as displayed. */
function shownRow(model: WorkbookModel, label: string): readonly string[] {
  const sheet = model.sheetByName("章別集計");
  const area = sheet?.usedArea(true);
  if (!sheet || !area) return [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (sheet.displayedText(row, 0) === label) return Array.from({ length: 21 }, (_, column) => sheet.displayedText(row, column));
  }
  return [];
}

beforeAll(() => {
  copyFileSync(SAMPLE_PATH, folder.path("r5.xlsx"));
  symlinkSync(folder.path("r5.xlsx"), folder.path("リンク.xlsx"));
  linkSync(folder.path("r5.xlsx"), folder.path("別名.xlsx"));
  mkdirSync(folder.path("フォルダー.xlsx"));
});

describe("--write", () => {
  const original = readFileSync(SAMPLE_PATH);

  it("写しに章別集計と強調を加え、元のブックは変えない", async () => {
    const { status, err } = await folder.check("r5.xlsx", "--write", "写し.xlsx");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(readFileSync(folder.path("r5.xlsx")).equals(original)).toBe(true);

    const copy = await openedAt("写し.xlsx");
    expect(copy.sheets.slice(-2).map(({ name }) => name)).toEqual(["章別集計", "指摘一覧"]);
    expect(shownRow(copy, "第5章").slice(0, 8)).toEqual(["第5章", "つながる『みんなで創る住みよいまち』", "6", "7", "1", "52,763", "48,496", "91.9%"]);
    expect(shownRow(copy, "第6章").slice(2, 10)).toEqual(["0", "0", "1", "－", "－", "－", "－", "－"]);
    expect(shownRow(copy, "計").slice(2, 10)).toEqual(["6", "8", "2", "63,164", "57,693", "91.3%", "6.0", "6.0"]);
    const highlighted = copy.sheets.filter((sheet) => sheet.conditionalFormats.some(({ formula }) => isMarkerFormula(formula)));
    expect(highlighted.map(({ name }) => name)).toEqual(expect.arrayContaining(["7_検証_福祉課", "11_検証_生涯学習課"]));
  });

  it("利用者のセル、結合、書式、列の幅はそのまま残る", async () => {
    const [before, after] = [await openedAt("r5.xlsx"), await openedAt("写し.xlsx")];
    for (const sheet of before.sheets) {
      expect(cellsOf(after, sheet.name)).toEqual(cellsOf(before, sheet.name));
      const widths = (model: WorkbookModel): readonly (number | undefined)[] => Array.from({ length: 12 }, (_, column) => model.sheetByName(sheet.name)?.columnWidth(column));
      expect(widths(after)).toEqual(widths(before));
    }
  });

  it("指摘の行からセルへのリンクがある", async () => {
    const sheet = (await openedAt("写し.xlsx")).sheetByName("指摘一覧");
    const area = sheet?.usedArea(true);
    const targets: (string | null | undefined)[] = [];
    for (let row = 0; row <= (area?.bottom ?? 0); row += 1) targets.push(sheet?.hyperlink(row, 2)?.documentReference);
    expect(targets).toContain("'7_検証_福祉課'!J16");
  });

  it("写しをもう一度検証すると同じ結果になり、集計も強調も二重にならない", async () => {
    await folder.check("写し.xlsx", "--write", "写し2.xlsx");
    const [first, second] = [await openedAt("写し.xlsx"), await openedAt("写し2.xlsx")];
    expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    expect(shownRow(second, "計")).toEqual(shownRow(first, "計"));
    const formats = (model: WorkbookModel) => model.sheets.map((sheet) => sheet.conditionalFormats.map(({ areas, formula }) => ({ areas, formula })));
    expect(formats(second)).toEqual(formats(first));
  });

  it("もう一度書くとき、前に自分のものだった列は空にし、利用者の列と行の高さは残す", async () => {
    const model = await openedAt("写し.xlsx");
    const sheet = model.sheetByName("指摘一覧");
    const owned = JSON.parse(model.settings.get(OWNED_SHEETS_KEY) ?? "") as Record<string, OwnedSheet>;
    const list = owned["指摘一覧"];
    if (!sheet || !list) throw new Error("指摘一覧がない");
    model.setSetting(OWNED_SHEETS_KEY, JSON.stringify({ ...owned, 指摘一覧: { ...list, columns: list.columns + 2 } }));
    [list.columns, list.columns + 1, list.columns + 2].forEach((column) => model.setCell(sheet.id, 5, column, { kind: "value", value: column }));
    [list.rows + 40, 1_048_575].forEach((row) => model.setCell(sheet.id, row, list.columns + 2, { kind: "value", value: "自分の行" }));
    model.setRowHeight(sheet.id, 1_048_575, 90);
    writeFileSync(folder.path("列.xlsx"), await model.save());
    await folder.check("列.xlsx", "--write", "列の写し.xlsx");
    const after = (await openedAt("列の写し.xlsx")).sheetByName("指摘一覧");
    expect(after?.rowHeight(1_048_575)).toBe(90);
    expect([0, 1, 2].map((more) => after?.cell(5, list.columns + more).value)).toEqual(["", "", list.columns + 2]);
  });

  it("写しを Excel で開いて章別集計を押すと、同じシートを書き直す", async () => {
    const { model } = await excelOver(await openedAt("写し.xlsx"));
    const before = model.sheets.map(({ name }) => name);
    const { written, folded } = await runSummary({});
    closeExcel();
    expect({ names: written.map(({ sheet }) => sheet), folded }).toEqual({ names: ["章別集計", "指摘一覧"], folded: true });
    expect(model.sheets.map(({ name }) => name)).toEqual(before);
    expect(shownRow(model, "計").slice(2, 8)).toEqual(["6", "8", "2", "63,164", "57,693", "91.3%"]);
  });

  it("章の内訳はたたまれ、もう一度書いても段は増えない", async () => {
    await folder.check("写し.xlsx", "--write", "写し2.xlsx");
    const levels = async (name: string) => {
      const sheet = (await openedAt(name)).sheetByName("章別集計");
      return Array.from({ length: 50 }, (_, row) => sheet?.outlineLevel("row", row));
    };
    expect(Math.max(...(await levels("写し.xlsx")).map(Number))).toBe(3);
    expect(await levels("写し2.xlsx")).toEqual(await levels("写し.xlsx"));
  });

  describe("構成が保護されたブック", () => {
    it("強調だけを付けた写しを書き、シートを加えなかったことを知らせる", async () => {
      writeFileSync(folder.path("構成.xlsx"), await structureProtected(original));
      const { status, err } = await folder.check("構成.xlsx", "--write", "構成の写し.xlsx");
      expect(status).toBe(0);
      expect(err).toContain("ブックの構成が保護されているため、シート「章別集計」「指摘一覧」を写しに加えていません。");
      const [before, copy] = [await openedAt("r5.xlsx"), await openedAt("構成の写し.xlsx")];
      expect(copy.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      expect(copy.sheets.some((sheet) => sheet.conditionalFormats.some(({ formula }) => isMarkerFormula(formula)))).toBe(true);
      expect(copy.settings).toEqual(before.settings);
    });

    it("前に加えたシートがあれば、それに書き直す", async () => {
      await folder.check("r5.xlsx", "--write", "加えた.xlsx");
      writeFileSync(folder.path("構成2.xlsx"), await structureProtected(readFileSync(folder.path("加えた.xlsx"))));
      const { err } = await folder.check("構成2.xlsx", "--write", "構成2の写し.xlsx");
      expect(err).toBe("");
      expect(shownRow(await openedAt("構成2の写し.xlsx"), "計").slice(2, 8)).toEqual(["6", "8", "2", "63,164", "57,693", "91.3%"]);
    });
  });

  it("署名のあるブックの写しには署名を付けず、そのことを知らせる", async () => {
    const zip = await JSZip.loadAsync(original);
    const relations = (await zip.file("_rels/.rels")?.async("string")) ?? "";
    zip.file("_rels/.rels", relations.replace("</Relationships>", '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'));
    zip.file("_xmlsignatures/origin.sigs", "");
    writeFileSync(folder.path("署名.xlsx"), await zip.generateAsync({ type: "uint8array" }));
    const { err } = await folder.check("署名.xlsx", "--write", "署名の写し.xlsx");
    expect(err).toBe("デジタル署名は写しに付けていません。内容が変わると無効になるためです。元のブックの署名はそのままです。 (The copy carries no digital signature.)\n");
    expect([(await openedAt("署名.xlsx")).isSigned, (await openedAt("署名の写し.xlsx")).isSigned]).toEqual([true, false]);
  });

  it("ブックの標準の文字が大きくても、集計の文字は行の高さに合う大きさで、列に入る", async () => {
    const zip = await JSZip.loadAsync(original);
    const styles = (await zip.file("xl/styles.xml")?.async("string")) ?? "";
    zip.file("xl/styles.xml", styles.replace('<sz val="11"/>', '<sz val="14"/>'));
    writeFileSync(folder.path("大きな文字.xlsx"), await zip.generateAsync({ type: "uint8array" }));
    for (const book of ["r5.xlsx", "大きな文字.xlsx"]) await folder.check(book, "--write", `大きさ-${book}`);
    const [plain, large] = await Promise.all(["大きさ-r5.xlsx", "大きさ-大きな文字.xlsx"].map(openedAt));
    const looksOf = (model: WorkbookModel | undefined) => ["章別集計", "指摘一覧"].map((name) => {
      const sheet = model?.sheetByName(name);
      const area = sheet?.usedArea(true);
      if (!sheet || !area) return null;
      const rows = Array.from({ length: area.bottom + 1 }, (_, row) => [sheet.rowHeight(row), ...Array.from({ length: area.right + 1 }, (_none, column) => (sheet.cell(row, column).value === "" ? 0 : sheet.cell(row, column).style.font.size))]);
      return { rows, widths: Array.from({ length: area.right + 1 }, (_, column) => sheet.columnWidth(column)) };
    });
    expect(looksOf(large)).toEqual(looksOf(plain));
    expect(large?.sheetByName("指摘一覧")?.cell(4, 0).style.font.size).toBe(11);
  });

  it("利用者の「章別集計」シートには書かず、別の名前のシートに書く", async () => {
    const model = await openedAt("r5.xlsx");
    const own = model.addSheet("章別集計");
    model.setCell(own.id, 0, 0, { kind: "typed", text: "前年度の資料" });
    writeFileSync(folder.path("資料.xlsx"), await model.save());
    const { err } = await folder.check("資料.xlsx", "--write", "資料の写し.xlsx");
    expect(err).toContain("シート「章別集計」は書き換えられないため、シート「章別集計 (2)」に書きました。");
    expect(err).not.toContain("指摘一覧");
    const copy = await openedAt("資料の写し.xlsx");
    expect(copy.sheetByName("章別集計")?.cell(0, 0).value).toBe("前年度の資料");
    expect(copy.sheetByName("章別集計 (2)")?.cell(0, 0).value).toBe("章別集計　令和５年度");
  });

  it("式に見える文字、長い文字、絵文字は、文字のまま集計に写る", async () => {
    const model = await openedAt("r5.xlsx");
    const sheet = model.sheetByName("7_検証_福祉課");
    const hostile = ['=HYPERLINK("http://example.com","x")', "+1", "@SUM(A1)", "'課", `福祉課${"😀".repeat(12_000)}`];
    for (const [index, department] of hostile.entries()) {
      if (sheet) model.setCell(sheet.id, 2, 1, { kind: "typed", text: `'${department}` });
      writeFileSync(folder.path("危険.xlsx"), await model.save());
      await folder.check("危険.xlsx", "--write", `危険の写し${index}.xlsx`);
      const summary = (await openedAt(`危険の写し${index}.xlsx`)).sheetByName("指摘一覧");
      const rows = Array.from({ length: 60 }, (_, row) => summary?.cell(row, 0));
      const written = rows.find((cell) => cell?.value === department);
      expect({ kind: written?.kind, formula: written?.formula }).toEqual({ kind: "string", formula: undefined });
    }
  });

  it("保護されたシートは強調せず、そのことを書く", async () => {
    const model = await openedAt("r5.xlsx");
    model.setProtected(model.sheetByName("7_検証_福祉課")?.id ?? "", true);
    writeFileSync(folder.path("保護.xlsx"), await model.save());
    const { err } = await folder.check("保護.xlsx", "--write", "保護の写し.xlsx");
    expect(err).toContain("シート「7_検証_福祉課」は保護されているため、強調していません。");
    expect((await openedAt("保護の写し.xlsx")).sheetByName("7_検証_福祉課")?.conditionalFormats).toEqual([]);
  });

  it("自分の集計シートでも、保護されていれば書き換えず、別の名前のシートに書く", async () => {
    const model = await openedAt("写し.xlsx");
    model.setProtected(model.sheetByName("章別集計")?.id ?? "", true);
    writeFileSync(folder.path("集計の保護.xlsx"), await model.save());
    const { status, err } = await folder.check("集計の保護.xlsx", "--write", "集計の保護の写し.xlsx");
    expect(status).toBe(0);
    expect(err).toContain("シート「章別集計 (2)」に書きました。");
    const copy = await openedAt("集計の保護の写し.xlsx");
    expect(copy.sheets.slice(-3).map(({ name, isProtected }) => [name, isProtected])).toEqual([["章別集計", true], ["指摘一覧", false], ["章別集計 (2)", false]]);
  });

  it("置き換えられないときは、書きかけのファイルを残さずに断る", async () => {
    const refused = writeWhole(folder.path("フォルダー.xlsx"), "フォルダー.xlsx", new Uint8Array([1]));
    await expect(refused).rejects.toThrow("フォルダー.xlsx: 保存できません");
    expect(readdirSync(folder.directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("前に書いた写しは新しいものに置き換わり、書きかけのファイルは残らない", async () => {
    writeFileSync(folder.path("古い.xlsx"), "古い内容");
    await folder.check("r5.xlsx", "--write", "古い.xlsx");
    expect((await openedAt("古い.xlsx")).sheets).toHaveLength(17);
    expect(readdirSync(folder.directory).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([
    ["元のブック", ["r5.xlsx"], "r5.xlsx", "元のブックには書き込みません"],
    ["元のブックへの別の書き方", ["r5.xlsx"], "./フォルダー.xlsx/../r5.xlsx", "元のブックには書き込みません"],
    ["元のブックへのシンボリックリンク", ["r5.xlsx"], "リンク.xlsx", "元のブックには書き込みません"],
    ["元のブックへのハードリンク", ["r5.xlsx"], "別名.xlsx", "元のブックには書き込みません"],
    ["リンクで開いた元のブック", ["リンク.xlsx"], "r5.xlsx", "元のブックには書き込みません"],
    ["フォルダー", ["r5.xlsx"], "フォルダー.xlsx", "フォルダーです"],
    ["ないフォルダーの中", ["r5.xlsx"], "ない/写し.xlsx", "出力先のフォルダーがありません"],
    ["別の形式の名前", ["r5.xlsx"], "写し.csv", "「.xlsx」で終わる"],
    ["二つのブック", ["r5.xlsx", "写し.xlsx"], "写し3.xlsx", "ブックを 1 つだけ"],
  ])("%sには書かず 2 で終わる", async (_, books, target, sentence) => {
    const before = statSync(folder.path("r5.xlsx")).mtimeMs;
    const { status, out, err } = await folder.check(...books, "--write", target);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(sentence);
    expect(readFileSync(folder.path("r5.xlsx")).equals(original)).toBe(true);
    expect(statSync(folder.path("r5.xlsx")).mtimeMs).toBe(before);
    expect(existsSync(folder.path("写し3.xlsx"))).toBe(false);
  });
});
