import { readDetails } from "../../src/excel/read-details";
import { readWorkbook } from "../../src/excel/read-workbook";
import { bookOf, closeExcel, excelOver, manySheets, sampleBook } from "./excel-session";

afterEach(closeExcel);

describe("ブックを読む", () => {
  it("すべてのシートの値を、置かれた位置のまま読む", async () => {
    const model = bookOf({ P1: [["", ""], ["", "目標", 18], ["", "", true]], 空: [], "章's 表": [["=", "#x"]] });
    await excelOver(model);
    const { file, grids } = await readWorkbook();
    expect(file).toBe("book.xlsx");
    expect(grids).toMatchObject([
      { sheet: "P1", visibility: "visible", top: 1, left: 1, values: [["目標", 18], ["", true]] },
      { sheet: "空", visibility: "visible", top: 0, left: 0, values: [] },
      { sheet: "章's 表", visibility: "visible", top: 0, left: 0, values: [["=", "#x"]] },
    ]);
  });

  it("隠れた行や列がないシートは、値と同じ往復でそれが分かる", async () => {
    const model = bookOf({ P1: [[1], [2]], P2: [[1, 2]], P3: [[1], [2]] });
    const [, second, third] = model.sheets;
    model.setColumnWidth(second?.id ?? "", 1, 0);
    model.setRowHeight(third?.id ?? "", 1, 0);
    const { host } = await excelOver(model);
    const { grids } = await readWorkbook();
    expect(grids.map(({ isHidden }) => isHidden?.(1, 0))).toEqual([false, undefined, undefined]);
    expect(host.counters.roundTrips).toBe(2);
  });

  it("非表示のシートも読み、そのことが分かる", async () => {
    const model = bookOf({ P1: [[1]], P2: [[2]], P3: [[3]] });
    model.change("user", () => {
      model.setVisibility(model.sheets[1]?.id ?? "", "hidden");
      model.setVisibility(model.sheets[2]?.id ?? "", "veryHidden");
    });
    const { host } = await excelOver(model);
    const { grids, sheets } = await readWorkbook();
    expect(grids.map(({ visibility, values }) => [visibility, values[0]?.[0]])).toEqual([["visible", 1], ["hidden", 2], ["veryHidden", 3]]);
    expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "hidden", "veryHidden"]);
    expect(host.counters.roundTrips).toBe(2);
  });

  it("どのシートも1枚では大きすぎるブックでも、非表示のシートが分かる", async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => [`行${row}`, row]);
    const model = bookOf({ 大1: rows, 大2: rows });
    model.change("user", () => model.setVisibility(model.sheets[1]?.id ?? "", "hidden"));
    const { host } = await excelOver(model);
    host.faults.payloadLimit = 12_000;
    expect((await readWorkbook()).grids.map(({ visibility, values }) => [visibility, values.length])).toEqual([["visible", 1_000], ["hidden", 1_000]]);
  });

  it("300シートでも2往復で、範囲を掴んだままにしない", async () => {
    const { host } = await excelOver(manySheets(300));
    const progress: string[] = [];
    const { grids } = await readWorkbook({ onProgress: (done, total) => progress.push(`${done}/${total}`) });
    expect(grids).toHaveLength(300);
    expect(host.counters.roundTrips).toBe(2);
    expect(Object.keys(host.counters.perMethod).filter((member) => member.includes("Reference"))).toEqual([]);
    expect(progress).toEqual(["1/300", "300/300"]);
  });

  it("受け取る量は値だけのJSONの1.15倍まで", async () => {
    const { host } = await excelOver(manySheets(100));
    const { grids } = await readWorkbook();
    const values = new TextEncoder().encode(JSON.stringify(grids.map((grid) => grid.values))).byteLength;
    expect(host.counters.bytesOut).toBeLessThan(values * 1.15);
  });

  it("方眼紙300シート（4.7MB）は3往復で、どの答えも4.5MBまで", async () => {
    const { host } = await excelOver(manySheets(300, 60, 60, 18));
    host.faults.payloadLimit = 4_500_000;
    const { grids } = await readWorkbook();
    expect(grids).toHaveLength(300);
    expect(host.counters.bytesOut).toBeGreaterThan(4_500_000);
    expect(host.counters.roundTrips).toBe(3);
  });

  it("大きさの上限を超える答えは分けて読み、1つも落とさない", async () => {
    const { host } = await excelOver(manySheets(40));
    host.faults.payloadLimit = 60_000;
    const { grids, unread } = await readWorkbook();
    expect(grids.map(({ sheet }) => sheet)).toEqual(Array.from({ length: 40 }, (_, index) => `P${index + 1}`));
    expect(grids.every(({ values }) => values.length === 45)).toBe(true);
    expect(unread).toEqual([]);
    expect(host.counters.roundTrips).toBeLessThan(25);
  });

  it("1枚だけで上限を超えるシートは行で分けて読む", async () => {
    const model = bookOf({ P1: [["", "x"]], 大: Array.from({ length: 1_000 }, (_, row) => ["", "", `行${row}`, row]) });
    const { host } = await excelOver(model);
    host.faults.payloadLimit = 12_000;
    const { grids } = await readWorkbook();
    expect(grids[1]).toMatchObject({ sheet: "大", top: 0, left: 2 });
    expect(grids[1]?.values).toHaveLength(1_000);
    expect(grids[1]?.values[999]).toEqual(["行999", 999]);
  });

  it("前にあるシートが1枚だけで上限を超えても、ほかのシートと同じく全部読む", async () => {
    const model = bookOf({ 大: Array.from({ length: 1_000 }, (_, row) => ["", "", `行${row}`, row]), P1: [["x"]] });
    const { host } = await excelOver(model);
    host.faults.payloadLimit = 12_000;
    const { file, grids, unread } = await readWorkbook();
    expect(file).toBe("book.xlsx");
    expect(grids.map(({ sheet, values }) => [sheet, values.length])).toEqual([["大", 1_000], ["P1", 1]]);
    expect(unread).toEqual([]);
  });

  it.each(["ItemNotFound", "InvalidOperation", "GeneralException"])("手前にあるのがグラフのシートで、Excel がその名を %s で断っても、全部のシートを読む", async (code) => {
    const { host } = await excelOver(bookOf({ P1: [["a"]], P2: [["b"]] }));
    host.failNextBatch(code);
    const { file, grids } = await readWorkbook();
    expect([file, grids.map(({ sheet, values }) => [sheet, values])]).toEqual(["book.xlsx", [["P1", [["a"]]], ["P2", [["b"]]]]]);
  });

  it("別のブックが手前にあっても、このブックを読む", async () => {
    const { host } = await excelOver(bookOf({ P1: [["a"]], P2: [["b"]] }));
    host.faults.otherWorkbookInFront = true;
    expect((await readWorkbook()).grids.map(({ sheet }) => sheet)).toEqual(["P1", "P2"]);
  });

  it("端に迷い込んだ値で途方もない大きさになったシートは読まずに名前を挙げる", async () => {
    const model = bookOf({ P1: [[1]], 迷子: [["a"]] });
    model.change("user", () => model.setCell(model.sheets[1]?.id ?? "", 1_048_575, 20, { kind: "value", value: "x" }));
    const { host } = await excelOver(model);
    host.faults.payloadLimit = 100_000;
    const { grids, unread } = await readWorkbook();
    expect(unread).toEqual([{ sheet: "迷子", part: "size" }]);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["P1"]);
  });

  it.each(["手前", "奥"])("大きさの上限がない Excel でも、セルが多すぎて値のない答え（null）になるシートは読まずに名前を挙げる。%sにあるとき", async (place) => {
    const sheets = place === "手前" ? { 迷子: [["a"]], P1: [[1]] } : { P1: [[1]], 迷子: [["a"]] };
    const model = bookOf(sheets);
    model.change("user", () => model.setCell(model.sheetByName("迷子")?.id ?? "", 1_048_575, 20, { kind: "value", value: "x" }));
    await excelOver(model);
    const { grids, unread } = await readWorkbook();
    expect(unread).toEqual([{ sheet: "迷子", part: "size" }]);
    expect(grids.map(({ sheet, values }) => [sheet, values])).toEqual([["P1", [[1]]]]);
  });

  it("値のない、書式だけのセルは読まない", async () => {
    const model = bookOf({ P1: [[1]], 枠だけ: [] });
    model.change("user", () => {
      for (const { id } of model.sheets) model.setStyle(id, { top: 50, left: 0, bottom: 99, right: 30 }, { fill: "#FFFF00" });
    });
    await excelOver(model);
    expect((await readWorkbook()).grids.map(({ values }) => values)).toEqual([[[1]], []]);
  });

  it("列が一つだけで百万行に及ぶシートも読む", async () => {
    const model = bookOf({ P1: [[1]], 長い: [["a"]] });
    model.change("user", () => model.setCell(model.sheets[1]?.id ?? "", 1_048_575, 0, { kind: "value", value: "x" }));
    await excelOver(model);
    const { grids, unread } = await readWorkbook();
    expect(unread).toEqual([]);
    expect([grids[1]?.values.length, grids[1]?.values[0], grids[1]?.values[1_048_575]]).toEqual([1_048_576, ["a"], ["x"]]);
  });

  it("中止すると次の往復をせず、ブックには何も起きない", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const changes: unknown[] = [];
    model.subscribe((change) => changes.push(...change));
    const stop = new AbortController();
    host.faults.payloadLimit = 30_000;
    await expect(readWorkbook({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(changes).toEqual([]);
    stop.abort();
    host.resetCounters();
    await expect(readWorkbook({ signal: stop.signal })).rejects.toMatchObject({ name: "AbortError" });
    expect(host.counters.roundTrips).toBe(0);
  });

  it("セルの編集中は約1秒で知らせ、確定すると続きを読む", async () => {
    const { host } = await excelOver(bookOf({ P1: [[1]] }));
    host.faults.editMode = true;
    const waiting = jest.fn(() => {
      host.faults.editMode = false;
    });
    const { grids } = await readWorkbook({ onWaiting: waiting });
    expect(waiting).toHaveBeenCalledTimes(1);
    expect(grids).toHaveLength(1);
  });
});

