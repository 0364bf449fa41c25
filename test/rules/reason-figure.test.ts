import { buildMeasureReport, buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const districts: RowSpec = { name: "地域間交流地区数", plan: "17 地区", actual: "44 地区" };
const report = (reason: string, ...rows: RowSpec[]) => buildMeasureReport({ reason, rows: rows.length > 0 ? rows : [districts] });
const project = (reason: string) => buildProjectSheet({ reason, rows: [{ role: "cost", plan: "6,000", actual: "4,950" }] });

testRule("reason-figure", {
  valid: [
    { name: "抽選で決めた人数は、目標と同じなら問わない", form: report("抽選の結果、地域間交流地区数は17地区であったが、後に44地区へ増やした。") },
    { name: "引用が合う", form: report("目標１７地区に対し、実績は４４地区となりました。") },
    { name: "差の引用が合う", form: report("目標を27地区上回りました。") },
    { name: "千円の表を円で引用", form: project("予算6,000,000円に対し決算額は4,950,000円でした。") },
    { name: "四捨五入した引用", form: report("実績は27%でした。", { plan: "18.0 %", actual: "26.8 %" }) },
    { name: "執行率の引用が合う", form: project("入札差金による（執行率82.5％）。") },
    { name: "端数を切り捨てた引用", form: report("実績は26%でした。", { plan: "18.0 %", actual: "26.8 %" }) },
    { name: "％の行の差を目標に対する割合で引用", form: report("目標を10%下回りました。", { plan: "40.0 %", actual: "36.0 %" }) },
    { name: "単位を省いて並べた引用", form: report("実績44/目標17地区。") },
    { name: "矢印と▲の引用が合う", form: report("17地区→44地区、目標に対し▲27地区。") },
    { name: "不用額の引用が合う", form: project("落札率低下による不用額1,050千円。") },
    { name: "名の後に直に書いた引用が合う", form: report("地域間交流地区数は44地区となり、目標の17地区を上回りました。") },
    { name: "今年度を年で書いた引用", form: report("令和５年度実績は44地区でした。") },
  ],
  needsReview: [
    { name: "目標が違う", form: report("目標27地区に対し、実績は44地区まで伸びました。"), expected: [{ message: "plan", cell: "G21", related: ["A31"], severity: "warning", says: "「目標27地区」とありますが、表の「地域間交流地区数」の目標・予算は17地区です" }] },
    { name: "実績が違う", form: report("目標17地区に対し、実績は41地区となりました。"), expected: [{ message: "actual", cell: "J21", says: "「実績は41地区」" }] },
    { name: "差が違う", form: report("目標を37地区上回りました。"), expected: [{ message: "difference", cell: "J21", says: "差は27地区" }] },
    { name: "としておりました", form: report("目標としておりました27地区に対し、44地区となりました。"), expected: [{ message: "plan", cell: "G21" }] },
    { name: "比較しての差", form: report("目標と比較いたしますと17地区の増加となりました。"), expected: [{ message: "difference", cell: "J21" }] },
    { name: "上回る実績", form: report("目標を27地区上回る41地区となりました。"), expected: [{ message: "actual", cell: "J21", says: "41地区" }] },
    { name: "単位を省いて並べた実績", form: report("実績41/目標17地区。"), expected: [{ message: "actual", cell: "J21", says: "「実績41」とありますが" }] },
    { name: "目標の合う行が一つなら、その行の実績", form: report("登録は伸びた。成約は見送る例があり、目標の12件に対し8件であった。", { name: "空き家バンク新規登録件数", plan: "20 件", actual: "25 件" }, { name: "空き家バンク成約件数", plan: "12 件", actual: "9 件" }), expected: [{ message: "actual", cell: "J22", says: "実績は9件" }] },
    { name: "矢印で並べた実績", form: report("協議により区間を縮小（L=1.2km→0.8km）。", { name: "布設替延長", plan: "1.2 km", actual: "0.9 km" }), expected: [{ message: "actual", cell: "J21", says: "0.9km" }] },
    { name: "▲の付いた差", form: project("決算額は予算額に対し▲2,300千円。"), expected: [{ message: "difference", cell: "J21", says: "差は1,050千円" }] },
    { name: "未達の幅", form: report("漏水の増加により0.7ポイント未達。", { name: "有収率", plan: "87.5 %", actual: "86.3 %" }), expected: [{ message: "difference", cell: "J21" }] },
    { name: "執行率が違う", form: project("入札差金による（執行率75.0％）。"), expected: [{ message: "rate", cell: "J21", says: "執行率は82.5%" }] },
    { name: "不用額が違う", form: project("落札率低下による不用額1,500千円。"), expected: [{ message: "unspent", cell: "J21", says: "差は1,050千円" }] },
    { name: "金額が違う", form: project("予算6,000,000円に対し決算額は5,950,000円でした。"), expected: [{ message: "actual", cell: "J21", says: "実績は4,950,000円です" }] },
    { name: "名の後に直に書いた実績が違う", form: report("地域間交流地区数は41地区となり、前年度を大きく上回りました。"), expected: [{ message: "actual", cell: "J21", says: "「地域間交流地区数は41地区」" }] },
    { name: "名が遠ければ数だけを引く", form: report("地域間交流地区数は、関係の団体との話合いを重ねて受入れの体制を整え、新たに声を掛けた団体が増えたことから41地区となりました。"), expected: [{ message: "actual", cell: "J21", says: "理由欄に「41地区」" }] },
    { name: "数の前に置いた目標", form: report("18地区を予定していたが、申出が多かった。"), expected: [{ message: "plan", cell: "G21", says: "「18地区」" }] },
    { name: "予定していたうちの数", form: report("17地区のうち14地区での実施にとどまった。"), expected: [{ message: "actual", cell: "J21", says: "実績は44地区" }] },
    { name: "平均を数える行の平均", form: report("司書の配置により、1人当たりの貸出冊数が目標の25冊を上回った。", { name: "児童一人当たり貸出冊数", plan: "22 冊", actual: "24.6 冊" }), expected: [{ message: "plan", cell: "G21", says: "22冊" }] },
    { name: "括弧に入れた目標と実績", form: report("目標（17地区）に対し、実績（41地区）であった。"), expected: [{ message: "actual", cell: "J21" }] },
    { name: "対目標の差", form: report("申出が減った（対目標▲27地区→訂正後▲17地区）。", { name: "地域間交流地区数", plan: "44 地区", actual: "27 地区" }), expected: [{ message: "difference", cell: "J21" }] },
    { name: "ポイントの差は、目標に対する割合とはみない", form: report("目標には2.8ポイント届かなかった。", { name: "正答率", plan: "65.0 %", actual: "63.2 %" }), expected: [{ message: "difference", cell: "J21", says: "1.8" }] },
    {
      name: "同じ単位の行が二つあれば直前に名の出た行を指す",
      form: report("大会参加者数は目標60人に対し実績が40人でした。", { name: "大会参加者数", plan: "60 人", actual: "48 人" }, { name: "研修受講者数", plan: "20 人", actual: "25 人" }),
      expected: [{ message: "actual", cell: "J21" }],
    },
  ],
  notApplicable: [
    { name: "見込みの括弧の引用は、その前の数のもの", form: report("出生数の減（見込17地区→実績40地区）による。") },
    { name: "冬季に3地区を予定は、一部のこと", form: report("冬季に3地区を予定していたが、大雪で取りやめた。") },
    { name: "現年と滞繰を分けた率", form: report("徴収率99.1％（現年98.9％、滞繰24.5％）。", { name: "現年分徴収率", plan: "98.0 %", actual: "98.9 %" }) },
    { name: "補正後の予算に対する執行率", form: project("補正後予算5,100千円に対する執行率は97.1％。") },
    { name: "繰越と不用額", form: project("翌年度への繰越600千円、不用額450千円。") },
    { name: "費目の執行残", form: project("委託料の執行残800千円などによる。") },
    { name: "理由が空欄", form: report("") },
    { name: "数値の引用がない", form: report("事例を全地区に紹介したためです。") },
    { name: "オブジェクトの部品と同じ名前の単位", form: report("目標1684円に対し、実績は1532円でした。", { name: "支出", plan: "1684 constructor", actual: "1532 constructor" }) },
    { name: "単位の異なる数値だけ", form: report("目標3回に対し4回の会議を開きました。") },
    { name: "前年度・累計・概数・目標年度", form: report("前年度実績は30地区、累計実績は74地区、実績は約50地区で、目標年度は令和７年度です。") },
  ],
});
