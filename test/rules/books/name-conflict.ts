import { project, projects, report, type BookCase } from "../../support/clerk-books";

const NAME = "多様な担い手が参画するまちづくりの推進";
const coded = (sheet: string, measures: string) => project(sheet, { measures });
/** The name in three forms, then in one more as `other`. */
const beside = (name: string, other: string) => [...projects(3, { measures: `５－１－１　${name}` }), coded("他", `５－１－１　${other}`)];
const planned = (sheet: string, plan: string, measure: string) => report(sheet, { plan, measure });
const strategy = (sheet: string, text: string) => project(sheet, { strategy: text });
const CHAPTER = "第５章　つながる『みんなで創る住みよいまち』";

/** Names as departments type them beside their codes. Labelled before anything was run (23 November 2026). First measured: precision 0.74, recall 1.00 (17 to be found). */
export const nameConflictBooks: readonly BookCase[] = [
  { name: "コードの書き方だけが違う", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", `5-1-1 ${NAME}`), coded("は", `５．１．１　${NAME}`), coded("に", `５ー１ー１　${NAME}`)] },
  { name: "名称の中に空白", sheets: beside(NAME, "多様な担い手が　参画するまちづくりの推進"), may: ["他!B4"] },
  { name: "名称の中で改行", sheets: beside(NAME, "多様な担い手が参画する\nまちづくりの推進") },
  { name: "波線の種類", sheets: beside("住みよいまち～ともに創る～", "住みよいまち〜ともに創る〜"), may: ["他!B4"] },
  { name: "ヶとケ", sheets: beside("霞ヶ丘地区の整備", "霞ケ丘地区の整備"), may: ["他!B4"] },
  { name: "の と ノ", sheets: beside("杉ノ目地区の整備", "杉の目地区の整備"), may: ["他!B4"] },
  { name: "旧字の地名", sheets: beside("桧原地区と滝沢地区の整備", "檜原地区と瀧澤地区の整備"), may: ["他!B4"] },
  { name: "はしご高と立つ崎", sheets: beside("高崎・柴崎地区の整備", "髙﨑・柴﨑地区の整備"), may: ["他!B4"] },
  { name: "子どもと子供", sheets: beside("子どもの居場所づくり", "子供の居場所づくり"), may: ["他!B4"] },
  { name: "まちと街", sheets: beside("歩いて楽しいまちの形成", "歩いて楽しい街の形成"), may: ["他!B4"] },
  { name: "再掲の付け方", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", `５－１－１　${NAME}（再掲）`), coded("は", `５－１－１　${NAME}【再掲】`), coded("に", `５－１－１　${NAME}　※再掲`), coded("ほ", `（再掲）５－１－１　${NAME}`)] },
  { name: "全角の英字", sheets: beside("ICTとSDGsの推進", "ＩＣＴとＳＤＧｓの推進") },
  { name: "半角のカナ", sheets: beside("コミュニティ活動の推進", "ｺﾐｭﾆﾃｨ活動の推進") },
  { name: "末尾の句点", sheets: beside(NAME, `${NAME}。`), may: ["他!B4"] },
  { name: "中点の有無", sheets: beside("移住・定住の促進", "移住定住の促進"), may: ["他!B4"] },
  { name: "コードだけの様式", sheets: [...projects(2), coded("他", "５－１－１")] },
  { name: "末尾に「ほか」", sheets: beside(NAME, `${NAME}　ほか`), may: ["他!B4"] },
  { name: "名称をかぎ括弧で囲む", sheets: beside(NAME, `「${NAME}」`), may: ["他!B4"] },
  { name: "送り仮名", sheets: beside("移住受け入れ環境の整備", "移住受入環境の整備"), may: ["他!B4"] },
  { name: "章の番号の書き方", sheets: [planned("い", CHAPTER, "５－１－１　甲の推進"), planned("ろ", CHAPTER.replace("５", "5"), "５－１－２　乙の推進"), planned("は", CHAPTER.replace("５", "五"), "５－１－３　丙の推進"), planned("に", CHAPTER.replace("５", "Ⅴ"), "５－１－４　丁の推進")] },
  { name: "章の名称の括弧の種類", sheets: [planned("い", CHAPTER, "５－１－１　甲の推進"), planned("ろ", CHAPTER, "５－１－２　乙の推進"), planned("他", "第５章　つながる「みんなで創る住みよいまち」", "５－１－３　丙の推進")], may: ["他!F3"] },
  { name: "戦略の下の目標が違う", sheets: [strategy("い", "２　かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり"), strategy("ろ", "2.かみのやま「来てよし」プロジェクト　地域資源を生かした環境づくり"), strategy("は", "②　かみのやま「来てよし」プロジェクト")] },
  { name: "戦略は該当なし", sheets: [...projects(2), strategy("他", "該当なし"), strategy("さらに", "－")] },
  { name: "同じ名称に二つのコード", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", `５－２－１　${NAME}`)] },

  { name: "一語の違い（参画と参加）", sheets: beside(NAME, NAME.replace("参画", "参加")), must: ["他!B4"] },
  { name: "変換の誤り", sheets: beside(NAME, NAME.replace("推進", "推新")), must: ["他!B4"] },
  { name: "一字の脱落", sheets: beside(NAME, NAME.replace("まちづくり", "まちくり")), must: ["他!B4"] },
  { name: "後ろが切れた", sheets: beside(NAME, NAME.replace("の推進", "")), must: ["他!B4"] },
  { name: "助詞の違い", sheets: beside("健康と福祉の増進", "健康・福祉の増進"), must: ["他!B4"] },
  { name: "別の施策の名称", sheets: beside(NAME, "地域自治活動の育成"), must: ["他!B4"] },
  { name: "副題の付け足し", sheets: beside(NAME, `${NAME}～市民が主役～`), must: ["他!B4"] },
  { name: "打ち消しの一字", sheets: beside("有償運送の充実", "無償運送の充実"), must: ["他!B4"] },
  { name: "一対一", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", "５－１－１　地域自治活動の育成")], must: ["ろ!B4"] },
  { name: "二対二", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", "５－１－１　地域自治活動の育成"), coded("は", "5-1-1　地域自治活動の育成"), coded("に", `5-1-1　${NAME}`)], must: ["ろ!B4", "は!B4"] },
  { name: "三つとも違う", sheets: [coded("い", `５－１－１　${NAME}`), coded("ろ", "５－１－１　地域自治活動の育成"), coded("は", "５－１－１　市民交流の拡充")], must: ["ろ!B4", "は!B4"] },
  { name: "二つ目の施策の名称", sheets: [...projects(2, { measures: "５－２－１　地域自治活動の育成" }), coded("他", `５－１－１　${NAME}　５－２－１　市民交流の拡充`)], must: ["他!B4"] },
  { name: "章の名称の一語", sheets: [planned("い", CHAPTER, "５－１－１　甲の推進"), planned("ろ", CHAPTER, "５－１－２　乙の推進"), planned("他", CHAPTER.replace("つながる", "つなげる"), "５－１－３　丙の推進")], must: ["他!F3"] },
  { name: "節の名称の語尾", sheets: ["い", "ろ", "他"].map((sheet, index) => planned(sheet, `${CHAPTER}\n５－１　みんなが主役のまちづくりを${index === 2 ? "支援" : "推進"}します`, `５－１－${index + 1}　${sheet}の推進`)), must: ["他!F3"] },
  { name: "戦略の名称の字", sheets: [strategy("い", "３　かみのやま「産んでよし・育ててよし」プロジェクト"), strategy("ろ", "３　かみのやま「産んでよし・育ててよし」プロジェクト"), strategy("他", "３　かみのやま「生んでよし・育ててよし」プロジェクト")], must: ["他!I4"] },
];
