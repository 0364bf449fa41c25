import { areaToA1, type Area, type Cell } from "../core/address";
import type { Finding, Severity } from "../core/finding";
import type { Field, Form, Row } from "../core/form";
import type { Report } from "../core/report";
import { locateForms } from "./locate-forms";

/**
 * A place to highlight. A row reaches from the name of the indicator to the right edge of its form; "spaces" is a cell that holds
 * nothing but spaces, which an underline would make look like a dash.
 */
export interface Highlight {
  readonly area: Area;
  readonly severity: Severity;
  readonly kind: "row" | "cell" | "spaces";
}

const weight: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

/**
 * Places to highlight: for a missing 理由 the row that deviates and the empty box, for every other finding its cell.
 * A place is highlighted once, by the gravest of its findings.
 */
export function planHighlights(report: Pick<Report, "forms" | "findings">): readonly Highlight[] {
  const locate = locateForms(report.forms);
  const places = new Map<string, Highlight>();
  for (const finding of report.findings) {
    for (const place of placesOf(finding, locate(finding.file, finding.cell)?.form)) {
      const key = JSON.stringify([finding.file, place.area.sheet, areaToA1(place.area), place.kind]);
      const known = places.get(key);
      if (!known || weight[known.severity] < weight[place.severity]) places.set(key, place);
    }
  }
  return [...places.values()];
}

function placesOf(finding: Finding, form: Form | undefined): readonly Highlight[] {
  const { severity } = finding;
  const row = finding.rule === "missing-reason" && form ? rowAt(form, finding.cell) : undefined;
  if (!form || !row) return [{ area: cellArea(finding.cell), severity, kind: kindOf(finding.cell, form) }];
  const box = row.reason ?? form.reason;
  const reason = box ? [{ area: cellArea(box.cell), severity, kind: kindOf(box.cell, form) }] : [];
  return [{ area: rowArea(row, form), severity, kind: "row" }, ...reason];
}

function kindOf({ row, column }: Cell, form: Form | undefined): "cell" | "spaces" {
  const text = form && textsOf(form).find(({ cell }) => cell.row === row && cell.column === column)?.text;
  return text && text.trim() === "" ? "spaces" : "cell";
}

function textsOf({ department, strategy, purpose, goal, result, reason, future, rows }: Form): readonly Pick<Field, "text" | "cell">[] {
  return [...[department, strategy, purpose, goal, result, reason, future].filter((field) => field !== null), ...rows.flatMap((row) => [row.plan, row.actual, ...(row.reason ? [row.reason] : [])])];
}

function rowAt(form: Form, { row, column }: Cell): Row | undefined {
  const isAt = (cell: Cell): boolean => cell.row === row && cell.column === column;
  return form.rows.find(({ plan, actual, nameCell }) => isAt(actual.cell) || isAt(plan.cell) || isAt(nameCell));
}

/** The cells of a row, whichever stand furthest; unit cells lie between the figures and the form's edge. */
function rowArea({ nameCell, plan, actual }: Row, form: Form): Area {
  const rows = [nameCell.row, plan.cell.row, actual.cell.row];
  const left = Math.min(nameCell.column, plan.cell.column, actual.cell.column);
  return { sheet: nameCell.sheet, top: Math.min(...rows), left, bottom: Math.max(...rows), right: form.area.right };
}

function cellArea({ sheet, row, column }: Cell): Area {
  return { sheet, top: row, left: column, bottom: row, right: column };
}
