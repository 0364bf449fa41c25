import type { FieldRole } from "./labels";
import type { Token, TokenRow } from "./token";

/** The cells of what may be one form. */
export interface Region {
  readonly rows: readonly TokenRow[];
}

/** Boxes that a form has once; met again after the body of a form, they begin the next one. */
const onceAForm: ReadonlySet<FieldRole> = new Set(["department", "project", "account", "plan", "measures", "strategy", "outline", "purpose"]);
/** Labels that stand at the left edge of a form. */
const MIN_EDGE = 3;
const MIN_COMMON = 3;

/** Splits a sheet into the regions of its forms: first side by side, then one below the other. */
export function splitSheet(rows: readonly TokenRow[]): Region[] {
  return splitAcross(rows).flatMap(splitDown).map((part) => ({ rows: part }));
}

/**
 * Cuts at a column where labels of a second form line up: its own left edge, beside the first form's rows, through no table.
 */
function splitAcross(rows: readonly TokenRow[]): (readonly TokenRow[])[] {
  const edge = secondEdge(rows);
  if (edge === null) return [rows];
  return [keepColumns(rows, (column) => column < edge), ...splitAcross(keepColumns(rows, (column) => column >= edge))];
}

function secondEdge(rows: readonly TokenRow[]): number | null {
  const byColumn = new Map<number, Token[]>();
  const fields: Token[] = [];
  for (const { tokens } of rows) for (const token of tokens) {
    const { label } = token;
    if (!label || label.inline !== null) continue;
    if (label.field) fields.push(token);
    if (label.field || label.row || label.title || label.head === "corner") byColumn.set(token.column, [...(byColumn.get(token.column) ?? []), token]);
  }
  const edges = [...byColumn].filter(([, tokens]) => new Set(tokens.map(roleOf)).size >= MIN_EDGE).map(([column]) => column).sort((a, b) => a - b);
  const [first, ...others] = edges;
  if (first === undefined || others.length === 0) return null;
  const spans = rows.flatMap(headSpans);
  return others.find((column) =>
    !spans.some((span) => span.from < column && column <= span.to)
    && overlap(byColumn.get(first) ?? [], byColumn.get(column) ?? [])
    && commonRoles(fields, column) >= MIN_COMMON) ?? null;
}

function roleOf(token: Token): string {
  return token.label?.field ?? token.label?.row ?? token.label?.title ?? "corner";
}

function overlap(left: readonly Token[], right: readonly Token[]): boolean {
  const rowsOf = (tokens: readonly Token[]): [number, number] => [Math.min(...tokens.map((token) => token.row)), Math.max(...tokens.map((token) => token.row))];
  const [leftTop, leftBottom] = rowsOf(left);
  const [rightTop, rightBottom] = rowsOf(right);
  return leftTop <= rightBottom && rightTop <= leftBottom;
}

function commonRoles(fields: readonly Token[], column: number): number {
  const roles = (side: (token: Token) => boolean): Set<string> => new Set(fields.filter(side).map(roleOf));
  const left = roles((token) => token.column < column);
  return [...roles((token) => token.column >= column)].filter((role) => left.has(role)).length;
}

/** From the corner, or else the plan, to the actual of each pair of headings in a row. */
function headSpans({ tokens }: TokenRow): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  let from: number | null = null;
  let plan = false;
  for (const { column, label } of tokens) {
    if (label?.head === "corner" || label?.head === "plan") from ??= column;
    if (label?.head === "plan") plan = true;
    if (label?.head !== "actual" || from === null || !plan) continue;
    spans.push({ from, to: column });
    from = null;
    plan = false;
  }
  return spans;
}

function keepColumns(rows: readonly TokenRow[], keep: (column: number) => boolean): TokenRow[] {
  return rows
    .map(({ row, tokens }) => ({ row, tokens: tokens.filter((token) => keep(token.column)) }))
    .filter(({ tokens }) => tokens.length > 0);
}

/** Cuts above every title, and above a box that comes again after a form's body where a title is missing. */
function splitDown(rows: readonly TokenRow[]): (readonly TokenRow[])[] {
  const starts = [0];
  let seen = new Set<FieldRole>();
  let hasBody = false;
  let hasTitle = false;
  rows.forEach((row, index) => {
    const labels = row.tokens.flatMap(({ label }) => (label && label.inline === null ? label : []));
    const isTitle = labels.some((label) => label.title !== null);
    const comesAgain = hasBody && labels.some((label) => label.field && onceAForm.has(label.field) && seen.has(label.field));
    // A title under boxes that have no body yet is the title of their form (所属 above the title).
    if (comesAgain || (isTitle && (hasBody || hasTitle))) {
      starts.push(isTitle ? withHeading(rows, index) : index);
      seen = new Set();
      hasBody = false;
      hasTitle = false;
    }
    hasTitle ||= isTitle;
    for (const label of labels) if (label.field) seen.add(label.field);
    hasBody ||= labels.some((label) => label.field === "reason" || label.field === "future" || label.row === "cost" || label.row === "labour");
  });
  return starts.map((start, index) => rows.slice(start, starts[index + 1] ?? rows.length));
}

const HEADING = /様式|別紙|別記|第.{1,3}号|年度|No/u;
const LONGEST_HEADING = 24;

/** A line directly above a title that names the form sheet or the year belongs to the title. */
function withHeading(rows: readonly TokenRow[], title: number): number {
  const above = rows[title - 1];
  const own = rows[title];
  if (!above || !own || own.row - above.row > 2) return title;
  const isHeading = above.tokens.every((token) => !token.label?.field && token.text.length <= LONGEST_HEADING && HEADING.test(token.text));
  return isHeading ? title - 1 : title;
}
