import type { CellValue } from "../../../src/core/grid";
import { project, projects, report, type BookCase, type ClerkSheet } from "../../support/clerk-books";

type OfRule = BookCase & { readonly rule: string };
const of = (rule: string) => (name: string, sheets: readonly ClerkSheet[], must: readonly string[] = [], may: readonly string[] = []): OfRule => ({ rule, name, sheets, must, may });

const year = of("fiscal-year-mismatch");
const headings = (plan: string, actual: string) => ["い", "ろ", "は", "に"].map((sheet) => report(sheet, { typed: { G17: plan, J17: actual } }));
const years: readonly OfRule[] = [
  year("元号と西暦を並べる", [...projects(3), project("並記", { typed: { G11: "令和５年度（2023年度）予算", J11: "令和５年度（2023年度）実績" } })]),
  year("計画の最終年度の目標と比べる様式", headings("令和７年度目標", "令和５年度実績")),
  year("前年度の実績を評価する様式", ["い", "ろ", "は"].map((sheet) => report(sheet, { year: "令和４年度", typed: { A1: "令和５年度　主要施策の成果説明書（令和４年度事業）" } }))),
  year("目標の見出しに期間", [...projects(3), project("期間", { typed: { G11: "令和５年度予算（R5.4～R6.3）" } })]),
  year("年度が括弧の中", [...projects(3), project("括弧", { typed: { G11: "予算（R5年度）", J11: "実績（R5年度）" } })]),
  year("題名に年度がなく、右上に事業期間", [...projects(3), project("事業期間", { typed: { A1: "実施計画兼予算要求書（検証）", K1: "R3～R7" } })]),
  year("題名に年度がない", [...projects(3), project("題名", { typed: { A1: "実施計画兼予算要求書（検証）" } })]),
  year("予算は当初と補正の年度を書く", [...projects(3), project("補正", { typed: { G11: "令和５年度予算（９月補正後）" } })]),
  year("章の名前に年の数字", [...projects(2), report("2030", { plan: "第５章　2030年度に向けた『住みよいまち』\n５－１　みんなが主役" })]),
  year("題名に年度がなく、見出しが昨年", [...projects(4), project("昨年", { typed: { A1: "実施計画兼予算要求書（検証）", G11: "令和４年度予算", J11: "令和４年度実績" } })], ["昨年!G11"]),
  year("年度が括弧の中で昨年", [...projects(3), project("括弧", { typed: { G11: "予算（R4年度）", J11: "実績（R4年度）" } })], ["括弧!G11", "括弧!J11"]),
  year("様式の半分が昨年の題名", [project("い"), project("ろ"), project("は", { typed: { A1: "令和４年度　実施計画兼予算要求書（検証）" } }), project("に", { typed: { A1: "令和４年度　実施計画兼予算要求書（検証）" } })], ["は!A1", "に!A1"]),
];

