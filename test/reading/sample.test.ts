import { areaFromA1, toA1 } from "../../src/core/address";
import type { Entry, Field, Form } from "../../src/core/form";
import type { Grid } from "../../src/core/grid";
import { readSheet } from "../../src/reading/read-sheet";
import { sampleForms, type SampleForm, type SampleRow, type Typed } from "../../src/workbench/sample";
import { layoutForm, sampleLayouts } from "../../src/workbench/sample/sample-layouts";
import type { SheetLayout } from "../../src/workbench/sample/sheet-layout";
import { gridOf } from "../support/layouts/grid-of";

function toGrid(layout: SheetLayout): Grid {
  const cells = layout.cells.filter((cell) => cell.value !== "").map(({ a1, value }) => {
    const area = areaFromA1(a1);
    if (!area) throw new Error(a1);
    return { row: area.top, column: area.left, value };
  });
  return gridOf(layout.name, cells);
}

function readOne(form: SampleForm): Form {
  const [read] = readSheet(toGrid(layoutForm(form))).forms;
  if (!read) throw new Error(`${form.sheet} was not read`);
  return read;
}

/** The A1 places where the layout typed a value. */
function placesOf(form: SampleForm, value: Typed): string[] {
  return layoutForm(form).cells.filter((cell) => cell.value === value).map((cell) => cell.a1.split(":")[0] ?? "");
}

/** The text as typed, and its cell one of the cells that hold it. */
function expectField(form: SampleForm, field: Field | null, text: string): void {
  expect(field?.text).toBe(text);
  expect(placesOf(form, text)).toContain(field && toA1(field.cell));
}

const number = (value: number, unit: string | null = null): Entry["amount"] => ({ kind: "number", value, unit });

/** Reads the sample's own notation, which is plain: numbers, full-width digits, dashes, U+3000. */
function expectedAmount(typed: Typed, unit: string): Entry["amount"] {
  if (typeof typed === "string" && !/[0-9０-９]/u.test(typed)) return { kind: "none", mark: typed.trim() };
  return number(Number(String(typed).normalize("NFKC")), /^―?$/u.test(unit) ? null : unit);
}

const isUsed = (row: SampleRow): boolean => row.name.trim() !== "";

describe("見本のブックの読み取り", () => {
  test("様式のないシートは様式なしとされる", () => {
    const [cover] = sampleLayouts();
    expect(cover && readSheet(toGrid(cover))).toEqual({ forms: [], skipped: "not-a-verification-sheet" });
  });

  test("各シートに様式が一つある", () => {
    expect(sampleForms.map((form) => readSheet(toGrid(layoutForm(form))).forms.map((read) => read.kind))).toEqual(sampleForms.map((form) => [form.kind]));
  });

  test.each(sampleForms.map((form) => [form.sheet, form] as const))("%s: すべての欄が記入どおりに読める", (_, form) => {
    const read = readOne(form);
    expectField(form, read.department, form.department);
    expectField(form, read.strategy, form.strategy);
    expectField(form, read.purpose, form.purpose);
    expectField(form, read.goal, form.goal);
    expectField(form, read.result, form.result);
    expectField(form, read.reason, form.reason);
    expectField(form, read.future, form.future);
    expect(read.reason?.blank).toBe(form.reason.trim() === "");
    expect(read.missing).toEqual([]);
    expect(read.fiscalYears.map(({ text, year }) => [text, year])).toEqual([["令和５年度", 2023], ["令和５年度", 2023], ["令和５年度", 2023]]);
    if (read.kind === "project-sheet" && form.kind === "project-sheet") {
      expectField(form, read.project, form.project);
      expectField(form, read.account, form.account);
      expectField(form, read.outline, form.outline);
      expectField(form, read.ideal, form.ideal);
      expectField(form, read.measuresField, form.measures);
    }
    if (read.kind === "measure-report" && form.kind === "measure-report") {
      expectField(form, read.plan, form.plan);
      expectField(form, read.measuresField, form.measure);
      expect([read.chapter?.code, read.section?.code]).toEqual(["5", read.measures[0]?.code.slice(0, 3)]);
    }
  });

  test.each(sampleForms.map((form) => [form.sheet, form] as const))("%s: 表のすべての行が数値・単位・セルまで合う", (_, form) => {
    const read = readOne(form);
    const indicators = form.rows.filter(isUsed);
    const rows = read.rows.filter((row) => row.role === "indicator");
    expect(rows.map((row) => row.name)).toEqual(indicators.map((row) => row.name));
    expect(rows.map((row) => [row.plan.amount, row.actual.amount])).toEqual(
      indicators.map((row) => [expectedAmount(row.plan, row.planUnit), expectedAmount(row.actual, row.actualUnit)]),
    );
    for (const [index, row] of rows.entries()) {
      const typed = indicators[index];
      expect(typed && placesOf(form, typed.name)).toEqual([toA1(row.nameCell)]);
      expect(typed && placesOf(form, typed.plan)).toContain(toA1(row.plan.cell));
      expect(typed && placesOf(form, typed.actual)).toContain(toA1(row.actual.cell));
      expect([row.plan.cell.row, row.actual.cell.row]).toEqual([row.nameCell.row, row.nameCell.row]);
    }
    if (form.kind === "measure-report") return;
    const [cost, labour] = read.rows.slice(-2);
    expect([cost?.role, cost?.plan.amount, cost?.actual.amount]).toEqual(["cost", number(form.cost.plan, "千円"), number(form.cost.actual, "千円")]);
    expect([labour?.role, labour?.plan.amount, labour?.actual.amount]).toEqual(["labour", expectedAmount(form.labour.plan, ""), expectedAmount(form.labour.actual, "")]);
  });

  test("手で数えた事実と合う", () => {
    const forms = sampleForms.map(readOne);
    const sum = (role: string, side: "plan" | "actual"): number =>
      forms.flatMap((form) => form.rows).filter((row) => row.role === role).reduce((total, row) => total + (row[side].amount.kind === "number" ? row[side].amount.value : 0), 0);
    expect(forms.filter((form) => form.kind === "measure-report")).toHaveLength(6);
    expect(forms.filter((form) => form.kind === "project-sheet")).toHaveLength(8);
    expect([sum("cost", "plan"), sum("cost", "actual")]).toEqual([63164, 57693]);
    expect([sum("labour", "plan"), sum("labour", "actual")].map((value) => value.toFixed(1))).toEqual(["6.0", "6.0"]);
    const kuaort = forms.find((form) => form.kind === "project-sheet" && form.project?.text === "上山型温泉クアオルト事業費");
    expect(kuaort?.measures.map(({ code, name }) => [code, name])).toEqual([["3-5-2", "体験型観光の推進"], ["5-4-1", "市民交流の拡充"]]);
    const oneSided = forms.flatMap((form) => form.rows).filter((row) => row.plan.amount.kind === "none" && row.actual.amount.kind === "number");
    expect(oneSided.map((row) => [row.plan.amount, row.actual.amount, row.actual.text])).toEqual([[{ kind: "none", mark: "－" }, number(27), "27 ―"]]);
  });
});
