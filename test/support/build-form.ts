import type { Cell } from "../../src/core/address";
import type { Amount, Entry, Field, FiscalYear, Form, Measure, MeasureReport, ProjectSheet, Row, RowRole } from "../../src/core/form";
import type { FiledForm } from "../../src/core/report";
import { isBlank } from "../../src/core/text";

/** What a test says of a row: the figures as a clerk types them ("18 団体", "1,684", "－", "調整中", "#DIV/0!"). */
export interface RowSpec {
  readonly role?: RowRole;
  readonly name?: string;
  readonly plan: string;
  readonly actual: string;
}

/** Everything that a test may want to differ from a form without faults. null: the label was not found. */
export interface FormSpec {
  readonly file?: string;
  readonly sheet?: string;
  readonly title?: string;
  readonly years?: readonly string[];
  readonly department?: string | null;
  readonly plan?: string;
  readonly chapter?: readonly [code: string, name: string] | null;
  readonly section?: readonly [code: string, name: string] | null;
  readonly measures?: readonly (readonly [code: string, name: string])[] | null;
  readonly measuresText?: string;
  readonly project?: string | null;
  readonly account?: string;
  readonly strategy?: string | null;
  readonly purpose?: string | null;
  readonly goal?: string | null;
  readonly result?: string | null;
  readonly future?: string | null;
  readonly rows?: readonly RowSpec[];
  readonly reason?: string | null;
}

/** Where buildForm puts things: one field a row in column A, names in A, plan in G, actual in J. Zero-based sheet rows. */
export const places = {
  title: 0, department: 1, plan: 2, chapter: 3, section: 4, measures: 5, strategy: 6, project: 7, account: 8,
  outline: 9, purpose: 10, goal: 11, result: 12, years: 13, firstRow: 20, reason: 30, future: 31,
} as const;
export const planColumn = 6;
export const actualColumn = 9;

/** 主要施策の成果説明書 without faults, changed by the spec. */
export function buildMeasureReport(spec: FormSpec = {}): MeasureReport {
  const measures = spec.measures === undefined ? [["5-1-1", "多様な担い手が参画するまちづくりの推進"] as const] : spec.measures;
  const code = measures?.[0]?.[0] ?? "5-1-1";
  const [chapter = "5", section = "1"] = code.split("-");
  const common = buildCommon(spec, "主要施策の成果説明書", measures);
  const at = common.place;
  return {
    ...common.base,
    kind: "measure-report",
    plan: field(spec.plan ?? "第５章　つながる『みんなで創る住みよいまち』", at(places.plan)),
    chapter: spec.chapter === null ? null : numbered(spec.chapter ?? [chapter, "つながる『みんなで創る住みよいまち』"], at(places.chapter)),
    section: spec.section === null ? null : numbered(spec.section ?? [`${chapter}-${section}`, "みんなが主役のまちづくりを推進します"], at(places.section)),
  };
}

/** 実施計画兼予算要求書（検証） without faults, changed by the spec. */
export function buildProjectSheet(spec: FormSpec = {}): ProjectSheet {
  const measures = spec.measures === undefined ? [["5-1-1", "多様な担い手が参画するまちづくりの推進"] as const] : spec.measures;
  const common = buildCommon(spec, "実施計画兼予算要求書（検証）", measures);
  const at = common.place;
  return {
    ...common.base,
    missing: [...common.base.missing, ...(spec.project === null ? (["project"] as const) : [])],
    kind: "project-sheet",
    project: fieldOrMissing(spec.project, "まちづくり推進事業費", at(places.project)),
    account: field(spec.account ?? "01一般会計・02総務費・01総務管理費・06企画費", at(places.account)),
    outline: field("地区会の備品整備に対し補助金を交付します。", at(places.outline)),
    ideal: field("地域の主体的な活動が行われている状態", { ...at(places.goal), column: 1 }),
  };
}

/** A form with the file and sheet of the spec; the kind follows from what the spec names. */
export function fileForm(form: Form, file = "book.xlsx"): FiledForm {
  return { file, form };
}

