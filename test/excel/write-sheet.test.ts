import { writeSheets } from "../../src/excel/write-sheet";
import type { PlannedCell, SheetPlan } from "../../src/summary/sheet-plan";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import type { WorkbookModel } from "../../src/xlsx/model";
import { bookOf, closeExcel, excelOver } from "./excel-session";

afterEach(closeExcel);

const text = (row: number, column: number, value: string): PlannedCell => ({ row, column, style: "text", content: { kind: "text", text: value } });

const cells: readonly PlannedCell[] = [
  { row: 0, column: 0, style: "title", content: { kind: "text", text: "章別集計" } },
  { row: 2, column: 0, style: "header", content: { kind: "text", text: "章" } },
  { row: 2, column: 1, style: "header", content: { kind: "text", text: "予算（千円）" } },
  { row: 3, column: 0, style: "integer", content: { kind: "number", value: 3 } },
  { row: 3, column: 1, style: "integer", content: { kind: "number", value: 10_401 } },
  { row: 4, column: 0, style: "integer", content: { kind: "number", value: 5 } },
  { row: 4, column: 1, style: "integer", content: { kind: "number", value: 52_763 } },
  { row: 5, column: 0, style: "total-text", content: { kind: "text", text: "計" } },
  { row: 5, column: 1, style: "total-integer", content: { kind: "formula", formula: "=SUM(B4:B5)" } },
  { row: 5, column: 2, style: "total-rate", content: { kind: "formula", formula: "=ROUND(57693/B6,3)" } },
];

const plan = (extra: readonly PlannedCell[] = []): SheetPlan => ({
  name: "章別集計", cells: [...cells, ...extra], columnWidths: [8, 13, 9, 9, 9], rowLines: new Map([[2, 2]]), frozenRows: 3,
  rowGroups: [], merges: [], filterRows: null, charts: [], repeatedRows: { first: 2, last: 2 }, pageNote: "&A",
});

const at = (model: WorkbookModel, sheet: string, row: number, column: number) => model.sheetByName(sheet)?.cell(row, column);

