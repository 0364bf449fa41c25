import type { BorderLine, CellStyleModel, ConditionalFormatModel, ScalarKind } from "../../../xlsx/model";
import { fontStack } from "./font-stack";

type ShownFormat = ConditionalFormatModel["format"];

/** How one cell is drawn: CSS declarations for its background, its lines and its text. */
export interface CellLook {
  readonly fill: string | null;
  readonly text: string;
  /** Degrees by which the text alone is turned, clockwise as in CSS. */
  readonly turned: number;
  /** Text may run over empty neighbours, as Excel lets short columns do. */
  readonly mayOverflow: boolean;
}

const looks = new WeakMap<CellStyleModel, Map<ScalarKind, CellLook>>();

/** The look of a style, without conditional formats; kept per style, because styles are shared and never change. */
export function cellLook(style: CellStyleModel, kind: ScalarKind): CellLook {
  let byKind = looks.get(style);
  if (!byKind) looks.set(style, (byKind = new Map<ScalarKind, CellLook>()));
  let look = byKind.get(kind);
  if (!look) byKind.set(kind, (look = makeLook(style, kind)));
  return look;
}

/** Declarations that conditional formats put on top, in order of priority: the first one wins. */
export function conditionalText(formats: readonly ShownFormat[]): string {
  const color = formats.find((format) => format.fontColor)?.fontColor;
  const isBold = formats.find((format) => format.bold !== undefined)?.bold;
  const isItalic = formats.find((format) => format.italic !== undefined)?.italic;
  const lines = [formats.some((format) => format.underline) && "underline", formats.some((format) => format.strikethrough) && "line-through"];
  const decoration = lines.filter(Boolean).join(" ");
  return [
    color && `color:${color}`,
    isBold !== undefined && `font-weight:${isBold ? "bold" : "normal"}`,
    isItalic !== undefined && `font-style:${isItalic ? "italic" : "normal"}`,
    decoration && `text-decoration:${decoration}`,
  ].filter(Boolean).join(";");
}

/** A border line as CSS: hairlines of one pixel, the heavier ones as Excel draws them. */
export function borderCss(line: BorderLine): string {
  const [width, style] = LINES[line.style] ?? ["1px", "solid"];
  return `${width} ${style} ${line.color}`;
}

const LINES: Readonly<Record<string, readonly [string, string]>> = {
  hair: ["1px", "dotted"],
  dotted: ["1px", "dotted"],
  dashed: ["1px", "dashed"],
  dashDot: ["1px", "dashed"],
  dashDotDot: ["1px", "dashed"],
  medium: ["2px", "solid"],
  mediumDashed: ["2px", "dashed"],
  mediumDashDot: ["2px", "dashed"],
  mediumDashDotDot: ["2px", "dashed"],
  slantDashDot: ["2px", "dashed"],
  thick: ["3px", "solid"],
  double: ["3px", "double"],
};

/** Pixels of one indent step: about one digit and a half of the standard font. */
const INDENT_PIXELS = 10;
const STACKED = 255;

function makeLook(style: CellStyleModel, kind: ScalarKind): CellLook {
  const isVertical = style.rotation === STACKED;
  const horizontal = style.horizontal === "general" ? generalAlignment(kind) : style.horizontal;
  const css = [
    `font:${style.font.italic ? "italic " : ""}${style.font.bold ? "bold " : ""}${style.font.size}pt/1.25 ${fontStack(style.font.name)}`,
    `color:${style.font.color}`,
    decorationOf(style),
    `white-space:${style.wrap ? "pre-wrap" : "pre"}`,
    ...(isVertical ? stackedAlignment(horizontal, style.vertical) : flatAlignment(horizontal, style)),
  ];
  return {
    fill: style.fill,
    text: css.filter(Boolean).join(";"),
    turned: isVertical ? 0 : -style.rotation,
    mayOverflow: kind === "string" && !style.wrap && !style.shrinkToFit && style.rotation === 0 && horizontal !== "fill",
  };
}

function generalAlignment(kind: ScalarKind): "left" | "right" | "center" {
  if (kind === "number") return "right";
  return kind === "boolean" || kind === "error" ? "center" : "left";
}

function decorationOf(style: CellStyleModel): string {
  const lines = [style.font.underline && "underline", style.font.strikethrough && "line-through"].filter(Boolean).join(" ");
  return lines && `text-decoration:${lines}`;
}

const FLEX: Readonly<Record<string, string>> = { top: "flex-start", center: "center", bottom: "flex-end", justify: "flex-start", distributed: "center" };

function flatAlignment(horizontal: string, style: CellStyleModel): string[] {
  const indent = style.indent * INDENT_PIXELS;
  const isSpread = horizontal === "distributed" || horizontal === "justify";
  const align = isSpread ? "justify" : horizontal === "centerContinuous" ? "center" : horizontal === "fill" ? "left" : horizontal;
  return [
    `align-items:${FLEX[style.vertical] ?? "flex-end"}`,
    `text-align:${align}`,
    horizontal === "distributed" ? "text-align-last:justify;text-justify:inter-character" : "",
    indent > 0 ? `padding-${align === "right" ? "right" : "left"}:${indent + 3}px` : "",
  ];
}

/** 縦書き: the inline direction runs downwards, so the two alignments change places. */
function stackedAlignment(horizontal: string, vertical: string): string[] {
  const along = vertical === "bottom" ? "right" : vertical === "top" ? "left" : "center";
  const isSpread = vertical === "distributed" || vertical === "justify";
  const across = horizontal === "left" ? "flex-end" : horizontal === "right" ? "flex-start" : "center";
  return [
    "writing-mode:vertical-rl;text-orientation:upright;letter-spacing:0.1em",
    isSpread ? "text-align:justify;text-align-last:justify;text-justify:inter-character" : `text-align:${along}`,
    `align-items:${across}`,
  ];
}
