import type { BorderLine, CellStyleModel, ConditionalFormatModel } from "../model";
import type { AccentStyle } from "../model/named-styles";
import { encodeAttribute } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { FONT_ORDER } from "./schema-order";

type Font = CellStyleModel["font"];

/** "#RRGGBB" as a file writes it, with full opacity. */
function rgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** The base font with what differs changed; family, charset and theme link go when the name changes. */
export function fontXml(source: string, base: XmlElement | undefined, before: Font, font: Font): string {
  const parts = new Map<string, string>();
  for (const child of base?.children ?? []) {
    const xml = source.slice(child.start, child.end);
    parts.set(child.name, child.prefix === "" ? xml : xml.replace(`<${child.prefix}`, "<"));
  }
  const put = (name: string, xml: string) => (xml === "" ? parts.delete(name) : parts.set(name, xml));
  if (font.bold !== before.bold) put("b", font.bold ? "<b/>" : "");
  if (font.italic !== before.italic) put("i", font.italic ? "<i/>" : "");
  if (font.strikethrough !== before.strikethrough) put("strike", font.strikethrough ? "<strike/>" : "");
  if (font.underline !== before.underline) put("u", font.underline ? "<u/>" : "");
  if (font.size !== before.size) put("sz", `<sz val="${font.size}"/>`);
  if (font.color !== before.color) put("color", `<color rgb="${rgb(font.color)}"/>`);
  if (font.name !== before.name) {
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
    put("name", `<name val="${encodeAttribute(font.name)}"/>`);
  }
  const sorted = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<font>${sorted.map(([, xml]) => xml).join("")}</font>`;
}

export function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function themeFillXml({ slot, tint }: AccentStyle): string {
  return `<fill><patternFill patternType="solid"><fgColor theme="${slot}" tint="${tint}"/><bgColor indexed="65"/></patternFill></fill>`;
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** The base border with the sides that differ changed; diagonals stay. */
export function bordersXml(source: string, base: XmlElement | undefined, before: CellStyleModel["borders"], borders: CellStyleModel["borders"]): string {
  const bytes = (element: XmlElement) => source.slice(element.start, element.end).replace(/^<[^\s/>]+/, `<${element.name}`).replaceAll(`</${element.prefix}`, "</").replaceAll(`<${element.prefix}color`, "<color");
  const sides = SIDES.map((side) => {
    const existing = base?.children.find(({ name }) => name === side);
    if (existing && JSON.stringify(before[side]) === JSON.stringify(borders[side])) return bytes(existing);
    return lineXml(side, borders[side]);
  });
  const rest = (base?.children ?? []).filter(({ name }) => !(SIDES as readonly string[]).includes(name)).map(bytes);
  const attributes = Object.entries(base?.attributes ?? {}).map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`).join("");
  return `<border${attributes}>${sides.join("")}${rest.length > 0 ? rest.join("") : "<diagonal/>"}</border>`;
}

function lineXml(side: string, line: BorderLine | undefined): string {
  return line ? `<${side} style="${encodeAttribute(line.style)}"><color rgb="${rgb(line.color)}"/></${side}>` : `<${side}/>`;
}

/** A dxf; its solid fill stands in bgColor, as Excel writes it. */
export function differentialXml(format: ConditionalFormatModel["format"]): string {
  const flag = (name: string, on: boolean | undefined) => (on === undefined ? "" : on ? `<${name}/>` : `<${name} val="0"/>`);
  const underline = format.underline === undefined ? "" : format.underline ? "<u/>" : '<u val="none"/>';
  const color = format.fontColor === undefined ? "" : `<color rgb="${rgb(format.fontColor)}"/>`;
  const font = flag("b", format.bold) + flag("i", format.italic) + flag("strike", format.strikethrough) + underline + color;
  const fill = format.fill === undefined ? "" : `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(format.fill)}"/><bgColor rgb="${rgb(format.fill)}"/></patternFill></fill>`;
  const { borderColor } = format;
  const border = borderColor === undefined ? "" : `<border>${SIDES.map((side) => lineXml(side, { style: "thin", color: borderColor })).join("")}</border>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}${border}</dxf>`;
}
