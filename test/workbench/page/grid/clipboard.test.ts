import { areaFromA1, fromA1 } from "../../../../src/core/address";
import type { Rectangle, WorkbookModel } from "../../../../src/xlsx/model";
import { copyArea, paste, PasteError, type Copied } from "../../../../src/workbench/page/grid/clipboard";
import { MergeMap } from "../../../../src/workbench/page/grid/merge-map";
import { createWorkbook } from "../../../../src/xlsx/create-workbook";

const area = (text: string): Rectangle => areaFromA1(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** A workbook with these cells typed into its first sheet. */
function book(cells: Record<string, string>, merges: string[] = []) {
  const model = createWorkbook("x.xlsx");
  const sheet = sheetOf(model);
  model.change("user", () => {
    for (const [address, text] of Object.entries(cells)) type(model, address, text);
    merges.forEach((merge) => model.merge(sheet.id, area(merge)));
  });
  const map = new MergeMap(sheet.merges);
  return {
    model,
    sheet,
    copy: (from: string, isCut = false): Copied => copyArea(sheet, map, area(from), isCut),
    paste: (to: string, text: string, copied: Copied | null = null): Rectangle => model.change("user", () => paste(model, sheet, map, area(to), text, copied)),
    cell: (address: string) => {
      const at = fromA1(address);
      return sheet.cell(at?.row ?? 0, at?.column ?? 0);
    },
  };
}

function sheetOf(model: WorkbookModel) {
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function type(model: WorkbookModel, address: string, text: string): void {
  const at = fromA1(address);
  if (at) model.setCell(sheetOf(model).id, at.row, at.column, { kind: "typed", text });
}

describe("コピー", () => {
  test("表示されている文字を、行と列の形で渡す", () => {
    const { copy } = book({ A1: "目標", B1: "1,684", A2: "1行目\n2行目" });
    expect(copy("A1:B2").text).toBe('目標\t1,684\r\n"1行目\n2行目"\t');
  });

  test("結合セル一つは、セル一つとして渡す", () => {
    expect(book({ A1: "結合" }, ["A1:C3"]).copy("A1:C3").text).toBe("結合");
  });

  test("列全体は、使っている行まで", () => {
    expect(book({ A1: "a", A3: "c" }).copy("A1:A1048576").text).toBe("a\r\n\r\nc");
  });
});

describe("他のソフトからの貼り付け", () => {
  test("打ち込んだときと同じに読む", () => {
    const { paste: put, cell } = book({});
    expect(put("B2", "1,684\t５\n=1+2\tx")).toEqual(area("B2:C3"));
    expect(cell("B2").value).toBe(1684);
    expect(cell("B3").formula).toBe("1+2");
    expect(cell("C3").value).toBe("x");
  });

  test("セル一つは、選んだ範囲のすべてに入る", () => {
    const { paste: put, cell } = book({});
    expect(put("A1:B2", "済")).toEqual(area("A1:B2"));
    expect(cell("B2").value).toBe("済");
  });

  test("結合セルに隠れる所へは貼り付けず、何も変えない", () => {
    const { paste: put, cell } = book({ A1: "前" }, ["A1:B1"]);
    expect(() => put("A1", "x\ty")).toThrow(PasteError);
    expect(cell("A1").value).toBe("前");
    put("A1:B1", "x");
    expect(cell("A1").value).toBe("x");
  });
});

describe("この表の中での貼り付け", () => {
  test("数式の相対参照は動き、書式も付いてくる", () => {
    const { model, sheet, copy, paste: put, cell } = book({ A1: "10", A2: "20", B1: "=A1*2+$A$2" });
    model.setStyle(sheet.id, area("B1"), { fill: "#FFEE00" });
    const copied = copy("B1");
    put("B2", copied.text, copied);
    expect(cell("B2")).toMatchObject({ formula: "A2*2+$A$2", value: 60 });
    expect(cell("B2").style.fill).toBe("#FFEE00");
  });

  test("文字として入れた数字は、文字のまま", () => {
    const { copy, paste: put, cell } = book({ A1: "'1,684", A2: "'=SUM(A1)" });
    const copied = copy("A1:A2");
    put("C1", copied.text, copied);
    expect(cell("C1")).toMatchObject({ kind: "string", value: "1,684" });
    expect(cell("C2")).toMatchObject({ kind: "string", value: "=SUM(A1)" });
    expect(cell("C2").formula).toBeUndefined();
  });

  test("切り取って貼ると元は空になり、数式は元のセルを指す", () => {
    const { copy, paste: put, cell } = book({ A1: "10", B1: "=A1" });
    const cut = copy("B1", true);
    put("D5", cut.text, cut);
    expect(cell("D5").formula).toBe("A1");
    expect(cell("B1").kind).toBe("empty");
  });

  test("その後で他のソフトからコピーした文字には、古いコピーを使わない", () => {
    const { copy, paste: put, cell } = book({ A1: "=1+1" });
    const copied = copy("A1");
    put("B1", "9", copied);
    expect(cell("B1").value).toBe(9);
    expect(cell("B1").formula).toBeUndefined();
  });
});
