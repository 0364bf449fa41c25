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

/** Text for an element's content. */
export function encodeXml(text: string): string {
  return text.replace(/[&<>\r]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" })[mark] ?? mark);
}

/** Text for an attribute in double quotes; line breaks and tabs are kept from being folded into spaces. */
export function encodeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (mark) => ATTRIBUTE_MARKS[mark] ?? mark);
}

const ATTRIBUTE_MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
};
