import { areaFromA1, toA1 } from "../../../../src/core/address";
import type { BorderLine, CellStyleModel } from "../../../../src/xlsx/model";
import { areaBorders } from "../../../../src/workbench/page/grid/cell-borders";
import { createWorkbook } from "../../../../src/xlsx/create-workbook";

const plain = createWorkbook("x.xlsx").sheets[0]?.cell(0, 0).style;
const line = (style: string, color = "#000000"): BorderLine => ({ style, color });

function bordersOf(address: string, styles: Record<string, CellStyleModel["borders"]>) {
  const area = areaFromA1(address);
  if (!area || !plain) throw new Error(address);
  return areaBorders(area, (row, column) => ({ ...plain, borders: styles[toA1({ row, column })] ?? {} }));
}

describe("セルの周りの罫線", () => {
  test("結合セルの右と下の線は、その端のセルにある", () => {
    const borders = bordersOf("B2:D3", { B2: { top: line("thin"), left: line("thin") }, D2: { right: line("medium") }, B3: { bottom: line("double") } });
    expect(borders).toEqual({ top: line("thin"), left: line("thin"), right: line("medium"), bottom: line("double") });
  });

  test("自分に線がなければ、隣のセルの線を共有する", () => {
    expect(bordersOf("B2", { B1: { bottom: line("thin", "#FF0000") }, A2: { right: line("dotted") } })).toEqual({
      top: line("thin", "#FF0000"), left: line("dotted"), bottom: undefined, right: undefined,
    });
  });

  test("隣の太い線は、共有する一画素だけを描く", () => {
    expect(bordersOf("B2", { B3: { top: line("thick") }, C2: { left: line("mediumDashed") } })).toMatchObject({ bottom: line("thin"), right: line("dashed") });
  });

  test("自分の線は隣の線に勝つ", () => {
    expect(bordersOf("B2", { B2: { top: line("hair") }, B1: { bottom: line("thick") } }).top).toEqual(line("hair"));
  });

  test("シートの左上には上と左の隣がない", () => {
    expect(bordersOf("A1", {})).toEqual({ top: undefined, left: undefined, bottom: undefined, right: undefined });
  });
});
