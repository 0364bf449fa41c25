import { everyMatch } from "../../core/text";

/** 令和4年度, R4, 平成30年, 2022年度, 4年度 in a folded text. */
const year = /(?:(令和|平成|[rh](?=\d))(元|\d{1,2})(?:年度?)?)|(?<!\d)(20\d\d)年|(?<!\d)(\d{1,2})年度(?!目)/giu;
/** 令和4年度は, 令和4年度には: what follows is said of that year. */
const asTopic = /^(?:末|まで|時点)?(?:に|で|において|につきまして)?(?:は|も)/u;

/** 前年度に目標を上回った, 例年は: what follows is said of that time. 前年度に引き続き is not. */
const otherTimeAsTopic = /(?:前年度?|昨年度?|一昨年度?|前回|例年|過去)(?:には?(?!引|続|比|対|倣|な|同|及)|は|も|まで)/u;
/** 国の, 令和7年度の最終 before 目標, or 累計では: another yardstick than that of the row. */
const otherYardstick = /(?:国|県|都|府|道|最終|中間|累計|累積|次期|前期|後期|長期|中期|将来|計画期間[^、]{0,6})(?:の|が[^、]{2,6}た|で[^、]{2,6}た)?$|(?:累計|累積|通算)(?:で|と)/u;

/** Whether a target that stands behind a clause is not the row's of this year. */
export function isOtherYardstick(clause: string, ownYears: readonly number[]): boolean {
  return otherYardstick.test(clause) || everyMatch(clause, year).some((match) => !ownYears.includes(yearOf(match)) && /^末?の(?:最終)?$/u.test(clause.slice(match.index + match[0].length)));
}

/** Whether a clause names a year that is none of the form's own. */
export function namesOtherYear(clause: string, ownYears: readonly number[]): boolean {
  return everyMatch(clause, year).some((match) => !ownYears.includes(yearOf(match)));
}

/** Whether a clause is about a year that is none of the form's own. */
export function isAboutOtherYear(clause: string, ownYears: readonly number[]): boolean {
  return otherTimeAsTopic.test(clause) || everyMatch(clause, year).some((match) => !ownYears.includes(yearOf(match)) && asTopic.test(clause.slice(match.index + match[0].length)));
}

function yearOf([, era, inEra, western, bare]: RegExpExecArray): number {
  if (western !== undefined) return Number(western);
  const count = inEra === "元" ? 1 : Number(inEra ?? bare);
  return count + (/^(?:平成|h)/iu.test(era ?? "") ? BEFORE_HEISEI : BEFORE_REIWA);
}

const BEFORE_HEISEI = 1988;
const BEFORE_REIWA = 2018;
