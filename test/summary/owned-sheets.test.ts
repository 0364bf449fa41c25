import { findTarget, ownedSheet, ownedSheetsFrom, findTargets, type NamedSheet, type OwnedSheet } from "../../src/summary/owned-sheets";
import type { PlannedCell, SheetPlan } from "../../src/summary/sheet-plan";

const sheets = (...names: string[]): readonly NamedSheet[] => names.map((name, index) => ({ id: `{${index}}`, name }));

test("一万件の指摘の一覧でも、書いた行と列の数を覚える", () => {
  const cells = Array.from({ length: 140_000 }, (_, index): PlannedCell => ({ row: Math.floor(index / 14), column: index % 14, style: "text", content: { kind: "text", text: "" } }));
  const plan: SheetPlan = {
    name: "指摘一覧", cells, columnWidths: [16, 15], rowLines: new Map(), frozenRows: 0, rowGroups: [{ first: 2, last: 9 }, { first: 3, last: 4 }], merges: [], filterRows: null, charts: [],
    repeatedRows: null, pageNote: "",
  };
  expect(ownedSheet("{1}", plan)).toEqual({ id: "{1}", columns: 2, rows: 10_000, levels: 2 });
});

const written = (id: string): OwnedSheet => ({ id, columns: 3, rows: 9, levels: 0 });

describe("集計を書くシート", () => {
  it("なければ加える", () => expect(findTarget("章別集計", sheets("P1"), {})).toEqual({ kind: "add", name: "章別集計", kept: null }));

  it("前に書いたシートは書き直す", () => {
    expect(findTarget("章別集計", sheets("P1", "章別集計"), { 章別集計: written("{1}") })).toMatchObject({ kind: "refill", sheet: { id: "{1}" } });
  });

  it("同じ名前の利用者のシートには書かず、(2) を付ける", () => {
    expect(findTarget("章別集計", sheets("章別集計"), {})).toEqual({ kind: "add", name: "章別集計 (2)", kept: null });
    expect(findTarget("Summary", sheets("SUMMARY", "summary (2)"), {})).toEqual({ kind: "add", name: "Summary (3)", kept: null });
  });

  it("(2) に書いたものは次も (2) を書き直す", () => {
    expect(findTarget("章別集計", sheets("章別集計", "章別集計 (2)"), { 章別集計: written("{1}") })).toMatchObject({ kind: "refill", sheet: { name: "章別集計 (2)" } });
  });

  it("利用者が名前を変えたものは利用者のもので、その名を覚える。消したものはない", () => {
    expect(findTarget("章別集計", sheets("令和5年度 集計"), { 章別集計: written("{0}") })).toEqual({ kind: "add", name: "章別集計", kept: "令和5年度 集計" });
    expect(findTargets(["章別集計"], sheets("令和5年度 集計"), { 章別集計: written("{0}") })).toEqual([{ kind: "add", name: "章別集計", kept: "令和5年度 集計" }]);
    expect(findTarget("章別集計", sheets("P1"), { 章別集計: written("{9}") })).toEqual({ kind: "add", name: "章別集計", kept: null });
  });

  it("同じ時に加えるシートは、同じ名にならない", () => {
    expect(findTargets(["一覧", "一覧"], sheets("P1"), {})).toEqual([{ kind: "add", name: "一覧", kept: null }, { kind: "add", name: "一覧 (2)", kept: null }]);
  });

  it("シート名は31文字まで", () => {
    const long = "あ".repeat(31);
    expect(findTarget(long, sheets(long), {})).toEqual({ kind: "add", name: `${"あ".repeat(27)} (2)`, kept: null });
  });

  it("覚えた広さと段の数も読む", () => {
    const sheet = { id: "{1}", columns: 20, rows: 60, levels: 3 };
    expect(ownedSheetsFrom({ 章別集計: sheet })).toEqual({ 章別集計: sheet });
    expect(ownedSheetsFrom({ 章別集計: { id: "{1}", columns: "x", rows: -1, levels: 900 } })).toEqual({ 章別集計: { id: "{1}", columns: 0, rows: 0, levels: 7 } });
    expect(ownedSheetsFrom({ 章別集計: { id: "{1}", columns: 1e9, rows: 1e9, levels: 1 } })).toEqual({ 章別集計: { id: "{1}", columns: 16_384, rows: 1_048_576, levels: 1 } });
  });

  it.each([null, 3, "x", { 章別集計: 3 }, { 章別集計: "{1}" }, { 章別集計: { id: 3 } }, []])("壊れた覚え書き %j は無いものとする", (value) => expect(ownedSheetsFrom(value)).toEqual({}));
});
