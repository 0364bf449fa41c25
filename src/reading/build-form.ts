import type { Area } from "../core/address";
import { findFiscalYears, withoutFiscalYears } from "../core/fiscal-year";
import { flatMap, mapPresent } from "../core/flat-map";
import type { Field, FieldName, FiscalYear, Form } from "../core/form";
import type { Grid } from "../core/grid";
import { findTables, type Table } from "./find-tables";
import { yearPlace } from "./heading-pair";
import type { FieldRole } from "./labels";
import { comparedTables } from "./not-compared";
import { onceEach } from "./once-each";
import { nameAlone } from "./name-alone";
import { fieldOfBoxes, readBoxes, type Box } from "./read-fields";
import { readMeasures, readPlan, unpackMeasure } from "./read-plan";
import { readReasons } from "./read-reasons";
import { readTable } from "./read-rows";
import { settleLabels } from "./settle-labels";
import { withoutSideLists } from "./side-list";
import type { Region } from "./split-sheet";
import type { Token } from "./token";
import { unreadTable } from "./unread-table";

/** Reads a region as a form; null when it is none. */
export function buildForm(whole: Region, grid: Grid): Form | null {
  const region = withoutSideLists(settleLabels(whole));
  const titleRow = region.rows.find((line) => line.labelled && line.tokens.some((token) => token.label?.title));
  const title = titleRow?.tokens.find((token) => token.label?.title) ?? null;
  const titleYears = title ? yearsBeside(region, title, grid.sheet) : [];
  const titleYear = titleYears[0]?.year ?? null;
  const found = findTables(region, titleYear);
  const boxes = readBoxes(region, found);
  const kind = kindOf(title, boxes, found);
  if (!kind || !isForm(title, boxes, found)) return null;

  const tables = comparedTables(found, region, titleYear, grid);
  const content = tables.map((table) => readTable(table, grid, kind === "project-sheet"));
  const goalRow = content.find(({ goal }) => goal !== null);
  const field = (role: FieldRole): Field | null => fieldOfBoxes(boxesOf(boxes, role), boxes, grid.sheet);
  const name = (role: "department" | "project"): Field | null => fieldOfBoxes(boxesOf(boxes, role).map(nameAlone), boxes, grid.sheet);
  const measureBoxes = boxesOf(boxes, "measures");
  const area = areaOf(region, grid.sheet);
  const titleText = titleField(title, region, grid.sheet);
  const fiscalYears = [...titleYears, ...flatMap(tables, (table) => headingYears(table, grid.sheet))];
  const coded = readMeasures(measureBoxes, grid.sheet);
  const [department, measuresField, strategy, purpose, future] = [name("department"), field("measures"), field("strategy"), field("purpose"), field("future")];
  const goal = goalRow?.goal ?? field("goal");
  const result = goalRow?.result ?? field("result");
  const { reason, rows } = readReasons(onceEach(flatMap(content, (table) => table.rows)), boxes, tables, region, grid);
  const needsCost = kind === "project-sheet" && !rows.some(({ role }) => role === "cost");
  const unreadToken = unreadTable(region, found, rows) ?? content.find((table) => table.unread)?.unread ?? (needsCost ? content.find((table) => table.unreadSums)?.unreadSums : null) ?? null;
  const unread = unreadToken && { sheet: grid.sheet, row: unreadToken.row, column: unreadToken.column };
  const missing: FieldName[] = [];
  const plan = readPlan(boxesOf(boxes, "plan"), boxes, coded[0]?.code, grid.sheet);
  const measures = coded.length > 0 ? coded : unpackMeasure(measuresField, plan.chapter, plan.section);
  // Written out for both kinds: objects that are put together from others cost more than all the rest of a form.
  const form: Form = kind === "measure-report"
    ? { kind, area, title: titleText, fiscalYears, department, measures, measuresField, strategy, purpose, goal, result, rows, unread, reason, future, missing, plan: plan.plan, chapter: plan.chapter, section: plan.section }
    : { kind, area, title: titleText, fiscalYears, department, measures, measuresField, strategy, purpose, goal, result, rows, unread, reason, future, missing, project: name("project"), account: field("account"), outline: field("outline"), ideal: goalRow?.ideal ?? null };
  missing.push(...missingOf(form, tables.length > 0 && !unread));
  return form;
}

/** The boxes of a role: all of 施策 and of 今後の取組 (今後の課題 and 改善策), of other texts the first that holds some, else the first. */
function boxesOf(boxes: readonly Box[], role: FieldRole): readonly Box[] {
  if (role === "measures" || role === "future") return boxes.filter((box) => box.role === role);
  const first = boxes.find((box) => box.role === role);
  if (!first) return noBoxes;
  if (role === "department") return [departmentOf(boxes, first)];
  const filled = texts.has(role) && !isFilled(first) ? boxes.find((box) => box.role === role && isFilled(box)) : undefined;
  return [filled ?? first];
}

/** 課名 beside 部局名: it is the 課 that answers for a form. */
function departmentOf(boxes: readonly Box[], first: Box): Box {
  if (ofSection.test(first.label.text) && isFilled(first)) return first;
  const near = boxes.filter((box) => box.role === "department" && isFilled(box) && box.label.row <= first.label.row + 1);
  return near.find(({ label }) => ofSection.test(label.text)) ?? near[0] ?? first;
}

