import type { CellValue } from "../../../src/core/grid";
import type { Figure, FormFacts, RowFacts } from "./facts";
import type { TypedCell } from "./grid-of";
import type { Look } from "./look";

/** A form on paper: its cells, and where each figure was written. */
export interface WrittenForm {
  readonly cells: readonly TypedCell[];
  readonly height: number;
  readonly width: number;
  /** Position of each row's plan and actual, in the order indicators, cost, labour. */
  readonly places: readonly { readonly plan: Place; readonly actual: Place }[];
}

export interface Place { readonly row: number; readonly column: number }

/** 2023 in every way. */
const YEAR = 2023;
/** Words of other cities for the headings: plan and actual, budget and settled. */
const measureWords = [["目標", "実績"], ["目標値", "実績値"], ["計画", "結果"], ["予定", "実績"], ["当初見込み", "成果実績"], ["計画値", "現在値"]] as const;
const projectWords = [["予算", "実績"], ["予算額", "決算額"], ["予算現額", "執行額"], ["計画", "実績"], ["目標値", "実績値"], ["当初予算", "決算見込"]] as const;
const LOGICAL_WIDTH = 16;

/** Writes the facts in the given look, its first cell at the look's own offset plus `at`. */
export function writeForm(facts: FormFacts, look: Look, at: Place = { row: 0, column: 0 }): WrittenForm {
  const pen = new Pen(look, at);
  writeTitle(pen, facts, look);
  writeHeader(pen, facts, look);
  if (facts.kind === "project-sheet") section(pen, look, "事業概要", facts.outline);
  section(pen, look, "目的", facts.purpose);
  if (facts.kind === "measure-report") {
    section(pen, look, "目標", facts.goal);
    section(pen, look, "実績", facts.result);
  }
  const places = writeTable(pen, facts, look);
  const year = yearText(look);
  const clause = look.reasonClause ? `　※${year}目標と${year}実績の間に乖離がある場合` : "";
  section(pen, look, `${look.labelStyle === "spaced" ? "理　由" : "理由"}${clause}`, facts.reason.length > 0 ? facts.reason : [look.blankReason], look.reasonClause);
  section(pen, look, "目標の実現に向けた今後の取組", facts.future);
  return { cells: pen.cells, height: pen.nextRow, width: look.left + LOGICAL_WIDTH * look.columnStep, places };
}

class Pen {
  readonly cells: TypedCell[] = [];
  private line = 0;

  constructor(private readonly look: Look, private readonly at: Place) {}

  get nextRow(): number {
    return this.look.top + (this.line + 1) * this.look.rowStep;
  }

  place(column: number): Place {
    return { row: this.at.row + this.look.top + this.line * this.look.rowStep, column: this.at.column + this.look.left + column * this.look.columnStep };
  }

  put(column: number, value: CellValue, displayed?: string): Place {
    const place = this.place(column);
    if (value !== "") this.cells.push(displayed === undefined ? { ...place, value } : { ...place, value, displayed });
    return place;
  }

  next(lines = 1): void {
    this.line += lines;
  }
}

