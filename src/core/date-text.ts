/** Rows of a schedule (予定 10月1日, 実績 11月5日) hold dates on both sides; they are no targets. */
const date = /^(?:令和|平成|[rh])?(?:元|\d{1,4})[年./-]\d{1,2}(?:月|[./-]\d{1,2}|月\d{1,2}日)?(?:[上中下]旬|末|頃)?$|^\d{1,2}月(?:\d{1,2}日)?(?:[上中下]旬|末|頃)?$/iu;

/** @param text folded, without spaces */
export function isDate(text: string): boolean {
  return date.test(text);
}
