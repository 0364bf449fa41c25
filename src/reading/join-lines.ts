import { readAmount } from "../core/amount";
import type { Line } from "./cut-lines";
import { forReference, lineNote } from "./labels";
import type { Token } from "./token";

/**
 * A row of which the name stands in one row of cells and the figures in the next: merged over two rows, the name may lie in the upper one.
 * Joined only where the upper row has nothing but a name, not even a dash, and the lower one figures on both sides and no name, and where
 * the figures cannot be those of a name below them. What is left apart could be two rows of which each lost a part.
 */
export function joinLines(lines: readonly Line[]): readonly Line[] {
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
