import { accounts, measures, planOf, sections, strategies } from "./plan-names";
import { BLANK, dashedRow, row, unusedRow, type SampleForm } from "./sample-facts";

/** ５－１: one measure report, two projects. */
export const participationForms: readonly SampleForm[] = [
  {
    kind: "measure-report",
    sheet: "1_成果_市政戦略課",
    department: "市政戦略課",
    plan: planOf(sections.participation),
    measure: measures.participation,
    strategy: strategies.migrationOneLine,
    purpose:
      "１　まちづくりにおける行政と市民それぞれの役割を分かりやすく示し、地域を支える団体や人材を育てるとともに、市外からも意欲のある人を迎え、活力ある地域をつくります。",
    goal: [
      "１　計画の周知と役割の共有",
      "市民アンケートや市報を活用して市民の声を計画の見直しに生かします。市民、地域、事業者及び行政が、計画をともに進めるものとして受け止められる環境を整えます。",
      "２　地域を支える担い手づくり",
      "ボランティア団体やＮＰＯ法人の設立と運営を支え、きめ細かな公共サービスを担う団体を増やします。あわせて、都市部の人材を地域おこし協力隊として迎え、これまでにない視点から地域活動を盛り上げます。",
    ].join("\n"),
    result: [
      "１　計画の周知と役割の共有",
      "（ １ ）学識経験者や公募市民で構成する推進会議を２回開き、各施策の進み具合を点検しました。点検の結果は次年度予算の編成に反映しています。",
      "２　地域を支える担い手づくり",
      "（ １ ）ＮＰＯ法人からの届出や運営に関する相談に随時対応しました。",
    ].join("\n"),
    rows: [
      row("第７次上山市振興計画の市民浸透度", 18, 26.8, "%"),
      row("NPO法人数", 18, 17, "団体"),
    ],
    reason:
      "市報での特集や出前講座など、計画を知っていただく機会を年間を通して設けたことにより、第７次上山市振興計画の市民浸透度は目標を上回りました。",
    future:
      "次期計画の策定に当たっては、図や写真を用いた概要版を作成し、世代を問わず内容が伝わるよう努めます。また、各課の事業説明の場でも計画との関わりを示してまいります。",
  },
  {
    kind: "project-sheet",
    sheet: "2_検証_市政戦略課",
    department: "市政戦略課",
    project: "地域おこし協力隊推進事業費",
    account: accounts.planning,
    measures: measures.participation,
    strategy: strategies.migrationTwoLines,
    outline: "都市からの移住者に地域おこし協力隊員を委嘱し、外からの視点を生かした地域活性化の活動に取り組みます。",
    purpose:
      "地方での暮らしに関心があり、地域課題の解決に意欲のある人材を新たな担い手として迎え、地域資源の掘り起こしや情報発信を通じて、地域の活力を維持し高めるため。",
    ideal: "協力隊の活動が市内外に広く知られている状態",
    goal: "活動報告会に市内外から多くの来場がある状態",
    result: "活動報告会を公開で開き、市内外から多くの方が来場しました。",
    rows: [dashedRow("募集に係るフェア等への参加回数"), row("活動報告会の開催数", "１", "１", "回"), unusedRow],
    cost: { plan: 1684, actual: 221 },
    labour: { plan: 0.5, actual: 0.5 },
    reason:
      "事業費については、隊員の募集方法を見直し、候補者のいる団体や学校を個別に訪ねる形に改めたため、出展料や旅費の支出が予算を大きく下回りました。",
    future:
      "隊員の活動内容や市での暮らしを動画などで発信するとともに、任期を終えた後の定住につながるよう、関係課と連携して住まいや仕事の相談に応じてまいります。",
  },
  {
    kind: "project-sheet",
    sheet: "3_検証_市政戦略課",
    department: "市政戦略課",
    project: "まちづくり推進事業費",
    account: accounts.planning,
    measures: measures.participation,
    strategy: strategies.none,
    outline: "宝くじの収益を財源とする助成制度を活用し、地区会が行う集会施設の備品の整備に対して補助金を交付します。",
    purpose: "地域の団体が自ら考えて行う活動を後押しし、住みよい地域づくりにつなげるため。",
    ideal: "市民や地域の団体が、公益につながる活動に主体的に取り組んでいる状態",
    goal: "助成制度を活用した地域の活動が行われた状態",
    result: "２つの地区会が助成制度を活用し、集会施設の備品を整えました。",
    rows: [row("コミュニティ助成事業募集助成金の募集周知回数", "１", "１", "回"), unusedRow, unusedRow],
    cost: { plan: 3700, actual: 3700 },
    labour: { plan: 0.5, actual: 0.5 },
    reason: BLANK,
    future: "制度の案内を早い時期に行い、申請を考える地区会の準備を支えてまいります。次年度からは関連する補助事業とまとめて実施します。",
  },
];