const name = of("name-conflict");
const NAME = "多様な担い手が参画するまちづくりの推進";
const coded = (sheet: string, measures: string) => project(sheet, { measures });
const beside = (common: string, other: string) => [...projects(3, { measures: `５－１－１　${common}` }), coded("他", `５－１－１　${other}`)];
const names: readonly OfRule[] = [
  name("主たる施策の印", beside(NAME, `${NAME}（主）`), [], ["他!B4"]),
  name("関連する施策の印", beside(NAME, `${NAME}（関連）`), [], ["他!B4"]),
  name("片仮名のヘ", beside("ふるさとへの回帰の促進", "ふるさとヘの回帰の促進"), [], ["他!B4"]),
  name("漢字の一と長音", beside("サポーターの育成", "サポ一タ一の育成"), [], ["他!B4"]),
  name("漢字の二と片仮名のニ", beside("ニーズに応じた支援", "二ーズに応じた支援"), [], ["他!B4"]),
  name("全角のハイフンと長音", beside("サポーターの育成", "サポ－タ－の育成"), [], ["他!B4"]),
  name("見えない空白", beside(NAME, `\u200b${NAME}`), [], ["他!B4"]),
  name("濁点が別の字", beside("ごみの減量", "こ\u3099みの減量")),
  name("施策を読点で並べる", [...projects(2, { measures: "５－１－１　甲の推進" }), coded("他", "５－１－１　甲の推進、５－２－１　乙の推進"), coded("さらに", "５－２－１　乙の推進")]),
  name("施策を改行で並べる", [...projects(2, { measures: "５－１－１　甲の推進" }), coded("他", "・５－１－１　甲の推進\n・５－２－１　乙の推進"), coded("さらに", "５－２－１　乙の推進")]),
  name("施策を丸数字で並べる", [...projects(2, { measures: "５－１－１　甲の推進" }), coded("他", "①５－１－１　甲の推進　②５－２－１　乙の推進"), coded("さらに", "５－２－１　乙の推進")]),
  name("戦略に基本目標と書く", [project("い", { strategy: "基本目標２　かみのやま「来てよし」プロジェクト" }), project("ろ", { strategy: "２　かみのやま「来てよし」プロジェクト" })]),
  name("こども基本法の表記", beside("子ども・若者の居場所づくり", "こども・若者の居場所づくり"), [], ["他!B4"]),
  name("漢数字と算用数字", beside("１人ひとりが輝くまち", "一人ひとりが輝くまち"), [], ["他!B4"]),
  name("漢字の開き方", beside("誰もが安心して暮らせるまち", "だれもが安心してくらせるまち"), [], ["他!B4"]),
  name("送り仮名の違い", beside("申込手続きの簡素化", "申し込み手続の簡素化"), [], ["他!B4"]),
  name("名称の取り違え（第１期と第２期）", beside("第２期計画の推進", "第１期計画の推進"), ["他!B4"]),
  name("章の名称の後ろが切れた", ["い", "ろ", "他"].map((sheet, index) => report(sheet, { plan: index === 2 ? "第５章　つながる" : "第５章　つながる『みんなで創る住みよいまち』", measure: `５－１－${index + 1}　${sheet}の推進` })), ["他!F3"]),
  name("反対の語", beside("高齢者の就労の促進", "高齢者の離職の促進"), ["他!B4"]),
  name("字の入れ替わり", beside("防災体制の強化", "防体災制の強化"), ["他!B4"]),
  name("三対一で字が足りない", beside("農業の担い手の確保", "農業の担い手確保"), ["他!B4"]),
  name("市と町の誤り", beside("市民との協働", "町民との協働"), ["他!B4"]),
];

const code = of("plan-code");
const box = (title: string, plan: string, measure: string, must: readonly string[] = []) => code(title, [report("成果", { plan, measure })], must.map((cell) => `成果!${cell}`));
const codes: readonly OfRule[] = [
  box("編と章", "第５編　つながる\n第１章　みんなが主役", `５－１－１　${NAME}`),
  box("基本目標と番号", "基本目標５　つながる\n５－１　みんなが主役", `５－１－１　${NAME}`),
  box("政策の番号", "政策５　つながる\n５－１　みんなが主役", `５－１－１　${NAME}`),
  box("四段のコード", "第５章　つながる\n５－１　みんなが主役", `５－１－１－２　${NAME}`),
  box("施策のコードが体系の欄にも", `第５章　つながる\n５－１　みんなが主役\n５－１－１　${NAME}`, `５－１－１　${NAME}`),
  box("頁が添えてある", "第５章　つながる（計画書p.52－53）\n５－１　みんなが主役", `５－１－１　${NAME}`),
  box("計画の期間が添えてある", "第５章　つながる（令和３年度－令和７年度）\n５－１　みんなが主役", `５－１－１　${NAME}`),
  box("章の名前に期間の数字", "第５章　2021-2030つながる\n５－１　みんなが主役", `５－１－１　${NAME}`),
  box("節の後に章", "５－１　みんなが主役（第５章）", `５－１－１　${NAME}`),
  box("コードの前に施策名", "第５章　つながる\n５－１　みんなが主役", `${NAME}（５－１－１）`),
  box("章は合うが節が次の節", "第５章　つながる\n５－２　地域の自治活動", `５－１－１　${NAME}`, ["K3"]),
  box("章だけで施策が別の章", "第５章　つながる", `３－５－２　体験型観光の推進`, ["K3"]),
  box("章も節も打ち違えた", "第４章　つながる\n４－１　みんなが主役", `５－１－１　${NAME}`, ["K3"]),
  box("括弧のコードの打ち違え", "第５章　つながる\n５－１　みんなが主役", `${NAME}（５－２－１）`, ["K3"]),
  box("丸数字の打ち違え", "第５章　つながる\n５－１　みんなが主役", `５－２－①　${NAME}`, ["K3"]),
];

