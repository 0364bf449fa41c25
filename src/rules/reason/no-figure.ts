import type { Row } from "../../core/form";
import { mentionsIn } from "./mentions";
import { sentencesOf } from "./sentences";

/** 隔年の調査で, 令和5年度は調査を実施していない, 集計中である: why a row has no figure this year. */
const noFigureYet =
  /隔年|[\d二三四五]年(?:に(?:一度|1度|1回|一回)|ごと|毎)|(?:調査|統計|アンケート|検査|測定|集計)[^、。]{0,8}(?:実施|行)[^、。]{0,4}(?:せず|しな|わず|(?:して)?(?:い|おり)?ませ|(?:して|って)いな)|未(?:集計|確定|公表)|(?:集計|公表|確定|算定|算出|判明)[^、。]{0,6}(?:中|前|待ち|遅れ|いな|おらず|いませ|おりませ|できな)/u;

/** The folded sentence of a reason that tells why a row has no actual figure; null where none does. A sentence that names only others is about them. */
export function toldNoFigure(reason: string, row: Row, rows: readonly Row[]): string | null {
  return sentencesOf(reason).find((sentence) => {
    if (!noFigureYet.test(sentence)) return false;
    const named = mentionsIn(sentence, rows).filter(({ clear }) => clear);
    return named.length === 0 || named.some((mention) => mention.row === row);
  }) ?? null;
}
