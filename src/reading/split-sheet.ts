import { withoutFiscalYears } from "../core/fiscal-year";
import { headerRoles } from "./labels";
import { findSpines, type Spine } from "./find-spines";
import { TokenRow, type Token } from "./token";

/** The cells of what may be one form. */
export interface Region {
  readonly rows: readonly TokenRow[];
}

/** Where a form begins and the columns that are its own from there on, until the next form begins in them. */
interface Territory { readonly top: number; readonly left: number; readonly right: number }

/** Text below the last label still belongs to a form; so many rows of it can stand beside one that begins further right. */
const TAIL = 12;
const LEAST_COMMON = 2;

/** Splits a sheet into the regions of its forms, which may stand anywhere: below each other, side by side, offset. */
export function splitSheet(rows: readonly TokenRow[]): Region[] {
  const spines = mergeSpines(findSpines(rows));
  if (spines.length < 2) return [{ rows }];
  const placed = spines.map((spine) => ({ spine, top: topOf(spine, rows) }));
  const territories = placed.map(({ top, spine }): Territory => ({ top, ...columnsOf(top, spine, placed) }));
  return share(rows, territories.sort((a, b) => a.top - b.top || a.left - b.left));
}

/** Gives each cell to the form that began last among those that own its column; what stands before any to the first. */
function share(rows: readonly TokenRow[], territories: readonly Territory[]): Region[] {
  const parts = territories.map((territory) => ({ territory, rows: [] as { row: number; tokens: Token[]; labelled: boolean }[] }));
  let active: typeof parts = [];
  let next = 0;
  for (const { row, tokens, labelled } of rows) {
    for (let part = parts[next]; part && part.territory.top <= row; part = parts[next]) {
      const { left, right } = part.territory;
      active = [part, ...active.filter(({ territory }) => territory.left < left || territory.right > right)];
      next += 1;
    }
    for (const token of tokens) {
      const owner = active.find(({ territory }) => token.column >= territory.left && token.column <= territory.right) ?? parts[0];
      const last = owner?.rows.at(-1);
      if (last?.row === row) last.tokens.push(token);
      else owner?.rows.push({ row, tokens: [token], labelled });
    }
  }
  return parts.filter((part) => part.rows.length > 0).map((part) => ({ rows: part.rows.map(({ row, tokens, labelled }) => TokenRow.of(row, tokens, labelled)) }));
}

/** Lanes beside each other that repeat no labels are one form whose labels are indented. */
function mergeSpines(spines: readonly Spine[]): Spine[] {
  const merged: Spine[] = [];
  for (const spine of spines) {
    const host = merged.findIndex((other) => other.column !== spine.column && rowsOverlap(other, spine) && common(other, spine) < LEAST_COMMON);
    const into = merged[host];
    if (!into) merged.push(spine);
    else merged[host] = { ...into, first: Math.min(into.first, spine.first), last: Math.max(into.last, spine.last), roles: new Set([...into.roles, ...spine.roles]), title: into.title ?? spine.title };
  }
  return merged;
}

function rowsOverlap(one: Spine, other: Spine): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function common(one: Spine, other: Spine): number {
  return [...one.roles].filter((role) => other.roles.has(role)).length;
}

/** First row of a form: its title with the line over it, or else the first box of its header. */
function topOf(spine: Spine, rows: readonly TokenRow[]): number {
  const { title } = spine;
  if (title) return withHeading(rows, title, spine.column);
  const header = rowsBetween(rows, spine.after + 1, spine.first).find((line) => line.labelled && line.tokens.some((token) => token.column === spine.column && token.label?.field && token.label.inline === null && headerRoles.has(token.label.field)));
  return header?.row ?? spine.first;
}

/** Columns of a form: from its left edge (the sheet's, when no form stands left of it) to that of the next form beside it. */
function columnsOf(top: number, spine: Spine, placed: readonly { top: number; spine: Spine }[]): { left: number; right: number } {
  const others = placed.filter((other) => other.spine !== spine);
  const beside = others.filter((other) => other.spine.column > spine.column && other.top <= spine.last && top <= other.spine.last);
  const isLeftmost = !others.some((other) => other.spine.column < spine.column && other.top <= spine.last && top <= other.spine.last + TAIL);
  return { left: isLeftmost ? 0 : spine.column, right: Math.min(...beside.map((other) => other.spine.column)) - 1 };
}

/** Rows from…to, both included; found by halving, as a sheet may hold hundreds of forms. */
function rowsBetween(rows: readonly TokenRow[], from: number, to: number): readonly TokenRow[] {
  const firstAt = (wanted: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.row ?? Infinity) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.slice(firstAt(from), firstAt(to + 1));
}

const HEADING = /^[\s(（【]*(?:様式|別紙|別記|参考|第[^ ]{1,3}号|No)/u;
const LONGEST_HEADING = 24;
const MAX_GAP = 2;

/** A line directly above a title that names the form sheet or the year belongs to the title. */
function withHeading(rows: readonly TokenRow[], title: Token, left: number): number {
  for (const { row, tokens } of [...rowsBetween(rows, title.row - MAX_GAP, title.row - 1)].reverse()) {
    const near = tokens.filter((token) => token.column >= left && token.column <= title.column);
    if (near.length === 0) continue;
    const isHeading = near.every((token) => !token.label?.field && token.text.length <= LONGEST_HEADING && (HEADING.test(token.text) || withoutFiscalYears(token.text) === ""));
    return isHeading ? row : title.row;
  }
  return title.row;
}