const twice = of("duplicate-form");
const npo = (sheet: string, said: Parameters<typeof project>[1] = {}) => project(sheet, { project: "ＮＰＯ支援事業費", goal: "ＮＰＯの設立を支えます。", result: "２団体が設立されました。", outline: "ＮＰＯに補助します。", ...said });
const doubles: readonly OfRule[] = [
  twice("費の有無だけ違う写し", [npo("い"), npo("ろ", { project: "ＮＰＯ支援事業" })], ["ろ!A1"]),
  twice("かぎ括弧の付いた写し", [npo("い"), npo("ろ", { project: "「ＮＰＯ支援事業費」" })], ["ろ!A1"]),
  twice("事業名の途中で改行した写し", [npo("い"), npo("ろ", { project: "ＮＰＯ支援\n事業費" })], ["ろ!A1"]),
  twice("係を添えた所属の写し", [npo("い", { department: "庶務課" }), npo("ろ", { department: "庶務課庶務係" })], ["ろ!A1"]),
  twice("施策を変えた写し", [npo("い"), npo("ろ", { measures: "５－２－１　地域自治活動の育成" })], ["ろ!A1"]),
  twice("成果説明書をコードの書き方を変えて写した", [report("い"), report("ろ", { measure: "5-1-1 多様な担い手が参画するまちづくりの推進" })], ["ろ!A1"]),
  twice("事業と事業費で別の事業", [npo("い", { project: "ＮＰＯ支援事業" }), npo("ろ", { project: "ＮＰＯ支援事業（補助）" })]),
  twice("前期と後期", [npo("い", { project: "イベント支援事業費（前期）" }), npo("ろ", { project: "イベント支援事業費（後期）" })]),
  twice("二つの課の事務費で実績が空", [npo("い", { project: "一般事務費", department: "総務課", result: "" }), npo("ろ", { project: "一般事務費", department: "福祉課", result: "" })]),
  twice("小学校費と中学校費", [npo("い", { project: "教材整備事業費", account: "01一般会計・10教育費・02小学校費・02教育振興費" }), npo("ろ", { project: "教材整備事業費", account: "01一般会計・10教育費・03中学校費・02教育振興費" })]),
];

const unit = of("unit-mismatch");
const line = (rule: (title: string, sheets: readonly ClerkSheet[], must?: readonly string[]) => OfRule, label: string, [plan, planUnit, actual, actualUnit]: readonly [CellValue, string, CellValue, string], must: readonly string[] = [], reason = "対象者の減少によります。") =>
  rule(`${label}：${plan} ${planUnit} → ${actual} ${actualUnit}${reason.trim() === "" ? "（理由なし）" : ""}`, [report("成果", { typed: { B18: label, G18: plan, I18: planUnit, J18: actual, L18: actualUnit }, reason })], must.map((cell) => `成果!${cell}`));
const same = (label: string, plan: string, actual: string) => line(unit, label, [12, plan, 11, actual]);
const differ = (label: string, plan: string, actual: string) => line(unit, label, [12, plan, 11, actual], ["J18"]);
const units: readonly OfRule[] = [
  same("収集量", "㎏", "kg"), same("収集量", "ｔ", "ﾄﾝ"), same("使用量", "ℓ", "リットル"), same("使用量", "㍑", "L"), same("延長", "㎞", "km"), same("排出量", "g/人・日", "ｇ／人日"), same("水質", "mg/L", "㎎/ℓ"), same("騒音", "dB", "デシベル"),
  same("開所日数", "日", "日間"), same("滞在", "週", "週間"), same("頁数", "ページ", "頁"), same("参加者数", "人", "人数"), same("相談件数", "件", "件数"), same("年齢", "歳", "才"), same("利用", "人／日", "人/日"), same("期間", "ヶ月", "か月"), same("発行部数", "部", "部数"), same("参加者数", "人", "人（実績）"),
  differ("相談件数", "件", "件/月"), differ("改善の割合", "%", "割"), differ("販売額", "万円", "千円"), differ("販売額", "百万円", "千円"), differ("発電量", "kWh", "MWh"), differ("排出量", "t-CO2", "千t-CO2"), differ("死亡率", "‰", "%"), differ("貸出", "冊/人", "冊"), differ("発送", "通", "件"), differ("登録", "世帯", "団体"), differ("整備", "棟", "戸"), differ("講座", "コマ", "人"),
];

