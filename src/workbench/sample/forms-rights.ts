import { accounts, measures, planOf, sections, strategies } from "./plan-names";
import { BLANK, row, unusedRow, type SampleForm } from "./sample-facts";

/** ５－３: two measure reports, one project. */
export const rightsForms: readonly SampleForm[] = [
  {
    kind: "measure-report",
    sheet: "6_成果_福祉課",
    department: "福祉課",
    plan: planOf(sections.rights),
    measure: measures.rights,
    strategy: strategies.none,
    purpose: "１　人権擁護委員とともに啓発に取り組み、一人ひとりの人権が大切にされる地域をつくります。",
    goal: ["１　人権擁護委員の活動への支援", "学校や福祉施設での啓発、困りごとの相談など、人権擁護委員が行う活動を支え、人権を尊ぶ意識を広げます。"].join("\n"),
    result: ["１　人権擁護委員の活動への支援", "（ １ ）学校や福祉施設での啓発活動と、市役所での相談所の開設に当たり、日程の調整や会場の準備、広報を行いました。"].join("\n"),
    rows: [row("人権擁護委員による市内の啓発・相談回数", 15, 27, "回")],
    reason: "市民からの要望を受けて相談日を追加し、人権擁護委員による相談の回数が増えたためです。",
    future: "人権教室を開く学校が増えるよう、年度初めの校長会で内容を紹介し、参加を呼び掛けます。",
  },
  {
    kind: "project-sheet",
    sheet: "7_検証_福祉課",
    department: "福祉課",
    project: "人権啓発活動事業費",
    account: accounts.welfare,
    measures: measures.rights,
    strategy: strategies.children,
    outline:
      "人権擁護委員の団体に補助金を交付し、相談や啓発の活動を支えます。また、子どもたちが花を育てることを通して思いやりの心を養う「人権の花運動」として、市内の小中学校３校に花苗や種の購入費を補助します。対象校は毎年入れ替え、数年で全校を回ります。",
    purpose: "子どもの頃から互いの違いを認め合う心を育て、いじめや虐待、職場での嫌がらせなど、人権を損なう行為をなくしていくため。",
    ideal: "人権を尊重する活動に多くの市民が関わっている状態",
    goal: "人権に対する市民の意識が高まっている状態",
    result: "人権擁護委員の相談や啓発の活動を支えました。また、小中学校３校が補助金を活用し、人権の花運動に取り組みました。",
    rows: [row("人権の花運動を実施した学校数", "３", "３", "校"), unusedRow, unusedRow],
    cost: { plan: 223, actual: 184 },
    labour: { plan: 0.1, actual: 0.1 },
    reason: BLANK,
    future: "次年度も３校で人権の花運動を行えるよう学校と日程を調整するとともに、見合わせていた児童と人権擁護委員による共同の植え付けを再開します。",
  },
  {
    kind: "measure-report",
    sheet: "8_成果_市政戦略課",
    department: "市政戦略課",
    plan: planOf(sections.rights),
    measure: measures.equality,
    strategy: strategies.none,
    purpose: "２　性別にかかわらず誰もが力を発揮できる社会に向け、意識づくりと働きやすい環境づくりを進めます。",
    goal: ["１　意識づくりと環境づくり", "男女共同参画計画に沿って、市報や展示による啓発を続けます。あわせて、市の方針を決める場に参画する女性を増やし、仕事と家庭を両立しやすい職場づくりを呼び掛けます。"].join("\n"),
    result: ["１　意識づくりと環境づくり", "（ １ ）男女共同参画週間に合わせて市役所と図書館で展示を行い、女性に対する暴力をなくす運動の期間には上山城を紫色に照らして啓発しました。"].join("\n"),
    rows: [row("市の審議機関等における女性委員の割合", 31, 21, "%")],
    reason: "改選を迎えた審議会において、団体から推薦された女性委員が少なかったこと、また推薦を依頼する際の働き掛けが十分でなかったことによります。",
    future: "委員の推薦を依頼する際に女性の登用について具体的にお願いするとともに、公募委員の枠の活用を各課に促してまいります。",
  },
];
