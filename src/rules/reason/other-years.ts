import { everyMatch } from "../../core/text";

/** 令和4年度, R4, 平成30年, 2022年度, 4年度 in a folded text. */
const year = /(?:(令和|平成|[rh](?=\d))(元|\d{1,2})(?:年度?)?)|(?<!\d)(20\d\d)年|(?<!\d)(\d{1,2})年度(?!目)/giu;
/** 令和4年度は, 令和4年度には: what follows is said of that year. */
const asTopic = /^(?:末|まで|時点)?(?:に|で|において|につきまして)?(?:は|も)/u;

/** Whether a clause names a year that is none of the form's own. */
export function namesOtherYear(clause: string, ownYears: readonly number[]): boolean {
  return everyMatch(clause, year).some((match) => !ownYears.includes(yearOf(match)));
}

/** Whether a clause is about a year that is none of the form's own. */
export function isAboutOtherYear(clause: string, ownYears: readonly number[]): boolean {
  return everyMatch(clause, year).some((match) => !ownYears.includes(yearOf(match)) && asTopic.test(clause.slice(match.index + match[0].length)));
}

function yearOf([, era, inEra, western, bare]: RegExpExecArray): number {
  if (western !== undefined) return Number(western);
  const count = inEra === "元" ? 1 : Number(inEra ?? bare);
  return count + (/^(?:平成|h)/iu.test(era ?? "") ? BEFORE_HEISEI : BEFORE_REIWA);
}

const BEFORE_HEISEI = 1988;
const BEFORE_REIWA = 2018;
