import { runSummary } from "../../src/commands/run-summary";
import { areaFromA1, splitReference } from "../../src/core/address";
import type { CellContent, SheetModel, WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { hasLibreOffice, recalculated, throughLibreOffice } from "../support/libreoffice";
import { closeExcel, excelOver, sampleBook } from "./excel-session";

afterEach(closeExcel);
jest.setTimeout(180_000);

const [LINK, LINES] = ['=HYPERLINK("http://example.com/","押す")', "一行目\n=二行目\t'三'"];
/** As much as a cell holds: a message that quotes it is longer. */
const LONG = "長".repeat(32_767);
/** Names of sheets, and what is typed as department, project and an indicator's name: with an apostrophe in front, as text. */
const hostile = [
  { from: "7_検証_福祉課", to: "福祉's ［１］ \"課\" 😀", department: LINK, project: "@SUM(A1:A9)", name: "+1" },
  { from: "11_検証_生涯学習課", to: "=1+1", department: "+1", project: LINK, name: "-1" },
  { from: "10_検証_庶務課", to: "A1", department: "*課", project: LINES, name: "|cmd" },
  { from: "14_検証_建設課", to: "１２ ３！$B$2", department: ">0", project: "#REF!", name: LONG },
  { from: "2_検証_市政戦略課", to: "TRUE", department: "𠮷野家😀課", project: LONG, name: "=A1" },
];

async function hostileBook(): Promise<WorkbookModel> {
  const model = await sampleBook();
  model.change("user", () => {
    for (const { from, to, department, project, name } of hostile) {
      const id = model.sheetByName(from)?.id ?? "";
      model.setCell(id, 2, 1, { kind: "typed", text: `'${department}` });
      model.setCell(id, 2, 3, { kind: "typed", text: `'${project}` });
      model.setCell(id, 12, 1, { kind: "typed", text: `'${name}` });
      model.renameSheet(id, to);
    }
  });
  return model;
}

interface Placed extends CellContent {
  readonly at: string;
  readonly row: number;
  readonly column: number;
}

function cellsOf(sheet: SheetModel | undefined): readonly Placed[] {
  const area = sheet?.usedArea(true);
  if (!sheet || !area) return [];
  return Array.from({ length: area.bottom + 1 }, (_, row) => Array.from({ length: area.right + 1 }, (__, column) => ({ ...sheet.cell(row, column), at: `${sheet.name} ${row},${column}`, row, column }))).flat();
}

const ours = (model: WorkbookModel) => ["章別集計", "指摘一覧"].flatMap((name) => cellsOf(model.sheetByName(name)));

/** The target of a link of ours, "'P 01'!J20"; undefined for another formula. */
const targetOf = ({ formula = "" }: Placed) => /^HYPERLINK\("#((?:[^"]|"")*)",/u.exec(formula)?.[1]?.replaceAll('""', '"');

/** Formulas that the plan writes: sums, rates, references and links inside the workbook. */
const OUR_FORMULA = /^(?:SUM\(|SUMPRODUCT\(|IF\((?:COUNT|AND|ISNUMBER)\(|HYPERLINK\("#|\$?[A-Z]+\$?\d+$)/u;

function examine(model: WorkbookModel): void {
  const cells = ours(model);
  expect(cells.filter(({ formula }) => formula !== undefined && !OUR_FORMULA.test(formula)).map(({ at, formula }) => [at, formula])).toEqual([]);
  expect(cells.filter(({ kind }) => kind === "error").map(({ at, value }) => [at, value])).toEqual([]);
  const links = cells.flatMap((cell) => targetOf(cell) ?? []);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((target) => {
    const parts = splitReference(target);
    return !parts || !areaFromA1(parts.local) || !model.sheetByName(parts.sheet);
  })).toEqual([]);
  expect(cells.filter(({ value }) => typeof value === "string" && value.length > 32_767)).toEqual([]);
}

const column = (model: WorkbookModel, sheet: string, index: number) => cellsOf(model.sheetByName(sheet)).filter((cell) => cell.column === index);
const constants = (cells: readonly Placed[]) => cells.filter(({ formula }) => formula === undefined).map(({ value }) => value);
const total = (model: WorkbookModel) => {
  const cells = cellsOf(model.sheetByName("章別集計"));
  const row = cells.find(({ column: at, value }) => at === 0 && value === "計")?.row;
  return [2, 3, 4, 5, 6, 7].map((at) => cells.find((cell) => cell.row === row && cell.column === at)?.value);
};

describe("式に見える名前、長い文字、絵文字の入ったブックの集計", () => {
  let saved: Uint8Array;
  beforeAll(async () => {
    const { model } = await excelOver(await hostileBook());
    expect(await runSummary({})).toMatchObject({ folded: true, printing: true, shown: true });
    examine(model);
    saved = await model.save();
    closeExcel();
  });

  it("文字は文字のまま、参照は正しく、合計は変わらない", async () => {
    const model = await openWorkbook(saved, "book.xlsx");
    examine(model);
    expect(total(model)).toEqual([6, 8, 2, 63_164, 57_693, 0.913]);
    expect(constants(column(model, "指摘一覧", 0))).toEqual(expect.arrayContaining(hostile.map(({ department }) => department)));
    expect(constants(column(model, "指摘一覧", 1))).toEqual(expect.arrayContaining(hostile.map(({ to }) => to)));
    const texts = constants(ours(model)).map(String);
    for (const text of ["@SUM(A1:A9)", LINK, LINES]) expect(texts).toContain(text);
  });

  it("セルに入らない文字は、切ったことを末尾に書く", async () => {
    const model = await openWorkbook(saved, "book.xlsx");
    const long = ours(model).filter(({ value }) => String(value).includes("長".repeat(100)));
    expect(long.length).toBeGreaterThan(1);
    expect(long.map(({ value }) => /…（以下省略）(?:（値：.*）)?$/u.test(String(value)))).toEqual(long.map(() => true));
    expect(long.map(({ value }) => String(value).length)).toContain(32_766);
  });

  it("模様に見える部署も、部署別の件数では文字どおりに数える", async () => {
    const model = await openWorkbook(saved, "book.xlsx");
    const cells = cellsOf(model.sheetByName("指摘一覧"));
    const heading = cells.find(({ value }) => value === "部署別の件数")?.row ?? Infinity;
    const listed = column(model, "指摘一覧", 0).filter(({ row }) => row > 3 && row < heading - 1).map(({ value }) => value);
    for (const { department } of hostile) {
      const row = cells.find((cell) => cell.column === 0 && cell.row > heading && cell.value === department)?.row;
      expect([department, cells.find((cell) => cell.row === row && cell.column === 1)?.value]).toEqual([department, listed.filter((value) => value === department).length]);
    }
  });

  (hasLibreOffice ? it : it.skip)(hasLibreOffice ? "LibreOffice で開いても、同じである" : "LibreOffice がこの機械にないため、ほかの表計算では確かめていない", async () => {
    const [mine, seen] = [await openWorkbook(saved, "book.xlsx"), await throughLibreOffice(saved)];
    examine(seen);
    expect(total(seen)).toEqual(total(mine));
    expect(constants(column(seen, "指摘一覧", 0))).toEqual(constants(column(mine, "指摘一覧", 0)));
    const rows = (await recalculated(saved)).get("章別集計") ?? [];
    expect(rows.find(([label]) => label === "計")?.slice(2, 8)).toEqual(["6", "8", "2", "63164", "57693", "91.3%"]);
  });
});
