import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { sampleForms } from "../../../src/workbench/sample";
import { sampleLayouts } from "../../../src/workbench/sample/sample-layouts";

// Opens and saves whole workbooks; a busy machine may need longer than the usual five seconds.
jest.setTimeout(60_000);

const COMMITTED = join(__dirname, "../../../src/workbench/sample/sample.xlsx");

async function committed(): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(COMMITTED));
  return workbook;
}

describe("見本のブック", () => {
  it("コミットされた sample.xlsx はデータと同じ（違うときは npm run make-sample）", async () => {
    const workbook = await committed();
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(sampleLayouts().map((layout) => layout.name));
    for (const layout of sampleLayouts()) {
      const sheet = workbook.getWorksheet(layout.name);
      const typed = new Map<string, unknown>();
      sheet?.eachRow((row) => row.eachCell((cell) => {
        if (cell.value !== null && cell.master === cell) typed.set(cell.address, cell.value);
      }));
      const expected = layout.cells.filter((cell) => cell.value !== "").map((cell) => [cell.a1.split(":")[0], cell.value] as const);
      expect([...typed].sort()).toEqual([...expected].sort());
    }
  });

  it("結合セル・縦書き・用紙の設定がある", async () => {
    const workbook = await committed();
    const sheet = workbook.getWorksheet("2_検証_市政戦略課");
    expect(sheet?.getCell("A14").master.address).toBe("A13");
    expect(sheet?.getCell("A13").alignment?.textRotation).toBe("vertical");
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "portrait", fitToWidth: 1 });
  });

  it("６つの成果説明書と８つの検証シート、事業費の計は 63,164 → 57,693 千円", () => {
    const projects = sampleForms.flatMap((form) => (form.kind === "project-sheet" ? [form] : []));
    expect([sampleForms.length - projects.length, projects.length]).toEqual([6, 8]);
    expect(projects.reduce((sum, form) => sum + form.cost.plan, 0)).toBe(63164);
    expect(projects.reduce((sum, form) => sum + form.cost.actual, 0)).toBe(57693);
  });

  it("「来てよし」は５枚、「働いてよし」は１枚", () => {
    expect(sampleForms.filter((form) => form.strategy.includes("来てよし"))).toHaveLength(5);
    expect(sampleForms.filter((form) => form.strategy.includes("働いてよし"))).toHaveLength(1);
  });

  it.each([
    ["1_成果_市政戦略課", "市民浸透度", "NPO法人"],
    ["2_検証_市政戦略課", "事業費", "報告会"],
    ["12_検証_市政戦略課", "宿泊型新保健指導ツアー", "事業費"],
    ["12_検証_市政戦略課", "訪問提案件数", "事業費"],
    ["14_検証_建設課", "フェアへの出展", "事業費"],
    ["4_成果_庶務課", "目標17地区に対し、実績は44地区", "ＮＰＯ"],
  ])("%s の理由は「%s」に触れ、「%s」に触れない", (sheet, named, unnamed) => {
    const reason = sampleForms.find((form) => form.sheet === sheet)?.reason ?? "";
    expect(reason).toContain(named);
    expect(reason).not.toContain(unnamed);
  });

  it("国際交流推進費の理由はどの行の名前にも触れない", () => {
    const reason = sampleForms.find((form) => form.sheet === "10_検証_庶務課")?.reason ?? "";
    expect(reason).not.toMatch(/事業費|学生|説明会|研修|参加|講座|開催|産業まつり/);
  });

  it("理由の空欄は４枚で、全角スペースだけが入っている", () => {
    const blank = sampleForms.filter((form) => form.reason.trim() === "");
    expect(blank.map((form) => form.sheet)).toEqual(["3_検証_市政戦略課", "5_検証_庶務課", "7_検証_福祉課", "11_検証_生涯学習課"]);
    expect(blank.every((form) => form.reason === "　")).toBe(true);
  });
});
