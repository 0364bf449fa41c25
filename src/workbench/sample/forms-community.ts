import { accounts, measures, planOf, sections, strategies } from "./plan-names";
import { BLANK, dashedRow, row, type SampleForm } from "./sample-facts";

/** ５－２: one measure report, one project that also serves ６－２－１. */
export const communityForms: readonly SampleForm[] = [
  {
    kind: "measure-report",
    sheet: "4_成果_庶務課",
    department: "庶務課",
    plan: planOf(sections.community),
    measure: measures.community,
    strategy: strategies.none,
    purpose: "１　地区会どうしのつながりと情報の共有を進め、市内全域で自治活動が活発に行われることを目指します。",
    goal: [
      "１　地区会への情報提供と地域間交流の促進",
      "地区会は、見守りや清掃、防災など暮らしに最も近い課題に取り組む組織です。その役割を多くの市民に知っていただくため、市報で各地区の活動を順に紹介します。また、他の地区の工夫を学び合う機会を設け、それぞれの実情に合った活動を支えます。",
    ].join("\n"),
    result: [
      "１　地区会への情報提供と地域間交流の促進",
      "（ １ ）地区会長会において先進的な活動の事例を紹介し、地区どうしの行き来を呼び掛けました。",
    ].join("\n"),
    rows: [row("地域間交流地区数", 17, 44, "地区")],
    reason:
      "地区会長会のたびに他地区の取組を紹介したところ、互いに訪ね合う動きが広がったため、目標17地区に対し、実績は44地区まで伸びました。",
    future: "地区会長会を交流の場として引き続き活用し、活動の担い手が少ない地区にも広がるよう働き掛けていきます。",
  },
  {
    kind: "project-sheet",
    sheet: "5_検証_庶務課",
    department: "庶務課",
    project: "総務一般管理費",
    account: accounts.general,
    measures: `${measures.community}　　${measures.administration}`,
    strategy: strategies.none,
    outline:
      "地区会長への報酬の支払や退任時の表彰を行うとともに、各種審議会の運営、電話交換機や複写機の維持管理など、庁内の共通事務を効率よく進めます。",
    purpose: "地区の自治活動を支えて自治意識を高めるため。また、市が持つ個人情報を適正に取り扱い、開示を求める権利を保障するため。",
    ideal: "地区ごとの自治活動が健全に営まれている状態　個人情報が適正に取り扱われている状態",
    goal: "地区の実情に応じた自治活動が営まれている状態　個人情報の取扱いが適正である状態",
    result: "各地区で自治活動が滞りなく行われました。個人情報は適正に取り扱われました。",
    rows: [
      row("市会長会役員会・懇談会等の開催回数", "８", "８", "回"),
      dashedRow("個人情報保護運営審議会開催回数（令和５年度より個人情報保護審議会廃止）"),
      row("個人情報ファイル簿の作成率", 100, 100, "%"),
    ],
    cost: { plan: 37006, actual: 35854 },
    labour: { plan: 0.8, actual: 0.8 },
    reason: BLANK,
    future: "地区会長の負担を軽くする工夫を重ねながら自治活動を支えるとともに、職員研修を通じて個人情報の適正な取扱いを徹底します。",
  },
];
