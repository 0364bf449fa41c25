import { flatMap } from "../core/flat-map";
import type { LabelMatch } from "./match-label";
import type { Token, TokenRow } from "./token";

/** A label that stands at the left edge of a form, by what it means there. */
export type SpineRole = "outline" | "purpose" | "reason" | "future" | "indicators" | "cost" | "labour" | "corner";

/** The labels of one form that stand below each other in one column: its left edge. */
export interface Spine {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly roles: ReadonlySet<SpineRole>;
  /** The form's title, where there is one above these labels. */
  readonly title: Token | null;
  /** Last row of the spine above it in the same column, −1 for none. */
  readonly after: number;
}

interface Mark { readonly row: number; readonly role: SpineRole }
interface Draft { column: number; marks: Mark[]; title: Token | null; after: number }

/** Every left edge of a form on the sheet: columns in which labels of sections line up, cut where one form ends. */
export function findSpines(rows: readonly TokenRow[]): Spine[] {
  const columns = new Map<number, Mark[]>();
  const titles: Token[] = [];
  for (const line of rows) if (line.labelled) for (const token of line.tokens) {
    if (!token.label) continue;
    if (token.label.title) titles.push(token);
    const role = spineRole(token.label);
    if (!role) continue;
    const marks = columns.get(token.column);
    if (marks) marks.push({ row: token.row, role });
    else columns.set(token.column, [{ row: token.row, role }]);
  }
  const lanes = [...columns].filter(([, marks]) => hasTwoRoles(marks)).sort(([a], [b]) => a - b);
  const owned = titlesOfLanes(titles, lanes);
  return flatMap(lanes, ([column, marks]) => cutLane(column, marks, owned.get(column) ?? []))
    .filter((draft) => hasTwoRoles(draft.marks))
    .map(({ column, marks, title, after }) => ({
      column, title, after, roles: new Set(marks.map((mark) => mark.role)),
      first: marks[0]?.row ?? 0, last: marks.at(-1)?.row ?? 0,
    }));
}

/** Labels of two kinds at least: one kind alone is no edge of a form. */
function hasTwoRoles(marks: readonly Mark[]): boolean {
  return marks.some(({ role }) => role !== marks[0]?.role);
}

function spineRole(label: LabelMatch): SpineRole | null {
  if (label.inline !== null) return null;
  const { field, row, head } = label;
  if (field === "outline" || field === "purpose" || field === "reason" || field === "future") return field;
  if (row === "indicators" || row === "cost" || row === "labour") return row;
  return head === "corner" ? "corner" : null;
}

/** Gives each title to the nearest lane at or left of it in which a form can begin there (rows and columns alike); one title to a beginning. */
function titlesOfLanes(titles: readonly Token[], lanes: readonly (readonly [number, readonly Mark[]])[]): Map<number, Token[]> {
  const choices = flatMap(titles, (title) => flatMap(lanes, ([column, marks]) => {
    const at = column <= title.column ? beginningAfter(marks, title.row) : -1;
    const next = marks[at];
    return next ? [{ title, column, beginning: `${column} ${at}`, cost: next.row - title.row + title.column - column }] : [];
  })).sort((a, b) => a.cost - b.cost);
  const owned = new Map<number, Token[]>();
  const taken = new Set<unknown>();
  for (const { title, column, beginning } of choices) {
    if (taken.has(title) || taken.has(beginning)) continue;
    taken.add(title).add(beginning);
    owned.set(column, [...(owned.get(column) ?? []), title]);
  }
  return owned;
}

/** Index of the label with which a form can begin below the row, −1 when none can. */
function beginningAfter(marks: readonly Mark[], row: number): number {
  const at = marks.findIndex((mark) => mark.row > row);
  if (at < 0) return -1;
  const [before, next] = [marks[at - 1]?.role, marks[at]?.role];
  const canBegin = before === undefined || before === "future" || (before === "reason" && next !== "future") || next === "outline" || (next === "purpose" && before !== "outline");
  return canBegin ? at : -1;
}

/** Cuts a lane where a title stands between two labels, or where the labels begin anew. */
function cutLane(column: number, marks: readonly Mark[], titles: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  for (const mark of marks) {
    const current = drafts.at(-1);
    const last = current?.marks.at(-1)?.row ?? -1;
    const title = titles.find((candidate) => candidate.row > last && candidate.row < mark.row) ?? null;
    if (!current || title || beginsAnew(current.marks, mark.role)) drafts.push({ column, marks: [mark], title, after: last });
    else current.marks.push(mark);
  }
  return drafts;
}

/** Sections that a form has once. */
const once: ReadonlySet<SpineRole> = new Set(["outline", "purpose", "future"]);

function beginsAnew(marks: readonly Mark[], role: SpineRole): boolean {
  const has = (wanted: SpineRole): boolean => marks.some((mark) => mark.role === wanted);
  if (once.has(role) && has(role)) return true;
  if (role === "reason") return has("reason") && has("future");
  return has("future") && role !== "future";
}
