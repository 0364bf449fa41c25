import { ModelError } from "../model";
import type { CellStyleModel, StyleChange } from "../model";
import { accentLook, accentStyle, NORMAL } from "./named-styles";
import type { NamedLook } from "./named-styles";
import { OFFICE_THEME } from "../read/colors";

/** A style that the file does not hold yet: the xf that it was derived from, and how it looks now. */
export interface AddedStyle {
  /** Number of the file's xf whose other properties it keeps. */
  readonly base: number;
  readonly style: CellStyleModel;
}

/** Styles by number. Those of the file come first and keep their numbers; changes add new ones and share equal ones. */
export class StyleTable {
  private readonly styles: CellStyleModel[];
  private readonly added: AddedStyle[] = [];
  private readonly byContent = new Map<string, number>();
  /** Answers of derive: a table's cells share a few styles, and each change comes for thousands of them. */
  private readonly derived = new Map<string, number>();

  /**
   * @param theme colours of the theme in cell order; null in a book without one, where those of Office's own are shown
   * @param named looks of the named styles that the file defines
   */
  constructor(private readonly loaded: readonly CellStyleModel[], readonly theme: readonly string[] | null, private readonly named: ReadonlyMap<string, NamedLook>) {
    this.styles = [...loaded];
  }

  get(xf: number): CellStyleModel {
    const style = this.styles[xf] ?? this.styles[0];
    if (!style) throw new Error("A style table holds at least one style");
    return style;
  }

  /**
   * What a named style gives to cells.
   * @throws ModelError InvalidArgument for one that neither the file nor this model has
   */
  namedLook(name: string): NamedLook {
    const defined = this.named.get(name);
    if (defined) return defined;
    const { font } = this.get(0);
    if (name === NORMAL) return { font, fill: null };
    const accent = accentStyle(name);
    if (!accent) throw new ModelError("InvalidArgument", `スタイル「${name}」はありません。`);
    return accentLook(accent, this.theme ?? OFFICE_THEME, font);
  }

  /** Styles that a save has to append, in the order of their numbers. */
  additions(): readonly AddedStyle[] {
    return this.added;
  }

  /** Number of the style that `xf` becomes by `change`; the same number when nothing changes. A named style brings its fill and font along. */
  derive(xf: number, change: StyleChange): number {
    const key = `${xf}|${JSON.stringify(change, keepUndefined)}`;
    const known = this.derived.get(key) ?? this.find(xf, change);
    this.derived.set(key, known);
    return known;
  }

  private find(xf: number, change: StyleChange): number {
    const before = this.get(xf);
    const look = change.named === undefined ? undefined : this.namedLook(change.named);
    const style: CellStyleModel = {
      ...before, ...change,
      font: { ...(look ?? before).font, ...change.font },
      borders: mergeBorders(before.borders, change.borders),
      fill: change.fill === undefined ? (look ?? before).fill : change.fill,
    };
    if (JSON.stringify(style) === JSON.stringify(before)) return xf;
    const base = this.baseOf(xf);
    const baseStyle = this.get(base);
    if (JSON.stringify(style) === JSON.stringify(baseStyle)) return base;
    const key = `${base}|${JSON.stringify(style)}`;
    const known = this.byContent.get(key);
    if (known !== undefined) return known;
    const number = this.styles.push(style) - 1;
    this.added.push({ base, style });
    this.byContent.set(key, number);
    return number;
  }

  private baseOf(xf: number): number {
    return xf < this.loaded.length ? xf : (this.added[xf - this.loaded.length]?.base ?? 0);
  }
}

/** Taking a side's line away and leaving it are two changes. */
function keepUndefined(_: string, value: unknown): unknown {
  return value === undefined ? "\0undefined" : value;
}

/** A side given as undefined is taken away; one that is not named stays. */
function mergeBorders(before: CellStyleModel["borders"], change: StyleChange["borders"]): CellStyleModel["borders"] {
  if (!change) return before;
  const merged = { ...before, ...change };
  const sides = (["top", "left", "bottom", "right"] as const).filter((side) => merged[side]);
  return Object.fromEntries(sides.map((side) => [side, merged[side]]));
}