const ofSection = /課|室|所\s*属/u;

const texts: ReadonlySet<FieldRole> = new Set(["account", "outline", "purpose", "goal", "result"]);

function isFilled({ tokens }: Box): boolean {
  return tokens.some(({ blank }) => !blank);
}

const noBoxes: readonly Box[] = [];

/**
 * By the title, or else by the boxes that only one of the two forms has. Some cities print 主要施策の成果説明書 over a sheet a project: with
 * nearly all that only a project has, it is one.
 */
function kindOf(title: Token | null, boxes: readonly Box[], tables: readonly Table[]): Form["kind"] | null {
  if (title?.label?.title === "project-sheet") return "project-sheet";
  const has = (role: FieldRole): boolean => boxes.some((box) => box.role === role);
  const hasMoney = tables.some((table) => table.rows.some(({ tokens }) => tokens.some((token) => token.label?.row === "cost" || token.label?.row === "labour")));
  const project = [has("project"), has("account"), has("outline"), hasMoney].filter(Boolean).length;
  if (title) return has("project") && project >= LEAST_OF_PROJECT ? "project-sheet" : "measure-report";
  if (project >= 2) return "project-sheet";
  return project === 0 && has("plan") ? "measure-report" : null;
}

const LEAST_OF_PROJECT = 3;

const MIN_FIELDS = 3;
const MIN_FIELDS_UNTITLED = 4;
/** Without a title and without labels of rows, nearly every box of a form has to be there. */
const MIN_FIELDS_PLAIN_TABLE = 7;
const MIN_ROWS = 4;

/** A form names its place in the plan or the budget, tells its boxes in several rows, and compares or explains. */
function isForm(title: Token | null, boxes: readonly Box[], tables: readonly Table[]): boolean {
  const known = boxes.filter((box) => box.role !== "unknown" && box.role !== "foreign");
  const roles = new Set(known.map((box) => box.role));
  const rows = new Set([...known.map((box) => box.label.row), ...tables.map((table) => table.top)]);
  const isAnchored = roles.has("measures") || roles.has("plan") || roles.has("strategy") || roles.has("account");
  const explains = roles.has("reason") || roles.has("future");
  if (!isAnchored || rows.size < MIN_ROWS) return false;
  if (title) return roles.size >= MIN_FIELDS && (tables.length > 0 || explains);
  const hasRowLabels = tables.some((table) => table.rows.some(({ tokens }) => tokens.some((token) => token.label?.row && token.label.row !== "other")));
  return explains && ((hasRowLabels && roles.size >= MIN_FIELDS_UNTITLED) || (tables.length > 0 && roles.size >= MIN_FIELDS_PLAIN_TABLE));
}

function titleField(title: Token | null, region: Region, sheet: string): Field {
  const first = title ?? region.rows[0]?.tokens[0];
  const cell = { sheet, row: first?.row ?? 0, column: first?.column ?? 0 };
  const text = title ? withoutFiscalYears(title.text) : "";
  return { text, cell, blank: text === "" };
}

const MAX_TITLE_GAP = 2;

/** Years in the title, beside it, or in the line over it. */
function yearsBeside(region: Region, title: Token, sheet: string): FiscalYear[] {
  const own = yearsOf(title, sheet);
  if (own.length > 0) return own;
  const near = flatMap(region.rows.filter(({ row }) => row <= title.row && title.row - row <= MAX_TITLE_GAP), ({ tokens }) => tokens.filter((token) => token !== title && token.text.length <= 20));
  // R3～R7 is how long the project runs.
  const single = near.map((token) => yearsOf(token, sheet)).filter(({ length }) => length === 1);
  return single[0] ?? [];
}

/** Years of the headings of plan and actual, in them or over them. */
function headingYears(table: Table, sheet: string): FiscalYear[] {
  const places = mapPresent([table.plan, table.actual], (heading) => yearPlace(heading, table.headings));
  return flatMap([...new Set(places)], (token) => yearsOf(token, sheet));
}

function yearsOf(token: Token, sheet: string): FiscalYear[] {
  return findFiscalYears(token.text).map(({ text, year }) => ({ text, year, cell: { sheet, row: token.row, column: token.column } }));
}

const boxesOfKind: Readonly<Record<Form["kind"], readonly Exclude<FieldName, "rows" | "measures">[]>> = {
  "measure-report": ["department", "plan", "strategy", "purpose", "goal", "result", "reason", "future"],
  "project-sheet": ["department", "project", "account", "strategy", "outline", "purpose", "goal", "result", "reason", "future"],
};

function missingOf(form: Form, hasTable: boolean): FieldName[] {
  const fields: Readonly<Partial<Record<FieldName, unknown>>> = form;
  const missing: FieldName[] = boxesOfKind[form.kind].filter((name) => fields[name] === null);
  if (!form.measuresField) missing.push("measures");
  if (!hasTable) missing.push("rows");
  return missing;
}

/** The cells of the form. */
function areaOf(region: Region, sheet: string): Area {
  let [left, right] = [Infinity, 0];
  for (const { first, last } of region.rows) {
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  return { sheet, top: region.rows[0]?.row ?? 0, left, bottom: region.rows.at(-1)?.row ?? 0, right };
}