describe("表示されている文字を読む", () => {
  it("頼んだ範囲だけを1往復で読む", async () => {
    const model = bookOf({ P1: [["", 0.268, 1234]], P2: [[1]] });
    model.change("user", () => model.setStyle(model.sheets[0]?.id ?? "", { top: 0, left: 1, bottom: 0, right: 1 }, { numberFormat: "0.0%" }));
    const { host } = await excelOver(model);
    const displayed = [{ sheet: "P1", top: 0, left: 1, bottom: 0, right: 1 }, { sheet: "P2", top: 0, left: 0, bottom: 0, right: 0 }];
    const { bySheet: details } = await readDetails({ displayed, reasons: [], watched: [] });
    expect(details.get("P1")?.displayed?.(0, 1)).toBe("26.8%");
    expect(details.get("P1")?.displayed?.(5, 5)).toBeUndefined();
    expect(details.get("P2")?.displayed?.(0, 0)).toBe("1");
    expect(host.counters.roundTrips).toBe(1);
  });

  it("頼むものがなければ往復しない", async () => {
    const { host } = await excelOver(bookOf({ P1: [] }));
    expect((await readDetails({ displayed: [], reasons: [], watched: [] })).bySheet.size).toBe(0);
    expect(host.counters.roundTrips).toBe(0);
  });
});
