import type { Area } from "../core/address";
import type { Field, Form } from "../core/form";
import type { TextBox } from "../core/grid";
import { isBlank } from "../core/text";
import { remark } from "./labels";
import { matchLabel } from "./match-label";

/** Rows below the last label of a form that still belong to it. */
const TAIL = 12;

/**
 * Where on the sheet a text box would hold the reason of a form: over and beside a reason box without text, or anywhere on a form
 * that has no such box. Only forms of which some row differs need one. One area a form, null for those that need none.
 */
export function reasonAreas(forms: readonly Form[]): (Area | null)[] {
  return forms.map((form) => (needsReason(form) ? reasonArea(form, forms) : null));
}

/**
 * The forms with their reason taken from text boxes where the cell holds none. A box belongs where its middle lies. The reason
 * keeps the cell of its own box, as that is where a person looks.
 */
export function withTextBoxes(forms: readonly Form[], boxes: readonly TextBox[]): readonly Form[] {
  if (boxes.length === 0) return forms;
  const areas = reasonAreas(forms);
  return forms.map((form, index) => {
    const area = areas[index];
    const inside = area ? boxes.filter((box) => holdsMiddle(area, box.area)) : [];
    return inside.length > 0 ? withReason(form, inside) : form;
  });
}

function needsReason({ reason, rows }: Form): boolean {
  if (reason && !reason.blank) return false;
  return rows.some(({ plan, actual }) => plan.amount.kind !== actual.amount.kind || (plan.amount.kind === "number" && actual.amount.kind === "number" && plan.amount.value !== actual.amount.value));
}

/** Down to the next box of the form or the form below; to the right as far as the form could reach, up to the form beside it. */
function reasonArea(form: Form, forms: readonly Form[]): Area {
  const { area, reason } = form;
  if (!reason) return area;
  const { row } = reason.cell;
  const below = forms.filter((other) => other !== form && other.area.top > row && other.area.left <= area.right && other.area.right >= area.left).map((other) => other.area.top);
  const beside = forms.filter((other) => other !== form && other.area.left > area.left && other.area.top <= area.bottom && other.area.bottom >= area.top).map((other) => other.area.left);
  const next = Math.min(...rowsOf(form).filter((other) => other > row), ...below, area.bottom + TAIL + 1);
  const right = Math.min(...beside.map((left) => left - 1), area.right + Math.max(TAIL, area.right - area.left));
  return { sheet: area.sheet, top: row, left: area.left, bottom: next - 1, right: Math.max(right, area.left) };
}

function rowsOf(form: Form): number[] {
  const fields: (Field | null)[] = [form.department, form.measuresField, form.strategy, form.purpose, form.goal, form.result, form.future];
  return [...fields.flatMap((field) => field?.cell.row ?? []), ...form.rows.map((entry) => entry.nameCell.row)];
}

function holdsMiddle(area: Area, box: TextBox["area"]): boolean {
  const [row, column] = [(box.top + box.bottom) / 2, (box.left + box.right) / 2];
  return row >= area.top && row < area.bottom + 1 && column >= area.left && column < area.right + 1;
}

/** A box that names another part of the form, or that only tells how to fill it in, is no reason. */
function withReason(form: Form, boxes: readonly TextBox[]): Form {
  const said = boxes.flatMap((box) => {
    const label = matchLabel(box.text);
    const text = label ? (label.field === "reason" ? label.inline : null) : form.reason && !remark.test(box.text) ? box.text : null;
    return text !== null && !isBlank(text) ? [{ text: text.trim(), area: box.area }] : [];
  });
  const [first] = said;
  if (!first) return form;
  const cell = form.reason?.cell ?? { sheet: form.area.sheet, row: first.area.top, column: first.area.left };
  const reason = { text: said.map(({ text }) => text).join("\n"), cell, blank: false };
  return { ...form, reason, missing: form.missing.filter((name) => name !== "reason") };
}
