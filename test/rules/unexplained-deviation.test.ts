import { buildMeasureReport, buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const awareness: RowSpec = { name: "第７次振興計画の市民浸透度", plan: "18.0 %", actual: "26.8 %" };
const npo: RowSpec = { name: "NPO法人数", plan: "18 団体", actual: "17 団体" };
const cost: RowSpec = { role: "cost", plan: "7,734", actual: "6,716" };
const report = (reason: string | null, ...rows: RowSpec[]) => buildMeasureReport({ reason, rows });

testRule("unexplained-deviation", {
  valid: [
    { name: "両方の行に触れている", form: report("市民浸透度は広報により伸び、ＮＰＯ法人は一団体が解散しました。", awareness, npo) },
    { name: "行を名指ししない理由は全体の理由とみる", form: report("新型コロナウイルス感染症の影響によるものです。", awareness, npo) },
    { name: "いずれの指標も、と述べる", form: report("市民浸透度など、いずれの指標も広報の効果がありました。", awareness, npo) },
    {
      name: "短い点が原因を述べる",
      form: buildProjectSheet({ reason: "・搭乗者減（海外便運休）。\n・事業費は補助対象便数の減による執行残。", rows: [{ name: "連絡バス利用者数", plan: "420 人", actual: "375 人" }, cost] }),
    },
    { name: "行事の中止は開催回数の減を説明する", form: report("猛暑による中止及び参加者の減。", { name: "観察会の開催回数", plan: "8 回", actual: "5 回" }, { name: "観察会の参加者数", plan: "160 人", actual: "97 人" }) },
    { name: "路線の延期は事業費の減を説明する", form: buildProjectSheet({ reason: "林道改良2路線のうち1路線を延期した。", rows: [{ name: "林道改良路線数", plan: "2 路線", actual: "1 路線" }, cost] }) },
    { name: "後の節が行を名指ししない", form: report("市民浸透度は広報により伸びた一方、窓口の一つを閉じました。", awareness, npo) },
    { name: "短い語が節の初めにあれば、どの行のことでもありうる", form: report("就農相談会への出展は増やしたが、就農に結び付くには時間を要する。", { name: "就農相談会出展回数", plan: "4 回", actual: "6 回" }, { name: "新規就農者数", plan: "10 人", actual: "7 人" }) },
    { name: "番号で指す", form: buildProjectSheet({ reason: "指標１：講師の欠員\n事業費：報償費の減", rows: [{ name: "講座の開催回数", plan: "6 回", actual: "4 回" }, cost] }) },
    { name: "支給が減れば事業費も減る", form: buildProjectSheet({ reason: "見舞金の支給件数が見込みを下回った。", rows: [{ name: "見舞金支給件数", plan: "30 件", actual: "18 件" }, cost] }) },
    { name: "取りやめた事業の費用", form: buildProjectSheet({ reason: "姉妹都市の水害により訪問を取りやめた。", rows: [{ name: "姉妹都市訪問者数", plan: "30 人", actual: "0 人" }, cost] }) },
    { name: "値を引いて触れただけの行から、事業費の説明は求めない", form: buildProjectSheet({ reason: "降雪前に終えられず、計画40haのうち28haの実施となった。", rows: [{ name: "間伐実施面積", plan: "40 ha", actual: "28 ha" }, cost] }) },
    { name: "休館は事業費の減も説明する", form: buildProjectSheet({ reason: "自主事業は、改修工事のため休館としたことから減った。", rows: [{ name: "自主事業数", plan: "10 事業", actual: "6 事業" }, cost] }) },
    { name: "賃金の減は事業費のこと", form: buildProjectSheet({ reason: "町営プールの利用は減少し、監視員の賃金も減となった。", rows: [{ name: "町営プール利用者数", plan: "9,000 人", actual: "7,310 人" }, cost] }) },
    { name: "指標は、と述べる", form: buildProjectSheet({ reason: "入札差金による執行残。指標は用地交渉の難航によるもの。", rows: [{ name: "改良延長", plan: "420 m", actual: "310 m" }, cost] }) },
    {
      name: "事業費の差が許容差の内",
      form: report("市民浸透度は広報により伸び、ＮＰＯ法人は一団体が解散しました。", awareness, npo, { role: "cost", plan: "100", actual: "95" }),
    },
  ],
  violation: [],
  needsReview: [
    {
      name: "一方の行だけを説明",
      form: report("様々な機会を捉えて周知したため、市民浸透度は目標を上回りました。", awareness, npo),
      expected: [{ message: "indicator", cell: "J22", related: ["A31"], severity: "warning", says: "「NPO法人数」（目標18団体、実績17団体）には触れていません" }],
    },
    {
      name: "事業費に触れていない",
      form: buildProjectSheet({ reason: "移住フェアに出る機会を増やしました。", rows: [{ name: "移住フェア等への出展回数", plan: "3 回", actual: "4 回" }, cost] }),
      expected: [{ message: "cost", cell: "J22", says: "事業費（予算7,734千円、実績6,716千円、許容差±10%）" }],
    },
    {
      name: "延期しても増えた事業費は説明されない",
      form: buildProjectSheet({ reason: "林道改良は、豪雨により1路線を延期した。", rows: [{ name: "林道改良路線数", plan: "2 路線", actual: "1 路線" }, { role: "cost", plan: "1,000", actual: "1,500" }] }),
      expected: [{ message: "cost", cell: "J22" }],
    },
    {
      name: "なお書きの目標は、名の出た行のこと",
      form: report("市民浸透度は広報により伸びました。なお、目標は次の計画で見直します。", awareness, npo),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "一回とだけあれば、どの行の一回かは分からない",
      form: report("市民浸透度は、広報を1回増やしたことで伸びました。", awareness, { name: "大会の招致", plan: "2 回", actual: "1 回" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "名の初めの二字が同じだけの行",
      form: report("健康教室の開催回数は講師の都合で減りました。", { name: "健康教室の開催回数", plan: "6 回", actual: "4 回" }, { name: "健康相談の来所者数", plan: "60 人", actual: "40 人" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "目標の値を引いて触れた行",
      form: report("18.0％の目標に対し、実績は26.8％と伸びた。", awareness, npo),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "「の」を挟んだ名は、その行だけを指す",
      form: report("町税の収納率は口座振替の推進により伸びました。", { name: "町税収納率", plan: "98.2 %", actual: "98.6 %" }, { name: "滞納繰越分収納率", plan: "25.0 %", actual: "21.4 %" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "「の」を挟んだ名は、数え方の語がなくてもその行",
      form: report("公営住宅の修繕は、退去が多かったことから増えた。", { name: "公営住宅修繕戸数", plan: "15 戸", actual: "22 戸" }, { name: "住宅使用料収納率", plan: "97.0 %", actual: "95.8 %" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "初めの話題の行と分け合う短い語は、その行のこと",
      form: report("乳がん検診は、個別検診を始めたため受診者が増えた。", { name: "乳がん検診受診者数", plan: "500 人", actual: "588 人" }, { name: "骨粗しょう症検診受診者数", plan: "220 人", actual: "164 人" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "値を引いて触れた文の後の要因は、ほかの行の理由でない",
      form: report("目標の30件に対し、実績は21件にとどまった。着工が進まないことが要因である。", { name: "ペレットストーブ補助件数", plan: "30 件", actual: "21 件" }, { name: "太陽光発電補助件数", plan: "25 件", actual: "32 件" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "相談員は相談件数のことではない",
      form: report("女性相談は、相談員の欠員により減りました。", { name: "女性相談の件数", plan: "190 件", actual: "142 件" }, { name: "法律相談の件数", plan: "120 件", actual: "97 件" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "一つの行を見送ったことは、ほかの行の理由でない",
      form: report("国内の姉妹都市交流については、訪問を見送りました。", { name: "国内姉妹都市交流の回数", plan: "4 回", actual: "2 回" }, { name: "料理教室の開催回数", plan: "20 回", actual: "18 回" }),
      expected: [{ message: "indicator", cell: "J22" }],
    },
    {
      name: "列べた二つがともに、は残りの行の理由でない",
      form: buildProjectSheet({ reason: "会員の退会により、会員数・活動件数がともに減少", rows: [{ name: "会員数", plan: "210 人", actual: "193 人" }, { name: "活動件数", plan: "420 件", actual: "366 件" }, cost] }),
      expected: [{ message: "cost", cell: "J23" }],
    },
    {
      name: "途中で改行された理由",
      form: report("様々な機会を捉えて周知したため、市民浸\n透度は目標を上回りました。", awareness, npo),
      expected: [{ message: "indicator", cell: "J22" }],
    },
  ],
  notApplicable: [
    { name: "乖離のある行が一つ", form: report("広報によるものです。", awareness) },
    { name: "理由が空欄（理由の未記入になる）", form: report("", awareness, npo) },
    { name: "理由欄がない", form: report(null, awareness, npo) },
    { name: "行ごとに理由の欄がある", form: { ...report("雨天による。\n市民浸透度は広報により伸びた。", awareness, npo), rows: report(null, awareness, npo).rows.map((row, index) => ({ ...row, reason: { text: index === 0 ? "市民浸透度は広報により伸びた。" : "雨天による。", cell: row.nameCell, blank: false } })) } },
    { name: "人工の差は数えない", form: report("広報によるものです。", awareness, { role: "labour", plan: "0.5", actual: "1" }) },
  ],
});