describe("集計シートを書く", () => {
  it("値・数式・書式・幅・固定行をそろえ、前に出す", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    expect(await writeSheets([plan()])).toEqual({ written: [{ id: model.sheetByName("章別集計")?.id, planned: "章別集計", sheet: "章別集計", renamed: false, kept: null }], folded: true, printing: true, shown: true });
    const sheet = model.sheetByName("章別集計");
    expect(at(model, "章別集計", 5, 1)).toMatchObject({ value: 63_164, formula: "SUM(B4:B5)" });
    expect(sheet?.displayedText(5, 1)).toBe("63,164");
    expect(sheet?.displayedText(5, 2)).toBe("91.3%");
    expect(at(model, "章別集計", 2, 0)?.style).toMatchObject({ named: "Accent1_20", font: { bold: true, color: "#000000" }, fill: "#DAE3F3", wrap: true, borders: { top: { color: "#BFBFBF" }, right: { color: "#BFBFBF" } } });
    expect(at(model, "章別集計", 0, 0)?.style).toMatchObject({ font: { bold: true, size: 14 }, borders: {} });
    expect(sheet?.frozen).toEqual({ rows: 3, columns: 0 });
    expect(sheet?.columnWidth(1)).toBe(13 * 8 + 5);
    expect(model.activeSheetId).toBe(sheet?.id);
  });

  it("シートから来た文字は、数式や日付に見えても文字のまま残る", async () => {
    const values = ["=1+1", "+81-3", "-5", "@SUM(A1)", "１,684", "1,684", "2024/4/1", "'引用", "TRUE", "#REF!", '=HYPERLINK("http://example.com")'];
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    await writeSheets([plan(values.map((value, index) => text(8 + index, 0, value)))]);
    const written = values.map((_, index) => at(model, "章別集計", 8 + index, 0));
    expect(written.map((cell) => cell?.value)).toEqual(values);
    expect(written.map((cell) => [cell?.kind, cell?.formula])).toEqual(values.map(() => ["string", undefined]));
  });

  it("セルに入らない長さの文字は切り、切ったことを書く", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    await writeSheets([plan([text(8, 0, "あ".repeat(40_000))])]);
    const held = String(at(model, "章別集計", 8, 0)?.value);
    expect([held.length, held.slice(-9)]).toEqual([32_766, "ああ…（以下省略）"]);
  });

  it("リンクは引用符のあるシートにも届く数式になる", async () => {
    const { model } = await excelOver(bookOf({ "章's": [["x"]] }));
    await writeSheets([plan([{ row: 8, column: 0, style: "link", content: { kind: "link", text: "J20", to: { sheet: "章's", row: 19, column: 9 } } }])]);
    expect(at(model, "章別集計", 8, 0)).toMatchObject({ value: "J20", formula: "HYPERLINK(\"#'章''s'!J20\",\"J20\")" });
  });

  it("次からは同じシートを空にして書き直し、シートへの参照は切れない", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await writeSheets([plan([text(50, 4, "前回の名残")])]);
    const id = model.sheetByName("章別集計")?.id;
    const first = model.sheetByName("P1")?.id ?? "";
    model.change("user", () => model.setCell(first, 0, 1, { kind: "typed", text: "=章別集計!B6" }));
    await writeSheets([plan()]);
    expect(model.sheets.map(({ name }) => name)).toEqual(["P1", "章別集計"]);
    expect(model.sheetByName("章別集計")?.id).toBe(id);
    expect(at(model, "章別集計", 50, 4)).toMatchObject({ kind: "empty", style: { wrap: false } });
    expect(at(model, "P1", 0, 1)?.value).toBe(63_164);
  });

  it("前より短い表を書けば、前に高かった行は元の高さに戻る", async () => {
    const { model } = await excelOver(bookOf({ P1: [["x"]] }));
    const standard = (): number => model.sheetByName("章別集計")?.rowHeight(5) ?? 0;
    await writeSheets([plan()]);
    const before = standard();
    await writeSheets([{ ...plan([text(20, 0, "注記")]), rowLines: new Map([[20, 6]]) }]);
    expect(model.sheetByName("章別集計")?.rowHeight(20)).toBeGreaterThan(before * 3);
    await writeSheets([plan()]);
    expect(model.sheetByName("章別集計")?.rowHeight(20)).toBe(standard());
  });

  it("保存して開き直しても同じシートを書き直す", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await writeSheets([plan()]);
    closeExcel();
    const reopened = await openWorkbook(await model.save(), "book.xlsx");
    await excelOver(reopened);
    expect(await writeSheets([plan()])).toMatchObject({ written: [{ sheet: "章別集計", renamed: false }] });
    expect(reopened.sheets.map(({ name }) => name)).toEqual(["P1", "章別集計"]);
  });

  it("利用者の同じ名前のシートには触れず、(2) に書いてそのことを伝える", async () => {
    const model = bookOf({ 章別集計: [["手作りの集計"]] });
    await excelOver(model);
    expect(await writeSheets([plan()])).toMatchObject({ written: [{ sheet: "章別集計 (2)", renamed: true }] });
    expect(at(model, "章別集計", 0, 0)?.value).toBe("手作りの集計");
    expect(await writeSheets([plan()])).toMatchObject({ written: [{ sheet: "章別集計 (2)" }] });
    expect(model.sheets).toHaveLength(2);
  });

  it("指摘1,000件でも6往復まで、1回の送信は4.5MBまで", async () => {
    const { host, model } = await excelOver(bookOf({ P1: [["x"]] }));
    const findings = Array.from({ length: 1_000 }, (_, index) => [
      { row: 10 + index, column: 0, style: "link" as const, content: { kind: "link" as const, text: `P1!J${index}`, to: { sheet: "P1", row: index, column: 9 } } },
      ...[1, 2, 3, 4].map((column) => text(10 + index, column, "目標に対し実績が下回っていますが、理由が書かれていません。")),
    ]).flat();
    await writeSheets([plan(findings)]);
    expect(host.counters.roundTrips).toBeLessThanOrEqual(6);
    expect(host.counters.bytesIn).toBeLessThan(4_500_000);
    expect(host.counters.actions).toBeLessThan(500);
    expect(at(model, "章別集計", 1_009, 4)?.kind).toBe("string");
  });

  it("隠してあれば見えるようにする", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await writeSheets([plan()]);
    model.change("user", () => {
      model.activate(model.sheets[0]?.id ?? "");
      model.setVisibility(model.sheetByName("章別集計")?.id ?? "", "hidden");
    });
    expect(await writeSheets([plan()])).toMatchObject({ shown: true });
    expect(model.sheetByName("章別集計")?.visibility).toBe("visible");
  });

  it("集計シートが保護されていれば、消す前に断る", async () => {
    const model = bookOf({ P1: [["x"]] });
    await excelOver(model);
    await writeSheets([plan()]);
    model.change("user", () => model.setProtected(model.sheetByName("章別集計")?.id ?? "", true));
    await expect(writeSheets([plan()])).rejects.toMatchObject({ code: "protected", sheet: "章別集計" });
    expect(at(model, "章別集計", 5, 1)?.value).toBe(63_164);
  });

  it("読み取り専用のブックには書けないと言う", async () => {
    const { host } = await excelOver(bookOf({ P1: [["x"]] }));
    host.faults.readOnly = true;
    await expect(writeSheets([plan()])).rejects.toMatchObject({ code: expect.stringMatching(/^(read-only|protected)$/) as string });
  });
});
