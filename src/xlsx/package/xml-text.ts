const ENTITIES: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);

/** The text that XML stands for; an entity that XML does not know is kept as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, body: string) => {
    if (!body.startsWith("#")) return ENTITIES.get(body) ?? whole;
    const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const code = (point: number) => `\\u${point.toString(16).padStart(4, "0")}`;
const range = (from: number, to: number) => `${code(from)}-${code(to)}`;

/** Characters that XML 1.0 holds in no way: controls but the tab and line breaks, two that are none, lone surrogates. */
export const NOT_IN_XML = new RegExp(
  `[${range(0, 8)}${range(0x0b, 0x0c)}${range(0x0e, 0x1f)}${range(0xfffe, 0xffff)}]`
  + `|[${range(0xd800, 0xdbff)}](?![${range(0xdc00, 0xdfff)}])|(?<![${range(0xd800, 0xdbff)}])[${range(0xdc00, 0xdfff)}]`,
  "g",
);

/** Text for an element's content, without what XML cannot hold. */
export function encodeXml(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>\r]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" })[mark] ?? mark);
}

/** Text for an attribute in double quotes, without what XML cannot hold; line breaks and tabs are kept from being folded into spaces. */
export function encodeAttribute(text: string): string {
  return text.replace(NOT_IN_XML, "").replace(/[&<>"\r\n\t]/g, (mark) => ATTRIBUTE_MARKS[mark] ?? mark);
}

const ATTRIBUTE_MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
};
