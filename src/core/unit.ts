import { remember } from "./remember";
import { dashClass, fold } from "./text";

/**
 * Spellings of one unit, after NFKC, lower case and without spaces; the first of a group stands for all.
 * Only spellings and plain synonyms: 円 and 千円 are different units, and so are % and ポイント.
 */
const sameUnits: readonly (readonly string[])[] = [
  ["%", "パーセント", "percent", "pct"],
  ["か所", "ヶ所", "ヵ所", "カ所", "ケ所", "ケ処", "箇所", "個所"],
  ["か国", "ヶ国", "ヵ国", "カ国", "箇国"],
  ["か月", "ヶ月", "ヵ月", "カ月", "箇月"],
  ["ha", "ヘクタール"],
  ["m2", "平方メートル", "平米"],
  ["m3", "立方メートル", "立米"],
  ["km", "キロメートル"],
  ["m", "メートル"],
  ["kg", "キログラム"],
  ["t", "トン"],
  ["人", "名"],
  ["件", "件数"],
  ["回", "回数"],
];

const firstSpelling = new Map(sameUnits.flatMap((group) => group.map((unit) => [unit, group[0] ?? unit] as const)));

const dashes = new RegExp(`^${dashClass}+$`, "u");

/** One spelling per unit: "％" → "%", "ヶ所" → "か所", "㏊" → "ha". A blank or a dash typed as the unit is null: no unit. */
export function foldUnit(unit: string | null): string | null {
  return unit === null ? null : foldTyped(unit);
}

const foldTyped = remember((unit): string | null => {
  const folded = fold(unit).replace(/\s/gu, "").toLowerCase().replace(/^\((.*)\)$/u, "$1");
  if (folded === "" || dashes.test(folded)) return null;
  return firstSpelling.get(folded) ?? folded;
});

/** Both carry a unit and the units differ. A missing unit contradicts nothing: often only one side prints it. */
export function unitsConflict(left: string | null, right: string | null): boolean {
  if (left === null || right === null || left === right) return false;
  const [one, other] = [foldUnit(left), foldUnit(right)];
  return one !== null && other !== null && one !== other;
}
