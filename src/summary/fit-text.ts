/** Longest text that a cell of Excel holds, in UTF-16 units. */
export const LONGEST_IN_CELL = 32_767;

/** Stands at the end of what was cut, so that nobody takes the rest for everything. */
const CUT_MARK = "…（以下省略）";

/** At most `longest` units of the text; what is longer says at its end that it was cut. Surrogate pairs stay whole. */
export function fitText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - CUT_MARK.length;
  return `${text.slice(0, isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end)}${CUT_MARK}`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
