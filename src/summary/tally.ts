import { plus } from "../core/decimal";
import type { Finding } from "../core/finding";
import type { Amount, Form, Row } from "../core/form";
import { keepShape } from "../core/keep-shape";
import type { ChapterSummary, RowState } from "../core/report";
import { percent, rowState } from "../core/row-state";
import type { Settings } from "../core/settings";
import { inThousandYen } from "./money";

type Counts = Omit<ChapterSummary, "chapter" | "title" | "budget" | "actual" | "executionRate" | "labour">;

type IndicatorCounter = keyof ChapterSummary["indicators"];

const counterOf: Readonly<Record<RowState, IndicatorCounter>> = {
  reached: "reached",
  missed: "missed",
  none: "none",
  "one-sided": "oneSided",
  unreadable: "unreadable",
  "not-evaluable": "notEvaluable",
};

/** A sum that stays null until something was added: missing is not zero. */
class Sum {
  value: number | null = null;

  add(value: number | null): void {
    if (value !== null) this.value = plus(this.value ?? 0, value);
  }
}

/** Adds up forms and findings of one chapter, or of the whole check. */
export class Tally {
  private readonly counts = {
    measureReports: 0,
    projects: 0,
    relisted: 0,
    indicators: { reached: 0, missed: 0, none: 0, oneSided: 0, unreadable: 0, notEvaluable: 0 },
    missingReasons: 0,
    findings: { error: 0, warning: 0, note: 0 },
  } satisfies Counts;
  private readonly budget = new Sum();
  private readonly actual = new Sum();
  private readonly labourPlan = new Sum();
  private readonly labourActual = new Sum();

  /** Counts a form with its rows. */
  addForm(form: Form, settings: Settings): void {
    this.counts[form.kind === "measure-report" ? "measureReports" : "projects"] += 1;
    this.addRows(form, settings);
  }

  /** Adds a form's rows without counting the form. */
  addRows(form: Form, settings: Settings): void {
    for (const row of form.rows) this.addRow(row, settings);
  }

  addRelisting(): void {
    this.counts.relisted += 1;
  }

  /** A reason that may stand elsewhere (needs review) counts among the findings and is not yet a missing one. */
  addFinding({ rule, severity, outcome }: Pick<Finding, "rule" | "severity" | "outcome">): void {
    this.counts.findings[severity] += 1;
    if (rule === "missing-reason" && outcome === "violation") this.counts.missingReasons += 1;
  }

  finish(chapter: number | null, title: string | null): ChapterSummary {
    const [budget, actual] = [this.budget.value, this.actual.value];
    const { measureReports, projects, relisted, ...rest } = this.counts;
    return {
      chapter,
      title,
      measureReports,
      projects,
      relisted,
      budget,
      actual,
      executionRate: budget === null || actual === null ? null : percent(actual, budget),
      labour: { plan: this.labourPlan.value, actual: this.labourActual.value },
      ...rest,
    };
  }

  private addRow(row: Row, settings: Settings): void {
    if (row.role === "indicator") {
      this.counts.indicators[counterOf[rowState(row, settings).state]] += 1;
      return;
    }
    if (row.role === "labour") {
      this.labourPlan.add(asNumber(row.plan.amount));
      this.labourActual.add(asNumber(row.actual.amount));
      return;
    }
    this.budget.add(inThousandYen(row.plan.amount, row.name));
    this.actual.add(inThousandYen(row.actual.amount, row.name));
  }
}

keepShape(new Tally());

function asNumber(amount: Amount): number | null {
  return amount.kind === "number" ? amount.value : null;
}
