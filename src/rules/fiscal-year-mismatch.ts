import { flatMap, mapPresent } from "../core/flat-map";
import type { FiscalYear } from "../core/form";
import { groupBy } from "../core/group-by";
import type { FiledForm } from "../core/report";
import { matchKey } from "../core/text";
import { mostFrequent } from "./grouping";
import { defineBookRule } from "./rule";

interface Subject {
  readonly filed: FiledForm;
  readonly years: readonly FiscalYear[];
  /** The year that most places of the same workbook show; the first form's when no year has the majority. */
  readonly expected: FiscalYear;
  /** More than half of the forms carry it. */
  readonly isMajority: boolean;
}

/**
 * Last year's form, filled in again: a year in the title or in a heading is not that of the form or of the workbook.
 * Workbooks are judged one by one, since a check may take in those of two years.
 */
export default defineBookRule({
  id: "fiscal-year-mismatch",
  title: "年度の不一致",
  source: "様式の題名「令和５年度　…」と表の見出し「令和５年度目標」「令和５年度実績」は同じ年度である",
  severity: "warning",
  messages: {
    form: "「{{year}}」とありますが、この様式は{{expected}}のものです。前年度の様式の直し忘れがないか、題名と表の見出しの年度をそろえてください。",
    book: "この様式は「{{year}}」ですが、同じブックの他の様式は{{expected}}です。別の年度の様式が混ざっていないか、年度の直し忘れがないかを確認してください。",
  },
  subjects({ forms }): Subject[] {
    const dated = forms.filter(({ form }) => form.fiscalYears.length > 0);
    return flatMap([...groupBy(dated, ({ file }) => file).values()], (sameBook) => {
      const most = mostFrequent(flatMap(sameBook, ({ form }) => form.fiscalYears), ({ year }) => year);
      if (!most) return [];
      const own = mapPresent(sameBook, ({ form }) => ownYear(form.fiscalYears));
      const isMajority = own.filter(({ year }) => year === most.first.year).length * 2 > own.length;
      const sameTitle = groupBy(sameBook, titleKey);
      const printedOf = new Map([...sameTitle].map(([title, group]) => [title, yearsOfTheForm(group)]));
      return sameBook.map((filed) => {
        const printed = printedOf.get(titleKey(filed)) ?? new Set();
        const years = onePerCell(filed.form.fiscalYears, most.first.year).filter(({ year }) => year === most.first.year || !printed.has(year));
        return { filed, years, expected: most.first, isMajority };
      });
    });
  },
  check({ filed, years, expected, isMajority }, { violation, needsReview }) {
    const odd = years.filter(({ year }) => year !== expected.year);
    const [first] = odd;
    if (!first) return;
    const data = ({ text }: FiscalYear) => ({ year: text, expected: expected.text });
    if (odd.length < years.length) {
      for (const year of odd) violation(filed, { at: year.cell, message: "form", data: data(year) });
      return;
    }
    const statement = { at: first.cell, message: "book", data: data(first) } as const;
    if (isMajority) violation(filed, statement);
    else needsReview(filed, statement);
  },
});

/** 令和５年度 施策評価シート（令和４年度実施分）: a cell that names several years is asked for the expected one. */
function onePerCell(years: readonly FiscalYear[], expected: number): readonly FiscalYear[] {
  const isSame = (one: FiscalYear, other: FiscalYear): boolean => one.cell.row === other.cell.row && one.cell.column === other.cell.column;
  return years.filter((year, index) => {
    const there = years.filter((other) => isSame(year, other));
    return there.length === 1 || (there.find((other) => other.year === expected) ?? there[0]) === years[index];
  });
}

const titleKey = ({ form }: FiledForm): string => matchKey(form.title.text);

/**
 * Years that nearly all forms of one title carry beside another one: a column for another year is part of the form
 * (令和４年度実績 beside 令和５年度目標); two of three forms are two that were not changed. Fewer than three forms show nothing of the kind.
 */
function yearsOfTheForm(sameTitle: readonly FiledForm[]): ReadonlySet<number> {
  const carriers = new Map<number, number>();
  for (const { form } of sameTitle) {
    const years = new Set(form.fiscalYears.map(({ year }) => year));
    if (years.size > 1) for (const year of years) carriers.set(year, (carriers.get(year) ?? 0) + 1);
  }
  const most = [...carriers].filter(([, count]) => count >= sameTitle.length * NEARLY_ALL).map(([year]) => year);
  return new Set(sameTitle.length >= 3 ? most : []);
}

const NEARLY_ALL = 0.9;

/** A form's year: the one that most of its places show, the title's when they are even. */
function ownYear(years: readonly FiscalYear[]): FiscalYear | undefined {
  const [first] = years;
  if (years.every(({ year }) => year === first?.year)) return first;
  return mostFrequent(years, ({ year }) => year)?.first;
}
