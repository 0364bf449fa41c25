import type { Cell } from "../core/address";
import { flatMap } from "../core/flat-map";
import type { Field, Measure, PlanSection } from "../core/form";
import { packedCode, parseMeasures, parsePlan, tidyName } from "../core/measure-code";
import { fieldOfBoxes, type Box } from "./read-fields";
import type { Token } from "./token";

/** 施策 in one cell or one a cell; a name may stand in a cell behind its code. */
export function readMeasures(boxes: readonly Box[], sheet: string): Measure[] {
  const measures: Measure[] = [];
  let named = -1;
  const tokens = flatMap(boxes, (box) => box.tokens);
  for (const token of tokens) {
    const cell: Cell = { sheet, row: token.row, column: token.column };
    const found = parseMeasures(token.text);
    const last = measures.at(-1);
    for (const { code, name } of found) measures.push({ code, name, cell });
    // Behind a name in the same row stands a label that nobody knows, with its value.
    if (found.length > 0) named = found.at(-1)?.name === "" ? -1 : token.row;
    else if (last && !token.blank && named !== token.row) {
      measures[measures.length - 1] = { code: last.code, name: tidyName(last.name + token.text.trim()), cell: last.cell };
      named = token.row;
    }
  }
  // 113 before １－２－１ is the first of two, of which only the second could be read.
  if (measures.length > 0 && tokens[0] && packedCode(tokens[0].text)) return [];
  if (measures.length === 0) return tokens.length < LEAST_PARTS ? measures : spreadMeasures(tokens, sheet);
  // １－１ 少子化対策 over １－１－３ is the section of that measure.
  return measures.length > 1 ? measures.filter(({ code }) => !measures.some((other) => other.code.startsWith(`${code}-`))) : measures;
}

const LEAST_PARTS = 3;

/** ５ | － | １ | － | １ | 市民交流の拡充: a code with one figure a cell. */
function spreadMeasures([first, ...others]: readonly Token[], sheet: string): Measure[] {
  const text = [first, ...others].map((token) => token?.text.trim() ?? "").join(" ");
  return parseMeasures(text).map(({ code, name }) => ({ code, name, cell: { sheet, row: first?.row ?? 0, column: first?.column ?? 0 } }));
}

/** 511 where 第５章 or ５－１ is printed beside it: 5-1-1. With a chapter alone only a code of three figures can be cut. */
export function unpackMeasure(field: Field | null, chapter: PlanSection | null, section: PlanSection | null): Measure[] {
  const packed = field && packedCode(field.text);
  const within = section?.code ?? (packed?.digits.length === 3 && chapter ? `${chapter.code}-${packed.digits[1] ?? ""}` : null);
  if (!field || !packed || within === null) return [];
  const begin = within.replaceAll("-", "");
  const last = packed.digits.slice(begin.length);
  return packed.digits.startsWith(begin) && /^[1-9]\d?$/u.test(last) ? [{ code: `${within}-${last}`, name: packed.name, cell: field.cell }] : [];
}

/** What only begins with a number (５．つながる…), or 第５編 over 第１章, is the chapter where the section or the measure says so too. */
export function readPlan(boxes: readonly Box[], all: readonly Box[], measure: string | undefined, sheet: string): { plan: Field | null; chapter: PlanSection | null; section: PlanSection | null } {
  const plan = fieldOfBoxes(boxes, all, sheet);
  if (!plan) return { plan, chapter: null, section: null };
  const tokens = flatMap(boxes, (box) => box.tokens);
  const parsed = parsePlan(plan.text);
  const first = (parsed.section?.code ?? measure)?.split("-")[0];
  const isChapter = parsed.numbered !== null && parsed.numbered.code === first && parsed.chapter?.code !== first;
  const place = (part: "chapter" | "section" | "numbered"): PlanSection | null => {
    const found = parsed[part];
    if (!found) return null;
    const token = tokens.find((candidate) => parsePlan(candidate.text)[part]?.code === found.code);
    return { code: found.code, name: found.name, cell: token ? { sheet, row: token.row, column: token.column } : plan.cell };
  };
  return { plan, chapter: place(isChapter ? "numbered" : "chapter"), section: place("section") };
}
