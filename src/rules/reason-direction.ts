import { mapPresent } from "../core/flat-map";
import type { Row } from "../core/form";
import { deviates, figuresOf, isLowerBetter } from "../core/row-state";
import { fold } from "../core/text";
import type { Settings } from "../core/settings";
import type { Direction } from "./reason/direction-words";
import { rowStatementsIn, type RowStatement } from "./reason/row-statements";
import { rowData } from "./row-data";
import { saysNothing } from "./reason-text";
import { defineRule } from "./rule";

/** Names of what a city wants more of. 重症化率 is in neither list: only these let us hold 達成 against a figure. */
const higherIsBetter = /参加|受講|受診|利用|来[場館訪客所]|入[館場込園浴湯]|観覧|観光|宿泊|登録|加入|加盟|会員|団体|組織|実施|開催|開設|設置|整備|改修|更新|補修|点検|達成|普及|満足|交付|貸出|収納|徴収|回収|接続|売上|販売|寄附|移住|定住|就農|就職|就業|雇用|創業|誘致|成約|活用|養成|育成|進捗|作成|策定|参画|女性|再生|配布|認定|指定|認知度|理解|視聴|閲覧|応募|応答|出荷|生産|収穫|検診|健診|接種|耐震|水洗|有収|リサイクル|資源化|緑化|修了|卒業|合格|取得|正答|正解|講習|講座|教室|訓練|協定|締結|提案|訪問|相談|支援|フォロワー|再生回数|人口密度|稼働|入居|充足|電子|オンライン|キャッシュレス|申告|投票|出席|出動|派遣|配置|移行|工賃|所得|収入|収支|集積|面積|栽培|協働|連携|交流|対応|公開|発行|掲載|件数|回数|人数|校数|[者客員]数|店/u;

interface Subject {
  readonly row: Row;
  readonly statements: readonly RowStatement[];
}

/** Names that suggest that less is better. The setting decides; the suggestion only keeps us from speaking of 達成 there. */
const maybeLowerIsBetter = /ごみ|ゴミ|廃棄|排出|事故|死亡|犯罪|滞納|未納|待機|苦情|火災|被害|離職|喫煙|不登校|いじめ|空き家数|負担|債|赤字|不明|漏水|要介護|メタボ|肥満|う歯|むし歯|自殺|倒産|失業|削減|抑制|不法|投棄|放棄|遊休|故障|違反|虐待|出火|焼失|搬送|使用量|消費量|温室|時間外|超過勤務|欠席|退学|罹患|り患|発症|検挙|欠損|コスト|残高|ロス|待ち|時間|所要|順位|ランキング|重症|感染|患者|死者|傷者|未[受就納済]|中毒|再犯|転出|転倒/u;

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
    const all = rowStatementsIn(reason.text, rows, (row) => deviates(row, settings));
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
    needsReview({ at: row.actual.cell, message, data: { ...rowData(row), words: first.words }, related });
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
  if (!isLower && row.role === "indicator" && (maybeLowerIsBetter.test(name) || !higherIsBetter.test(name))) return false;
  return isMet(isLower ? -difference : difference) !== isMet(direction);
}

/** Met: a difference that is not on the wrong side, or a word that says so. */
function isMet(value: number | Direction): boolean {
  return typeof value === "number" ? value >= 0 : value === "reached";
}
