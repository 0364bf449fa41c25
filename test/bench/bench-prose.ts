/** Repeatable choices (mulberry32): the same seed says the same. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from");
    return item;
  }
}

const openings = [
  "市民の声を計画に反映させるため、", "関係団体との連携を深めながら、", "（ １ ）年度の前半に、", "（ ２ ）地区の代表者とともに、", "限られた人員を有効に使い、", "これまでの取組を踏まえ、",
  "デジタル技術も取り入れ、", "若い世代の参加を促すため、", "高齢の方にも分かるよう、", "県や近隣の市町と協議を重ね、", "専門家の助言を受けて、", "利用者アンケートの結果をもとに、",
];
const objects = [
  "広報紙と市のホームページの特集記事", "各地区の公民館を会場とした説明会", "小中学校での出前講座", "ボランティア団体への助言と備品の貸出し", "窓口の手続きと申請書の様式", "空き家や空き店舗の活用策",
  "防災訓練と避難所の運営手順", "健康づくりの教室と個別の相談", "観光案内板と多言語の地図", "農産物の直売と加工品の開発", "子育て世帯の交流の場", "道路と水路の点検の記録",
];
const verbs = [
  "を見直し、内容の充実を図ります。", "を通して、理解と協力の輪を広げます。", "について、年間の予定を立てて進めました。", "を３回に分けて行い、延べ1,240人の参加がありました。", "の課題を整理し、次の計画に生かします。",
  "に取り組み、地域の活性化につなげます。", "を担う人材を育て、継続できる体制を整えます。", "の効果を確かめ、必要な改善を行いました。", "をＮＰＯ法人と協働で実施しました。", "を始め、利用しやすい環境づくりに努めてまいります。",
];

/** So many sentences, as clerks write them; 1,440 different ones. */
export function prose(dice: Dice, sentences: number): string {
  return Array.from({ length: sentences }, () => dice.of(openings) + dice.of(objects) + dice.of(verbs)).join("");
}

/** Numbered points, one a paragraph, each with a heading and so many sentences. */
export function points(dice: Dice, count: number, sentences: number): string {
  return Array.from({ length: count }, (_, index) => `${"１２３４５６"[index] ?? ""}　${dice.of(objects)}\n${prose(dice, sentences)}`).join("\n");
}

const causes = [
  "感染症の影響で催しの一部を取りやめた", "申込みの取消しが続いた", "広報紙での周知が行き届いた", "会場を変えて参加しやすくした", "資材の値上がりにより契約を見合わせた", "対象を絞って一件ごとに時間をかけた",
  "新しい相談の窓口を開いた", "天候に恵まれず屋外の行事を縮小した", "国の補助制度の要件が変わった", "人員の異動で着手が遅れた",
];

/** 理由 for a figure, named and with the direction that its difference has, or general. */
export function reasonFor(dice: Dice, name: string, difference: number): string {
  const cause = dice.of(causes);
  switch (dice.below(4)) {
    case 0: return `${cause}ためです。`;
    case 1: return `${name}については、${cause}ことにより、目標を${difference < 0 ? "下回りました" : "上回りました"}。`;
    case 2: return `${cause}ことから、${name}が${difference < 0 ? "見込みより少なく" : "見込みより多く"}なったものと考えられます。`;
    default: return `${cause}こと、また${dice.of(causes)}ことが主な要因です。${name}は${difference < 0 ? "減少" : "増加"}しましたが、次の年度も継続して取り組みます。`;
  }
}

const subjects = ["出前講座", "市民農園", "空き家バンク", "健康教室", "移住相談", "図書館", "防災訓練", "子育てサロン", "観光案内所", "地区懇談会", "婚活イベント", "スポーツ教室", "町内会", "特定健診", "就業体験", "文化財めぐり"];
const metrics = ["の参加者数 人", "の開催回数 回", "の利用件数 件", "の登録団体数 団体", "の満足度 %", "に関する相談件数 件", "の受講率（前期） %", "の実施箇所数 か所"];

/** Name and unit of an indicator; 128 different ones. */
export function indicator(dice: Dice): { readonly name: string; readonly unit: string } {
  const [metric = "", unit = ""] = dice.of(metrics).split(" ");
  return { name: dice.of(subjects) + metric, unit };
}
