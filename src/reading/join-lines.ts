import { readAmount } from "../core/amount";
import type { Line } from "./cut-lines";
import { lineNote } from "./labels";
import type { Token } from "./token";

/**
 * A row of which the name stands in one row of cells and the figures in the next: merged over two rows, the name may lie in the upper one.
 * Joined only where the upper row has nothing but a name, not even a dash, and the lower one figures on both sides and no name. What is left
 * apart could be two rows of which each lost a part.
 */
export function joinLines(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line, index) => isSplit(line, lines[index + 1]))) return lines;
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (!line) continue;
    if (next && isSplit(line, next) && !isNameless(lines[index + 2])) {
      joined.push({ ...next, label: line.label, names: line.names });
      index += 1;
    } else joined.push(line);
  }
  return joined;
}

function isSplit(upper: Line, lower: Line | undefined): boolean {
  if (lower?.row !== upper.row + 1 || lower.group !== upper.group || upper.group === "goal" || upper.group === "other") return false;
  if ([upper.plan, upper.actual, upper.unit, upper.elsewhere].some((tokens) => tokens.length > 0)) return false;
  return isNamed(upper) && isNameless(lower);
}

function isNamed({ group, label, names }: Line): boolean {
  if (group === "cost" || group === "labour") return label !== null;
  return names.length > 0 && !names.some(({ text }) => lineNote.test(text.trim()));
}

/** Figures on both sides that no name belongs to. */
function isNameless(line: Line | undefined): boolean {
  return line !== undefined && line.label === null && line.names.length === 0 && [line.plan, line.actual].every(holdsFigure);
}

function holdsFigure(tokens: readonly Token[]): boolean {
  return tokens.some(({ value }) => readAmount(value).kind === "number");
}
