import type { CellStyleModel, ConditionalFormatModel } from "../model";
import { accentStyle, styleName } from "../model/named-styles";
import type { AddedStyle, StyleTable } from "../model/style-table";
import { childOf, childrenOf, parseXml } from "../package/xml";
import { encodeAttribute } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { BUILTIN_FORMATS } from "../read/builtin-formats";
import { bordersXml, differentialXml, fillXml, fontXml, themeFillXml } from "./style-xml";
import { insertChild, Splices, tagWith, withPrefix } from "../package/splices";
import { STYLES_ORDER } from "./schema-order";

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs";

const LIST_NAMES: readonly ListName[] = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
/** Files number their own formats from here. */
const FIRST_OWN_FORMAT = 164;

/** Appends to a styles part the styles that a save asks for; nothing that is there is touched. */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly appended = new Map<ListName, string[]>();
  private readonly known = new Map<string, number>();
  private readonly written = new Map<number, number>();

  constructor(private readonly source: string, private readonly table: StyleTable, private readonly loadedCount: number) {
    this.root = parseXml(source);
  }

  /** Number in the file of a style of the table. */
  readonly xf = (number: number): number => {
    if (number < this.loadedCount) return number;
    const known = this.written.get(number);
    if (known !== undefined) return known;
    const added = this.table.additions()[number - this.loadedCount];
    if (!added) throw new Error(`Style ${number} is not in the table`);
    const written = this.append("cellXfs", this.xfXml(added));
    this.written.set(number, written);
    return written;
  };

  /** Number in the file of the look of a conditional format. */
  differential(format: ConditionalFormatModel["format"]): number {
    return this.append("dxfs", differentialXml(format));
  }

  /** The styles part with everything appended; the same text when nothing was asked for. */
  apply(): string {
    const splices = new Splices(this.source);
    for (const name of LIST_NAMES) {
      const added = this.appended.get(name);
      if (!added) continue;
      const items = withPrefix(added.join(""), this.root.prefix);
      const list = childOf(this.root, name);
      const count = String((list ? list.children.length : 0) + added.length);
      const full = `${this.root.prefix}${name}`;
      if (!list) insertChild(splices, this.root, STYLES_ORDER, name, `<${full} count="${count}">${items}</${full}>`);
      else if (list.openEnd === list.end) splices.replace(list.start, list.end, `<${full} count="${count}">${items}</${full}>`);
      else {
        splices.setAttributes(list, { count });
        splices.insert(list.closeStart, items);
      }
    }
    return splices.apply();
  }

  private append(name: ListName, xml: string): number {
    const key = `${name}|${xml}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const list = this.appended.get(name) ?? [];
    this.appended.set(name, list);
    list.push(xml);
    const number = (childOf(this.root, name)?.children.length ?? 0) + list.length - 1;
    this.known.set(key, number);
    return number;
  }

  /** The base's xf with what differs changed; everything else of it (its named style, diagonal borders, extensions) stays. */
  private xfXml({ base, style }: AddedStyle): string {
    const before = this.table.get(base);
    const xf = childrenOf(childOf(this.root, "cellXfs"), "xf")[base];
    const tag = xf ? this.source.slice(xf.start, xf.openEnd).replace(/^<[^\s/>]+/, "<xf") : '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">';
    const changes: Record<string, string | null> = {};
    const isDifferent = (...keys: (keyof CellStyleModel)[]) => keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(style[key]));
    const baseOf = (list: ListName, attribute: string) => childOf(this.root, list)?.children[Number(xf?.attributes[attribute] ?? 0)];
    if (isDifferent("font")) Object.assign(changes, { fontId: String(this.append("fonts", fontXml(this.source, baseOf("fonts", "fontId"), before.font, style.font))), applyFont: "1" });
    if (isDifferent("named")) changes.xfId = String(this.namedStyle(style.named));
    if (isDifferent("fill", "named")) Object.assign(changes, { fillId: String(this.fill(style)), applyFill: "1" });
    if (isDifferent("borders")) Object.assign(changes, { borderId: String(this.append("borders", bordersXml(this.source, baseOf("borders", "borderId"), before.borders, style.borders))), applyBorder: "1" });
    if (isDifferent("numberFormat")) Object.assign(changes, { numFmtId: String(this.numberFormat(style.numberFormat)), applyNumberFormat: "1" });
    if (isDifferent("quotePrefix")) changes.quotePrefix = style.quotePrefix ? "1" : null;
    const alignmentChanged = isDifferent("horizontal", "vertical", "wrap", "shrinkToFit", "rotation", "indent");
    if (alignmentChanged) changes.applyAlignment = "1";
    if (isDifferent("locked")) changes.applyProtection = "1";
    const alignment = alignmentChanged ? alignmentXml(this.childXml(xf, "alignment"), style) : this.childXml(xf, "alignment");
    const protection = isDifferent("locked") ? tagWith(this.childXml(xf, "protection") || "<protection/>", { locked: style.locked ? "1" : "0" }) : this.childXml(xf, "protection");
    const body = alignment + protection + this.childXml(xf, "extLst");
    const head = tagWith(tag, changes).replace(/\s*\/?>$/, "");
    return body === "" ? `${head}/>` : `${head}>${body}</xf>`;
  }

  /**
   * Number of the fill. That of a named style is written as the theme's colour, so that it changes with the theme; a book without
   * a theme has no such colours.
   */
  private fill({ fill, named }: Pick<CellStyleModel, "fill" | "named">): number {
    if (fill === null) return this.noFill();
    const accent = accentStyle(named);
    const isThemed = this.table.theme !== null && accent !== undefined && this.table.namedLook(named).fill === fill;
    return this.append("fills", isThemed ? themeFillXml(accent) : fillXml(fill));
  }

  /** Number of a named style among the cellStyleXfs; one of Excel's own that the file does not list yet is added to it. */
  private namedStyle(name: string): number {
    const accent = accentStyle(name);
    const listed = childrenOf(childOf(this.root, "cellStyles"), "cellStyle").find(({ attributes: { builtinId, name: written = "" } }) =>
      styleName(builtinId === undefined ? null : Number(builtinId), written) === name);
    if (listed || !accent) return Number(listed?.attributes.xfId ?? 0);
    const fontId = Number(childrenOf(childOf(this.root, "cellStyleXfs"), "xf")[0]?.attributes.fontId ?? 0);
    const xf = this.append("cellStyleXfs", `<xf numFmtId="0" fontId="${fontId}" fillId="${this.fill({ ...this.table.namedLook(name), named: name })}" borderId="0" applyNumberFormat="0" applyBorder="0" applyAlignment="0" applyProtection="0"/>`);
    this.append("cellStyles", `<cellStyle name="${encodeAttribute(accent.localName)}" xfId="${xf}" builtinId="${accent.builtinId}"/>`);
    return xf;
  }

  /** Bytes of a child without the file's own prefix: `apply` puts it back. */
  private childXml(xf: XmlElement | undefined, name: string): string {
    const child = childOf(xf, name);
    if (!child) return "";
    const bytes = this.source.slice(child.start, child.end);
    return this.root.prefix === "" ? bytes : bytes.replaceAll(`<${this.root.prefix}`, "<").replaceAll(`</${this.root.prefix}`, "</");
  }

  private noFill(): number {
    const fills = childrenOf(childOf(this.root, "fills"), "fill");
    const index = fills.findIndex((fill) => childOf(fill, "patternFill")?.attributes.patternType === "none");
    return index >= 0 ? index : this.append("fills", '<fill><patternFill patternType="none"/></fill>');
  }

  private numberFormat(code: string): number {
    const builtin = Object.entries(BUILTIN_FORMATS).find(([id, known]) => known === code && isSameEverywhere(Number(id)));
    if (builtin) return Number(builtin[0]);
    const own = childrenOf(childOf(this.root, "numFmts"), "numFmt");
    const existing = own.find(({ attributes }) => attributes.formatCode === code);
    if (existing) return Number(existing.attributes.numFmtId);
    const key = `format|${code}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const last = own.reduce((most, { attributes }) => Math.max(most, Number(attributes.numFmtId)), FIRST_OWN_FORMAT - 1);
    const id = last + 1 + (this.appended.get("numFmts")?.length ?? 0);
    this.append("numFmts", `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    this.known.set(key, id);
    return id;
  }
}

/** Formats whose number means the same code in every language of Excel; 14 is the short date of the reader's country, as typed dates are. */
function isSameEverywhere(id: number): boolean {
  return id <= 4 || (id >= 9 && id <= 14) || (id >= 18 && id <= 21) || (id >= 45 && id <= 49);
}

function alignmentXml(before: string, style: CellStyleModel): string {
  const { rotation } = style;
  return tagWith(before || "<alignment/>", {
    horizontal: style.horizontal === "general" ? null : style.horizontal,
    vertical: style.vertical === "bottom" ? null : style.vertical,
    wrapText: style.wrap ? "1" : null,
    shrinkToFit: style.shrinkToFit ? "1" : null,
    textRotation: rotation === 0 ? null : String(rotation < 0 ? 90 - rotation : rotation),
    indent: style.indent === 0 ? null : String(style.indent),
  });
}