/** A row as typed; the amount is read here in the plainest way, so that rule tests do not depend on the reader. */
export function buildRow(spec: RowSpec, sheet = "P01", row: number = places.firstRow): Row {
  const role = spec.role ?? "indicator";
  const label = { indicator: "開催回数", cost: "事業費（千円）", labour: "従事人工" }[role];
  return {
    role,
    name: spec.name ?? label,
    nameCell: { sheet, row, column: 0 },
    plan: entry(spec.plan, { sheet, row, column: planColumn }),
    actual: entry(spec.actual, { sheet, row, column: actualColumn }),
  };
}

function buildCommon(spec: FormSpec, title: string, measures: FormSpec["measures"]) {
  const sheet = spec.sheet ?? "P01";
  const place = (row: number): Cell => ({ sheet, row, column: 0 });
  const names = { department: spec.department, measures, strategy: spec.strategy, purpose: spec.purpose, goal: spec.goal, result: spec.result, reason: spec.reason, future: spec.future };
  const missing = (Object.keys(names) as (keyof typeof names)[]).filter((name) => names[name] === null);
  const measuresText = spec.measuresText ?? (measures ?? []).map(([code, name]) => `${code}　${name}`).join("　");
  const base = {
    area: { sheet, top: 0, left: 0, bottom: places.future, right: actualColumn },
    title: field(spec.title ?? title, place(places.title)),
    fiscalYears: (spec.years ?? ["令和５年度", "令和５年度", "令和５年度"]).map((text, index) => fiscalYear(text, { ...place(places.years), column: index })),
    department: fieldOrMissing(spec.department, "市政戦略課", place(places.department)),
    measures: (measures ?? []).map(([code, name]): Measure => ({ code, name, cell: place(places.measures) })),
    measuresField: measures === null ? null : field(measuresText, place(places.measures)),
    strategy: fieldOrMissing(spec.strategy, "該当なし", place(places.strategy)),
    purpose: fieldOrMissing(spec.purpose, "地域の活性化を図るため。", place(places.purpose)),
    goal: fieldOrMissing(spec.goal, "住民の活動を支えます。", place(places.goal)),
    result: fieldOrMissing(spec.result, "住民の活動を支えました。", place(places.result)),
    rows: (spec.rows ?? [{ plan: "1 回", actual: "1 回" }]).map((row, index) => buildRow(row, sheet, places.firstRow + index)),
    reason: fieldOrMissing(spec.reason, "", place(places.reason)),
    future: fieldOrMissing(spec.future, "引き続き支援します。", place(places.future)),
    missing,
    unread: null,
  };
  return { base, place };
}

function field(text: string, cell: Cell): Field {
  return { text, cell, blank: isBlank(text) };
}

function fieldOrMissing(text: string | null | undefined, standard: string, cell: Cell): Field | null {
  return text === null ? null : field(text ?? standard, cell);
}

function numbered([code, name]: readonly [string, string], cell: Cell) {
  return { code, name, cell };
}

/** 令和 years only, as the builder's tests need: 令和５年度 is 2023. */
function fiscalYear(text: string, cell: Cell): FiscalYear {
  const year = Number(/\d+/u.exec(text.normalize("NFKC"))?.[0] ?? "5");
  return { text, year: year + 2018, cell };
}

function entry(text: string, cell: Cell): Entry {
  return { amount: amount(text), text, cell };
}

function amount(text: string): Amount {
  const plain = text.normalize("NFKC").trim();
  if (/^[-―—–‐ー−]?$/u.test(plain)) return { kind: "none", mark: plain };
  if (plain.startsWith("#")) return { kind: "error" };
  const [, sign, digits, unit] = /^([-△▲]?)([\d,]*\.?\d+)\s*([^\d\s]*m[23]|t-CO2|[^\d\s]+)?$/u.exec(plain) ?? [];
  if (digits === undefined) return { kind: "text" };
  return { kind: "number", value: Number(`${sign === "" ? "" : "-"}${digits.replaceAll(",", "")}`), unit: unit ?? null };
}
