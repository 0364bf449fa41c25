/** Names of what a city wants more of. 重症化率 is in neither list: only these let us hold 達成 against a figure. */
export const higherIsBetter = /参加|受講|受診|利用|来[場館訪客所]|入[館場込園浴湯]|観覧|観光|宿泊|登録|加入|加盟|会員|団体|組織|実施|開催|開設|設置|整備|改修|更新|補修|点検|達成|普及|満足|交付|貸出|収納|徴収|回収|接続|売上|販売|寄附|移住|定住|就農|就職|就業|雇用|創業|誘致|成約|活用|養成|育成|進捗|作成|策定|参画|女性|再生|配布|認定|指定|認知度|理解|視聴|閲覧|応募|応答|出荷|生産|収穫|検診|健診|接種|耐震|水洗|有収|捕獲|リサイクル|資源化|緑化|修了|卒業|合格|取得|正答|正解|講習|講座|教室|訓練|協定|締結|提案|訪問|相談|支援|フォロワー|再生回数|人口密度|稼働|入居|充足|電子|オンライン|キャッシュレス|申告|投票|出席|出動|派遣|配置|移行|工賃|所得|収入|収支|集積|面積|栽培|協働|連携|交流|対応|公開|発行|掲載|件数|回数|人数|校数|[者客員]数|店/u;

/** Names that suggest that less is better. The setting decides; the suggestion only keeps us from speaking of 達成 there as if it were known. */
const maybeLowerIsBetter = /ごみ|ゴミ|廃棄|排出|事故|死亡|犯罪|滞納|未納|待機|苦情|火災|被害|離職|喫煙|不登校|いじめ|空き家数|負担|債|赤字|不明|漏水|要介護|メタボ|肥満|う歯|むし歯|自殺|倒産|失業|経常収支|公債|残食|削減|抑制|不法|投棄|放棄|遊休|故障|違反|虐待|出火|焼失|搬送|使用量|消費量|温室|時間外|超過勤務|欠席|退学|罹患|り患|発症|検挙|欠損|コスト|残高|ロス|待ち|時間|所要|順位|ランキング|重症|感染|患者|死者|傷者|未[受就納済]|中毒|再犯|転出|転倒/u;

/** 事故防止教室の参加者数, 排出量の削減率: what is done against it, of which a city wants more. */
const doneAgainst =
  /(?:参加|受講|受診|利用|来場|実施|開催|設置|相談|訪問|調査|講習|講座|教室|研修|啓発|周知|登録|整備|回収|貸出|削減|減量|解消|解体|除却|撤去|対策|縮減|抑制|防止|予防|支援|訓練|点検|更新|協力|収納|徴収|受診|検診|健診|捕獲|分別)[^ぁ-ん]{0,6}$/u;

/** Whether a folded name sounds like something that a city wants less of; what is done against that is wanted. */
export function soundsLowerIsBetter(name: string): boolean {
  return maybeLowerIsBetter.test(name) && !doneAgainst.test(name);
}
