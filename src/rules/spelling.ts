import { remember } from "../core/remember";
import { fold } from "../core/text";

/** Ways of writing one word; a name that differs only in these is the same name, spelled differently. The last is the common form. */
const variants: readonly (readonly string[])[] = [
  ["育む", "はぐくむ"], ["育み", "はぐくみ"], ["子供", "子ども", "こども"], ["街づくり", "町づくり", "街作り", "町作り", "まち作り", "まち創り", "まちづくり"], ["街", "町", "まち"],
  ["人づくり", "ひと作り", "人作り", "ひとづくり"], ["作り", "造り", "創り", "づくり", "つくり"], ["取り組み", "取組み", "取り組", "取組"],
  ["受け入れ", "受入れ", "受入"], ["暮し", "暮らし", "くらし"], ["関わる", "係わる", "かかわる"], ["関わり", "係わり", "かかわり"],
  ["及び", "および"], ["並びに", "ならびに"], ["又は", "または"], ["等", "など"], ["全て", "すべて"], ["様々", "さまざま"],
  ["生かし", "活かし"], ["生かす", "活かす"], ["広げ", "拡げ", "ひろげ"], ["触れ合い", "触れあい", "ふれ合い", "ふれあい"], ["生き生き", "いきいき"],
  ["繋が", "つなが"], ["繋ぐ", "つなぐ"], ["繋げ", "つなげ"], ["支え合", "支えあ"], ["助け合", "助けあ"], ["住み良", "住みよ", "すみよ"], ["良い", "よい"],
  ["進め", "すすめ"], ["目指", "めざ"], ["豊か", "ゆたか"], ["輝く", "かがやく"], ["輝き", "かがやき"], ["障害", "障碍", "障がい"], ["癒し", "癒やし"],
  ["賑わい", "にぎわい"], ["魅力溢", "魅力あふ"], ["溢れ", "あふれ"], ["潤い", "うるおい"], ["絆", "きずな"], ["皆", "みんな"], ["故郷", "ふるさと"],
  ["出来", "でき"], ["行う", "行なう", "おこなう"], ["申込み", "申し込み", "申込"], ["引き継", "引継"], ["見守り", "みまもり"], ["寄付", "寄附"], ["ゴミ", "ごみ"], ["誰も", "だれも"], ["1人1人", "ひとりひとり", "1人ひとり"],
  ["暮らせ", "くらせ"], ["暮らす", "くらす"], ["手続き", "手続"], ["届け出", "届出"], ["取り扱い", "取扱い", "取扱"], ["受け付け", "受付け", "受付"], ["売り上げ", "売上げ", "売上"], ["買い物", "買物"],
  ["組み合わせ", "組み合せ", "組合せ"], ["立ち上げ", "立上げ"], ["呼び掛け", "呼びかけ"], ["働き掛け", "働きかけ"], ["優し", "やさし"], ["楽し", "たのし"], ["守る", "まもる"], ["育て", "そだて"], ["温か", "暖か", "あたたか"], ["笑顔", "えがお"], ["産み", "生み"], ["産む", "生む"],
];

/** Old or rare shapes of a letter, each before the common one: 瀧澤, 髙﨑, 檜原. */
const shapes = new Map(
  "檜桧 瀧滝 澤沢 髙高 﨑崎 邊辺 邉辺 齋斎 齊斉 嶋島 嶌島 龍竜 國国 櫻桜 廣広 濱浜 濵浜 藪薮 舘館 條条 渕淵 嶽岳 峯峰 靜静 眞真 惠恵 萬万 會会 圓円 壽寿 榮栄 豐豊 寶宝 鹽塩 德徳 縣県 學学 應応 驛駅 鐵鉄 關関 澁渋 籠篭 磐盤 壺壷"
    .split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const anyShape = new RegExp(`[${[...shapes.keys()].join("")}]`, "gu");

const folds = variants
  .flatMap((group) => group.slice(0, -1).map((variant) => [variant, group.at(-1) ?? variant] as const))
  .sort(([left], [right]) => right.length - left.length);

const kana = "[ァ-ヺー]";
/** Letters that look like kana, as they come from reading by machine or by a slip: サポ一タ－, 二ーズ, エ事 stays what it is. */
const alike: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=${kana})[一\\-－‐−–—―─━](?![0-9０-９])`, "gu"), "ー"],
  [new RegExp(`(?<=${kana})二|二(?=${kana})`, "gu"), "ニ"], [new RegExp(`(?<=${kana})[口囗]|[口囗](?=${kana})`, "gu"), "ロ"], [new RegExp(`(?<=${kana})力|力(?=${kana})`, "gu"), "カ"],
  [new RegExp(`(?<=${kana})夕|夕(?=${kana})`, "gu"), "タ"], [new RegExp(`(?<=${kana})工|工(?=${kana})`, "gu"), "エ"], [/[ヘへ]/gu, "へ"], [/[ベべ]/gu, "べ"], [/[ペぺ]/gu, "ぺ"],
];

/** コミュニティー and コミュニティ. */
const longEnd = /(?<=[ァ-ヺー]{2})ー(?![ァ-ヺー])/gu;
/** 霞ヶ丘, 霞ケ丘, 霞が丘; 杉ノ目, 杉の目. */
const smallKe = /(?<=\p{Script=Han})[ヶヵが](?=\p{Script=Han})/gu;
/** （仮称）, （Ｐ.52） */
const note = /\((?:仮称|p\.?\s*\d[^()]*)\)/giu;
const figures = "一二三四五六七八九";
const anyFigure = /[一二三四五六七八九]/gu;
/** ボランテイア, きづな: small kana typed large, and づ for ず. */
const kanaFolds = new Map(["ァア", "ィイ", "ゥウ", "ェエ", "ォオ", "ッツ", "ャヤ", "ュユ", "ョヨ", "づず", "ぢじ", "ヅズ", "ヂジ"].map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
const anyKana = new RegExp(`[${[...kanaFolds.keys()].join("")}]`, "gu");
const kanaNo = /(?<=\p{Script=Han})ノ(?=\p{Script=Han})/gu;

/**
 * Key under which spelling variants of one name fall together: 「次代を育む」 and 「次代をはぐくむ」, 子供 and 子ども, with or without
 * brackets, middle dots and commas. Names with different keys are different names.
 */
export const spellingKey: (name: string) => string = remember((name) => {
  const meant = alike.reduce((text, [letter, kana]) => text.replace(letter, kana), fold(name).replace(note, ""));
  const plain = meant.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase().replace(longEnd, "").replace(kanaNo, "の")
    .replace(anyShape, (letter) => shapes.get(letter) ?? letter).replace(anyFigure, (figure) => String(figures.indexOf(figure) + 1));
  const folded = folds.reduce((text, [variant, common]) => (text.includes(variant) ? text.replaceAll(variant, common) : text), plain);
  return folded.replace(smallKe, "ケ").replace(anyKana, (letter) => kanaFolds.get(letter) ?? letter);
});
