import { serialToDate } from "./serial-date";

interface Era {
  readonly name: string;
  readonly letter: string;
  /** Year 1 of the era, and the first day that belongs to it as yyyymmdd. */
  readonly firstYear: number;
  readonly from: number;
}

const ERAS: readonly Era[] = [
  { name: "令和", letter: "R", firstYear: 2019, from: 20190501 },
  { name: "平成", letter: "H", firstYear: 1989, from: 19890108 },
  { name: "昭和", letter: "S", firstYear: 1926, from: 19261225 },
  { name: "大正", letter: "T", firstYear: 1912, from: 19120730 },
  { name: "明治", letter: "M", firstYear: 1868, from: 18680125 },
];

/** Texts and escaped letters stay as they are; runs of g and e outside of them are the era and its year (not the E of 0.00E+00). */
const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[eE][+-]|g{1,3}|G(?!eneral)G{0,2}|General|e{1,2}|E{1,2}/g;

/** The era of the day with this serial number (days of 1900 are 明治). */
function eraOf(serial: number): { name: string; letter: string; year: number } {
  const { year, month, day } = serialToDate(serial);
  const date = year * 10_000 + month * 100 + day;
  const era = ERAS.find(({ from }) => date >= from) ?? ERAS[ERAS.length - 1];
  if (!era) throw new Error("No era is known");
  return { name: era.name, letter: era.letter, year: year - era.firstYear + 1 };
}

/**
 * The format with ggge, gge, ge and their parts written out for this day: g → R, gg → 令, ggg → 令和, e → 5, ee → 05.
 * Year 1 is 元 only in formats that ask for it (x-gannen).
 */
export function applyEra(format: string, serial: number): string {
  if (!/[ge]/i.test(format)) return format;
  const era = eraOf(serial);
  const firstYearName = /x-gannen/i.test(format) && era.year === 1 ? "元" : null;
  return format.replace(PIECES, (piece) => {
    const letters = piece.toLowerCase();
    if (/^g{1,3}$/.test(letters)) return quote(letters === "g" ? era.letter : letters === "gg" ? era.name.slice(0, 1) : era.name);
    if (letters === "e") return quote(firstYearName ?? String(era.year));
    if (letters === "ee") return quote(firstYearName ?? String(era.year).padStart(2, "0"));
    return piece;
  });
}

/** True where the format shows an era or its year. */
export function hasEra(format: string): boolean {
  return (format.match(PIECES) ?? []).some((piece) => /^(g{1,3}|e{1,2})$/i.test(piece));
}

function quote(text: string): string {
  return `"${text}"`;
}

/** Western year of an era's year: ("R" or "令和", 5) → 2023; null for an era that is not known. */
export function yearOfEra(era: string, year: number): number | null {
  const found = ERAS.find(({ name, letter }) => name === era || letter === era.toUpperCase());
  return found && year >= 1 ? found.firstYear + year - 1 : null;
}
