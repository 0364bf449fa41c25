import { mapPresent } from "../core/flat-map";
import type { Row } from "../core/form";
import { deviates, figuresOf, isLowerBetter } from "../core/row-state";
import { fold } from "../core/text";
import type { Settings } from "../core/settings";
import type { Direction } from "./reason/direction-words";
import { higherIsBetter, soundsLowerIsBetter } from "./reason/better-direction";
import { rowStatementsIn, type RowStatement } from "./reason/row-statements";
import { rowData } from "./row-data";
import { saysNothing } from "./reason-text";
import { defineRule } from "./rule";

interface Subject {
  readonly row: Row;
  readonly statements: readonly RowStatement[];
}

/**
 * The reason says 上回/増 or 下回/減/達しない of a row whose figures say the opposite: one of the two is wrong. Words measured
 * against the target decide; 増加 and 減少 count only where the row itself is their subject and no word of the first kind is there.
 * A row of which the reason says both is left alone.
 */
export default defineRule({
  id: "reason-direction",
  title: "理由の向きと数値の食い違い",
  source: "点検の実務：理由の「上回った・下回った・達しなかった」が、その行の目標と実績の大小に合っているか",
  severity: "warning",
  messages: {
    above: "理由欄に「{{words}}」とありますが、「{{name}}」の実績{{actual}}{{actualUnit}}は目標・予算{{plan}}{{planUnit}}を上回っています。理由の書き方か数値のどちらかを確認して直してください。",
    below: "理由欄に「{{words}}」とありますが、「{{name}}」の実績{{actual}}{{actualUnit}}は目標・予算{{plan}}{{planUnit}}を下回っています。理由の書き方か数値のどちらかを確認して直してください。",
    equal: "理由欄に「{{words}}」とありますが、「{{name}}」の実績は目標・予算と同じ{{plan}}{{planUnit}}です。理由の書き方か数値のどちらかを確認して直してください。",
  },
  subjects({ form, settings }): Subject[] {
    const { reason, rows } = form;
    if (!reason || saysNothing(reason, settings)) return [];
    const all = rowStatementsIn(reason.text, form, (row) => deviates(row, settings));
    return mapPresent(rows, (row) => {
      const own = all.filter((statement) => statement.row === row);
      const measured = own.filter(({ kind }) => kind === "measured");
      const statements = measured.length > 0 ? measured : own;
      return figuresOf(row) && statements.length > 0 ? { row, statements } : null;
    });
  },
  check({ row, statements }, { form, settings, needsReview }) {
    const figures = figuresOf(row);
    const [first] = statements;
    if (!figures || !first || !statements.every((statement) => contradicts(statement, row, settings))) return;
    const difference = Math.sign(figures.actual - figures.plan);
    const message = difference > 0 ? "above" : difference < 0 ? "below" : "equal";
    const related = form.reason ? [form.reason.cell] : [];
    needsReview({ at: row.actual.cell, message, data: rowData(row, { words: first.words }), related });
  },
});

function contradicts({ direction, kind }: RowStatement, row: Row, settings: Settings): boolean {
  const figures = figuresOf(row);
  if (!figures) return false;
  const difference = Math.sign(figures.actual - figures.plan);
  if (kind === "change") return deviates(row, settings) && difference === (direction === "up" ? -1 : 1);
  if (direction === "up" || direction === "down") return difference !== (direction === "up" ? 1 : -1);
  const isLower = isLowerBetter(row, settings);
  const name = fold(row.name);
  if (!isLower && row.role === "indicator" && (soundsLowerIsBetter(name) || !higherIsBetter.test(name))) {
    // Nobody sets a target of 0 for what should be more: 目標の0件を達成 against 1 is wrong either way.
    return figures.plan === 0 && difference > 0 && direction === "reached" && soundsLowerIsBetter(name);
  }
  return isMet(isLower ? -difference : difference) !== isMet(direction);
}

/** Met: a difference that is not on the wrong side, or a word that says so. */
function isMet(value: number | Direction): boolean {
  return typeof value === "number" ? value >= 0 : value === "reached";
}