const required = of("required-field");
const fills = (cell: string, text: CellValue, isBad: boolean) => required(`${text}（${cell}）`, [report("成果", { typed: { [cell]: text } })], isBad ? [`成果!${cell}`] : []);
const boxes: readonly OfRule[] = [
  ...["①　②　③", "１．\n２．\n３．", "（１）\n（２）", "→", "／", "※", "〔　〕", "○回の講座を開き、○人が参加した。", "令和○年○月に完了した。", "相談会を年○回開き、延べ○人の相談に応じて、必要な支援につなげることができた。今後も続けます。", "別紙１のとおり", "資料２参照", "添付資料のとおり", "別表のとおり", "前年度と同様", "（200字以内）", "ここに入力", "記入中です", "後で書く", "確認後記入", "※数値は確定後に差し替え"].map((text) => fills("A14", text, true)),
  ...["○人材の育成に努めた。", "○回数を増やした。", "○件数は減ったが、内容は充実した。\n○人手の確保が課題である。", "二〇回の講座を開いた。", "６回", "例年どおり開催", "ホームページで公開した。", "別紙の様式を改め、申請を簡素にした。", "資料を作成し配布した。", "確認後、速やかに是正した。", "後で振り返る仕組みを整えた。", "第１回　５月\n第２回　９月", "作成中の計画に反映した。", "１　講座６回\n２　相談12件", "Ａ評価", "ＰＲ", "・５月　総会\n・９月　研修"].map((text) => fills("A14", text, false)),
];

const value = of("unreadable-value");
const [P, A] = ["G18", "J18"];
const reads = (label: string, plan: CellValue, actual: CellValue, must: readonly string[] = [], reason?: string) => line(value, label, [plan, "", actual, ""], must, reason);
const values: readonly OfRule[] = [
  reads("対象", "－", "該当なし"), reads("対象", "", "該当なし"), reads("対象", "－", "対象外"), reads("事件", "減少", "減少"), reads("認知度", "向上", "向上"), reads("花火大会", "実施", "中止"), reads("工事", "完了", "繰越"), reads("旧制度", "廃止", "廃止"), reads("施設", "開設", "開設"), reads("順位", "10位", "12位"), reads("倍率", "1.5倍", "1.2倍"), reads("時間", "8時間", "7.5時間"), reads("計画", "検討", "検討"), reads("達成", "達成", "未達成"), reads("人工", "0.5人工", "0.6人工"), reads("宿泊", "2泊", "3泊"), reads("利用", "１００名", "９８名"), reads("認定", "取得", "取得"), reads("協定", "締結", "締結済"), reads("回数", "4回/年", "3回/年"), reads("制度", "試行", "本格実施"),
  reads("花火大会", "実施", "中止", [A], "　"), reads("工事", "完了", "繰越", [A], "　"), reads("参加者数", 10, "該当なし", [A]), reads("参加者数", 10, "中止", [A]), reads("参加者数", "五十人", 48, [P]), reads("参加者数", 10, "10＋2", [A]), reads("参加者数", "10→12", 12, [P]), reads("参加者数", "１　０", 9, [P]), reads("参加者数", 10, "9人（うち女性5人）", [A]), reads("参加者数", 10, "5,6回", [A]), reads("割合", "３分の２", "60%", [P]), reads("割合", "半数", "48%", [P]), reads("達成", 100, "100%達成", [A]), reads("参加者数", 10, "#VALUE!", [A]), reads("参加者数", 10, "集計中", [A]), reads("参加者数", "各校１人", 9, [P]), reads("日程", "10月", 12, [P]), reads("工事", "完了", "工事中", [A], "　"),
];

/**
 * A second batch, after the first was mended, of what the first did not think of. Labelled before it was run (23 November 2026). First measured, precision
 * and recall: fiscal-year-mismatch 0.83 and 0.83 (6 to be found; one, the heading of a later year, was left out as required-field tells it), name-conflict
 * 0.40 and 1.00 (6), plan-code 0.83 and 1.00 (5), duplicate-form 1.00 and 0.67 (6), unit-mismatch 0.75 and 1.00 (12), required-field 1.00 and 0.48 (21),
 * unreadable-value 0.65 and 0.94 (18; three rows that were called 事業, like the box of the form, were called otherwise).
 */
export const secondBooks: readonly OfRule[] = [...years, ...names, ...codes, ...doubles, ...units, ...boxes, ...values];
