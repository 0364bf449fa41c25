import type { BorderLine, CellStyleModel, ConditionalFormatModel } from "../model";
import { NORMAL, styleName } from "../model/named-styles";
import type { NamedLook } from "../model/named-styles";
import { childOf, childrenOf } from "../package/xml";
import type { XmlElement } from "../package/xml";
import { BUILTIN_FORMATS } from "./builtin-formats";
import type { ColorReader } from "./colors";

type Borders = CellStyleModel["borders"];

export interface LoadedStyles {
  /** One style per xf of cellXfs, by its number. */
  readonly cellStyles: readonly CellStyleModel[];
  /** Fill and font of the named styles that the file defines, by their names in Office.js. */
  readonly named: ReadonlyMap<string, NamedLook>;
  /** One format per dxf, by its number. */
  readonly differentials: readonly ConditionalFormatModel["format"][];
}

/** Styles of a styles part. Pieces that are shared in the file stay shared here. */
export function readStyles(styleSheet: XmlElement, color: ColorReader): LoadedStyles {
  const formats = new Map(Object.entries(BUILTIN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const { attributes } of childrenOf(childOf(styleSheet, "numFmts"), "numFmt")) {
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
  }
  const fonts = childrenOf(childOf(styleSheet, "fonts"), "font").map((font) => readFont(font, color));
  const fills = childrenOf(childOf(styleSheet, "fills"), "fill").map((fill) => readFill(fill, color));
  const borders = childrenOf(childOf(styleSheet, "borders"), "border").map((border) => readBorders(border, color));
  const fontOf = ({ attributes }: XmlElement) => fonts[Number(attributes.fontId ?? 0)] ?? DEFAULT_STYLE.font;
  const fillOf = ({ attributes }: XmlElement) => fills[Number(attributes.fillId ?? 0)] ?? null;
  const names = namesByXf(styleSheet);
  const named = new Map(childrenOf(childOf(styleSheet, "cellStyleXfs"), "xf").flatMap((xf, index) => {
    const name = names.get(index);
    return name === undefined ? [] : [[name, { font: fontOf(xf), fill: fillOf(xf) }] as const];
  }));
  const cellStyles = childrenOf(childOf(styleSheet, "cellXfs"), "xf").map((xf): CellStyleModel => {
    const { attributes } = xf;
    const alignment = childOf(xf, "alignment")?.attributes ?? {};
    return {
      named: names.get(Number(attributes.xfId ?? 0)) ?? NORMAL,
      font: fontOf(xf),
      fill: fillOf(xf),
      borders: borders[Number(attributes.borderId ?? 0)] ?? {},
      horizontal: (alignment.horizontal ?? "general") as CellStyleModel["horizontal"],
      vertical: (alignment.vertical ?? "bottom") as CellStyleModel["vertical"],
      wrap: isOn(alignment.wrapText),
      shrinkToFit: isOn(alignment.shrinkToFit),
      rotation: rotationOf(Number(alignment.textRotation ?? 0)),
      indent: Number(alignment.indent ?? 0),
      numberFormat: formats.get(Number(attributes.numFmtId ?? 0)) ?? "General",
      quotePrefix: isOn(attributes.quotePrefix),
      locked: childOf(xf, "protection")?.attributes.locked !== "0" && childOf(xf, "protection")?.attributes.locked !== "false",
    };
  });
  const differentials = childrenOf(childOf(styleSheet, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, color));
  return { cellStyles: cellStyles.length > 0 ? cellStyles : [DEFAULT_STYLE], named, differentials };
}

/** Names of the styles by the number of their xf among the cellStyleXfs. */
function namesByXf(styleSheet: XmlElement): ReadonlyMap<number, string> {
  return new Map(childrenOf(childOf(styleSheet, "cellStyles"), "cellStyle").map(({ attributes }) => {
    const { xfId, builtinId, name = "" } = attributes;
    return [Number(xfId ?? 0), styleName(builtinId === undefined ? null : Number(builtinId), name)];
  }));
}

/** Style of a cell in a workbook that says nothing about it. */
const DEFAULT_STYLE: CellStyleModel = {
  named: NORMAL,
  font: { name: "游ゴシック", size: 11, bold: false, italic: false, underline: false, strikethrough: false, color: "#000000" },
  fill: null, borders: {}, horizontal: "general", vertical: "center", wrap: false, shrinkToFit: false, rotation: 0, indent: 0,
  numberFormat: "General", quotePrefix: false, locked: true,
};

/** A boolean attribute: "1" or "true". */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** `<b/>` is on, `<b val="0"/>` is off. */
function flag(parent: XmlElement, name: string): boolean {
  const element = childOf(parent, name);
  return element !== undefined && (element.attributes.val === undefined || isOn(element.attributes.val));
}

function underlined(font: XmlElement): boolean {
  const element = childOf(font, "u");
  return element !== undefined && element.attributes.val !== "none";
}

function readFont(font: XmlElement, color: ColorReader): CellStyleModel["font"] {
  return {
    name: childOf(font, "name")?.attributes.val ?? "Calibri",
    size: Number(childOf(font, "sz")?.attributes.val ?? 11),
    bold: flag(font, "b"), italic: flag(font, "i"), underline: underlined(font), strikethrough: flag(font, "strike"),
    color: color(childOf(font, "color")) ?? "#000000",
  };
}

/** Patterns are shown by their foreground, as the nearest plain color. */
function readFill(fill: XmlElement, color: ColorReader): string | null {
  const gradient = childOf(fill, "gradientFill");
  if (gradient) return color(childOf(childOf(gradient, "stop"), "color"));
  const pattern = childOf(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  if (type === "none") return null;
  if (type === "solid") return color(childOf(pattern, "fgColor")) ?? "#000000";
  return color(childOf(pattern, "bgColor"));
}

const SIDES = ["top", "left", "bottom", "right"] as const;

function readBorders(border: XmlElement, color: ColorReader): Borders {
  const lines: Partial<Record<(typeof SIDES)[number], BorderLine>> = {};
  for (const side of SIDES) {
    // Strict files say start and end for left and right.
    const element = childOf(border, side) ?? childOf(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const style = element?.attributes.style ?? "none";
    if (element && style !== "none") lines[side] = { style, color: color(childOf(element, "color")) ?? "#000000" };
  }
  return lines;
}

/** Files count 0–90 upwards and 91–180 downwards; 255 is 縦書き. */
function rotationOf(stored: number): number {
  return stored === 255 || stored <= 90 ? stored : 90 - stored;
}

function readDifferential(dxf: XmlElement, color: ColorReader): ConditionalFormatModel["format"] {
  const font = childOf(dxf, "font");
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  // A dxf keeps a solid fill in bgColor; only some writers use fgColor.
  const fill = color(childOf(pattern, "bgColor")) ?? color(childOf(pattern, "fgColor"));
  const fontColor = font && color(childOf(font, "color"));
  const borderColor = SIDES.map((side) => color(childOf(childOf(childOf(dxf, "border"), side), "color"))).find((found) => found !== null);
  return {
    ...(fill !== null && { fill }),
    ...(fontColor && { fontColor }),
    ...(font && childOf(font, "b") && { bold: flag(font, "b") }),
    ...(font && childOf(font, "i") && { italic: flag(font, "i") }),
    ...(font && childOf(font, "u") && { underline: underlined(font) }),
    ...(font && childOf(font, "strike") && { strikethrough: flag(font, "strike") }),
    ...(borderColor && { borderColor }),
  };
}