function digitsOf(look: Look, text: string): string {
  return look.digits === "full" ? text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

function yearText(look: Look, year = YEAR): string {
  const era = year - 2018;
  const texts: Record<Look["year"], string> = { 令和: `令和${era}年度`, R: `R${era}`, R年度: `R${era}年度`, 年度: `${era}年度`, 西暦: `${year}年度` };
  return digitsOf(look, texts[look.year]);
}

function labelText(look: Look, label: string, number: number): string {
  if (look.labelStyle === "spaced") return label.length === 2 ? `${label.slice(0, 1)}　${label.slice(1)}` : label;
  if (look.labelStyle === "numbered") return digitsOf(look, `${number}．${label}`);
  if (look.labelStyle === "marked") return `■ ${label}`;
  if (look.labelStyle === "bracketed") return `【${label}】`;
  return look.labelStyle === "colon" ? `${label}：` : label;
}

function writeTitle(pen: Pen, facts: FormFacts, look: Look): void {
  const title = facts.kind === "measure-report" ? "主要施策の成果説明書" : "実施計画兼予算要求書（検証）";
  if (look.title === "year-above") {
    pen.put(0, yearText(look));
    pen.next();
  }
  pen.put(3, look.title === "with-year" ? `${yearText(look)}　${title}` : title);
  if (look.title === "year-beside") pen.put(1, yearText(look));
  pen.next(2);
}

/** 所属, 振興計画 or 事業 and 予算科目, 施策, 創生総合戦略. */
function writeHeader(pen: Pen, facts: FormFacts, look: Look): void {
  const measures = facts.measures.map(({ code, name }) => `${digitsOf(look, look.digits === "full" ? code.replaceAll("-", "－") : code)}　${name}`);
  const measureCells = look.measuresIn === "one-a-row" && look.header !== "below" ? measures : [measures.join(look.measuresIn === "line-breaks" ? "\n" : "　　")];
  const chapter = digitsOf(look, String(facts.chapter));
  const plan = `第${chapter}章　つながる『みんなで創る住みよいまち』\n${chapter}${look.digits === "full" ? "－" : "-"}${digitsOf(look, "1")}　みんなが主役のまちづくりを推進します`;
  const fields: (readonly [string, readonly string[]])[] = facts.kind === "measure-report"
    ? [["所属", [facts.department]], ["振興計画", [plan]], ["施策", measureCells], ["創生総合戦略", [facts.strategy]]]
    : [["所属", [facts.department]], ["事業", [facts.project]], ["予算科目", [facts.account]], ["施策", measureCells], ["創生総合戦略", [facts.strategy]]];
  const perRow = { "one-row": 3, "two-a-row": 2, "one-a-row": 1, below: 2 }[look.header];
  for (let from = 0; from < fields.length; from += perRow) {
    const row = fields.slice(from, from + perRow);
    const columns = row.map((_, index) => index * Math.floor(15 / perRow));
    row.forEach(([label], index) => pen.put(columns[index] ?? 0, labelText(look, label, from + index + 1)));
    if (look.header === "below") pen.next();
    const height = Math.max(...row.map(([, values]) => values.length));
    for (let line = 0; line < height; line += 1) {
      row.forEach(([, values], index) => pen.put((columns[index] ?? 0) + (look.header === "below" ? 0 : 2), values[line] ?? ""));
      pen.next();
    }
  }
}

function section(pen: Pen, look: Look, label: string, lines: readonly string[], asIs = false): void {
  pen.put(0, asIs ? label : labelText(look, label, 6));
  const isBelow = look.sections.startsWith("below");
  if (isBelow) pen.next();
  const column = isBelow ? 0 : 2;
  const cells = look.sections.endsWith("rows") ? lines : [lines.join("\n")];
  for (const cell of cells) {
    pen.put(column, cell);
    pen.next();
  }
}

const column = { group: 0, name: 1, unit: 5, lastYear: 6, plan: 7, planUnit: 9, actual: 10, actualUnit: 12, rate: 13, remarks: 14 };

function writeTable(pen: Pen, facts: FormFacts, look: Look): { plan: Place; actual: Place }[] {
  const words = facts.kind === "measure-report" ? measureWords : projectWords;
  const [planWord, actualWord] = words[look.words] ?? words[0];
  if (facts.kind === "project-sheet" && look.moneyLabel === "note") {
    pen.put(column.remarks, `（単位：${look.money}）`);
    pen.next();
  }
  const dated = look.headings === "year-in-heading" || look.headings === "line-break";
  if (look.headings === "year-above") {
    if (look.lastYear) pen.put(column.lastYear, yearText(look, YEAR - 1));
    pen.put(column.plan, yearText(look));
    pen.next();
  }
  const year = dated ? yearText(look) + (look.headings === "line-break" ? "\n" : "") : "";
  if (look.corner) pen.put(column.group, "区分");
  if (look.units === "column") pen.put(column.unit, "単位");
  // Without a year in its heading last year's column could not be told from this year's, by a person either.
  if (look.lastYear && look.headings !== "no-year") pen.put(column.lastYear, dated ? `${yearText(look, YEAR - 1)}${actualWord}` : actualWord);
  pen.put(column.plan, `${year}${planWord}`);
  pen.put(column.actual, `${year}${actualWord}`);
  if (look.rate) pen.put(column.rate, "達成率");
  if (look.remarks) pen.put(column.remarks, "備考");
  pen.next();
  return facts.kind === "measure-report" ? writeIndicators(pen, facts, look, "目標値") : writeProjectRows(pen, facts, look);
}

function writeProjectRows(pen: Pen, facts: FormFacts, look: Look): { plan: Place; actual: Place }[] {
  pen.put(column.group, "目　標");
  pen.put(column.name, facts.ideal);
  pen.put(column.plan, facts.goal.join("\n"));
  pen.put(column.actual, facts.result.join("\n"));
  pen.next();
  const places = writeIndicators(pen, facts, look.groupLabel === "none" ? { ...look, groupLabel: "cell" } : look, "活動指標");
  const moneyLabels = { brackets: `事業費（${look.money}）`, "half-brackets": `事業費 (${look.money})`, 単位: `事業費\n（単位：${look.money}）`, note: "事業費", beside: "事業費" };
  pen.put(column.group, moneyLabels[look.moneyLabel]);
  if (look.moneyLabel === "beside") pen.put(column.name, `(${look.money})`);
  places.push(writeFigures(pen, facts.cost, look));
  pen.next();
  pen.put(column.group, "従事人工");
  places.push(writeFigures(pen, facts.labour, look));
  pen.next();
  return places;
}

function writeIndicators(pen: Pen, facts: FormFacts, look: Look, label: string): { plan: Place; actual: Place }[] {
  const places: { plan: Place; actual: Place }[] = [];
  const unused = Array.from({ length: look.unusedRows }, () => null);
  const rows: (RowFacts | null)[] = [...facts.indicators, ...unused];
  // One letter a row needs a row for each letter.
  const spread = look.groupLabel === "letters" && rows.length >= label.length;
  rows.forEach((row, index) => {
    const shown = spread ? (label[index] ?? "") : index > 0 || look.groupLabel === "none" ? "" : look.groupLabel === "cell" ? label : [...label].join("\n");
    pen.put(column.group, shown);
    pen.put(look.groupLabel === "none" ? column.group : column.name, row ? row.name : "　");
    if (row) places.push(writeFigures(pen, row, look));
    else pen.put(column.plan, "　");
    pen.next();
  });
  return places;
}

function writeFigures(pen: Pen, row: RowFacts, look: Look): { plan: Place; actual: Place } {
  if (look.lastYear && look.headings !== "no-year") pen.put(column.lastYear, 77);
  if (look.rate) pen.put(column.rate, "94.4%");
  if (look.remarks) pen.put(column.remarks, "3年目");
  const plan = writeFigure(pen, row.plan, look, column.plan, column.planUnit);
  const actual = writeFigure(pen, row.actual, look, column.actual, column.actualUnit);
  const unit = [row.plan, row.actual].find((figure) => figure.unit !== "")?.unit ?? "";
  if (look.units === "column") pen.put(column.unit, unit);
  return { plan, actual };
}

function writeFigure(pen: Pen, figure: Figure, look: Look, at: number, unitAt: number): Place {
  const isNumber = figure.amount.kind === "number";
  const inCell = look.units === "in-cell" && isNumber && !figure.inCell && figure.unit !== "" && figure.displayed === undefined;
  const place = pen.put(at, inCell ? `${String(figure.value).trim()}${figure.unit}` : figure.value, figure.displayed);
  if (look.units === "beside" && isNumber && !figure.inCell) pen.put(unitAt, figure.unit);
  // A unit in the number format leaves nothing for a cell beside it; with neither, the unit is written in the cell.
  if (look.units === "in-cell" && isNumber && !figure.inCell && figure.displayed !== undefined) pen.put(unitAt, figure.unit);
  return place;
}
