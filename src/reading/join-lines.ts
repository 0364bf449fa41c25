import { readAmount } from "../core/amount";
import { mapPresent } from "../core/flat-map";
import { isPrintedUnit } from "../core/unit";
import type { Line } from "./cut-lines";
import { forReference, lineNote } from "./labels";
import type { Token } from "./token";

/**
 * A row of which the name stands in one row of cells and the figures in the next: merged over two rows, the name may lie in the upper one.
 * Joined only where the upper row has nothing but a name, not even a dash, and the lower one figures on both sides and no name, and where
 * the figures cannot be those of a name below them. What is left apart could be two rows of which each lost a part.
 */
export function joinLines(all: readonly Line[]): readonly Line[] {
  const lines = joinNames(joinUnits(all));
  let isAnySplit = false;
  for (let index = 1; index < lines.length && !isAnySplit; index += 1) isAnySplit = isSplit(lines[index - 1], lines[index]);
  if (!isAnySplit) return lines;
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [line, lower, next] = [lines[index], lines[index + 1], lines[index + 2]];
    if (!line) continue;
    const isNextAlike = next === undefined || !(isNameless(next) || (isNameAlone(next) && !isSplit(next, lines[index + 3])));
    if (lower && isSplit(line, lower) && isNextAlike && !isNameless(joined.at(-1))) {
      joined.push({ ...lower, label: line.label, names: line.names });
      index += 1;
    } else joined.push(line);
  }
  return joined;
}

/** 教室に参加した over 高齢者の数: a name that surely goes on, with figures in one of its two rows. */
function joinNames(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line, index) => goesOn(lines[index - 1], line))) return lines;
  const joined: Line[] = [];
  for (const line of lines) {
    const upper = joined.at(-1);
    if (!upper || !goesOn(upper, line)) joined.push(line);
    else joined[joined.length - 1] = { ...(isNameAlone(upper) ? line : upper), label: upper.label, names: [...upper.names, ...line.names] };
  }
  return joined;
}

function goesOn(upper: Line | undefined, lower: Line): boolean {
  if (lower.label !== null || upper?.row !== lower.row - 1 || lower.group !== upper.group || lower.names.length === 0) return false;
  return (isNameAlone(lower) || isNameAlone(upper)) && isUnfinished(upper);
}

function isUnfinished({ group, names }: Line): boolean {
  const last = names.at(-1);
  if (last === undefined || (group !== null && group !== "indicators")) return false;
  const name = last.text.trim();
  return unfinished.test(name) || opening.test(name);
}

const unfinished = /(?:[をにが、・]|(?<!も)の|(?<![こひ])と|(?<!ま)で|する|した|(?:おけ|わた|係|よ)る|向けた|及び|並びに|または|又は)$/u;
const opening = /[(（][^)）]*$/u;

/** 12 over （回）: a row of nothing but units below figures that have none. */
function joinUnits(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line, index) => isUnitsOf(line, lines[index - 1]))) return lines;
  return mapPresent(lines, (line, index) => {
    const lower = lines[index + 1];
    if (isUnitsOf(line, lines[index - 1])) return null;
    return lower && isUnitsOf(lower, line) ? { ...line, plan: [...line.plan, ...lower.plan], actual: [...line.actual, ...lower.actual] } : line;
  });
}

function isUnitsOf(lower: Line, upper: Line | undefined): boolean {
  if (lower.label !== null || lower.names.length > 0 || lower.plan.length + lower.actual.length === 0) return false;
  if (upper?.row !== lower.row - 1 || upper.group !== lower.group || lower.unit.length + lower.elsewhere.length > 0 || upper.unit.length > 0) return false;
  return isUnitOf(lower.plan, upper.plan) && isUnitOf(lower.actual, upper.actual);
}

function isUnitOf(units: readonly Token[], [figure, ...others]: readonly Token[]): boolean {
  if (units.length === 0) return true;
  const isUnit = units.length === 1 && units.every(({ value, blank }) => typeof value === "string" && !blank && isPrintedUnit(value));
  return isUnit && figure !== undefined && others.length === 0 && holdsFigure([figure]);
}

function isSplit(upper: Line | undefined, lower: Line | undefined): boolean {
  return upper !== undefined && lower?.row === upper.row + 1 && lower.group === upper.group && isNameAlone(upper) && isNameless(lower);
}

function isNameAlone(line: Line): boolean {
  if (line.group === "goal" || line.group === "other") return false;
  return line.plan.length === 0 && line.actual.length === 0 && line.unit.length === 0 && line.elsewhere.length === 0 && isNamed(line);
}

function isNamed({ group, label, names }: Line): boolean {
  if (group === "cost" || group === "labour") return label !== null;
  return names.length > 0 && !names.some(({ text }) => lineNote.test(text.trim()) || forReference.test(text.trim()));
}

/** Figures on both sides that no name belongs to. */
function isNameless(line: Line | undefined): boolean {
  return line !== undefined && line.label === null && line.names.length === 0 && [line.plan, line.actual].every(holdsFigure);
}

function holdsFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ value }) => readAmount(value).kind === "number");
}
