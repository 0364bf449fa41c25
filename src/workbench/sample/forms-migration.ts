import { accounts, measures, planOf, sections, strategies } from "./plan-names";
import { row, unusedRow, type SampleForm } from "./sample-facts";

/** ５－５: one measure report, one project. */
export const migrationForms: readonly SampleForm[] = [
  {
    kind: "measure-report",
    sheet: "13_成果_建設課",
    department: "建設課",
    plan: planOf(sections.migration),
    measure: measures.migration,
    strategy: strategies.migrationOneLine,
    purpose: "１　移住を考える人が必要とする情報を届け、暮らしや住まいの悩みを受け止める相談の場を設けます。",
    goal: ["１　関係機関と連携した相談体制づくり", "県や民間団体と役割を分担しながら、首都圏での相談会や現地を案内する催しを行い、一人ひとりの希望に沿った助言を通じて、本市への移住と定住を後押しします。"].join("\n"),
    result: ["１　関係機関と連携した相談体制づくり", "（ １ ）県の相談窓口と情報を共有し、対面とオンラインの両方で相談に応じました。", "（ ２ ）お試し住宅は年間を通して利用があり、滞在中に地域の案内を行いました。"].join("\n"),
    rows: [row("移住相談からの移住件数", "５", 18, "件")],
    reason: "新たに設けた住まいの支援制度への問合せが多く寄せられ、移住相談からの移住件数が増えたことによります。",
    future: "相談から移住までの流れを分かりやすく紹介し、移住した後も地域になじめるよう相談に応じていきます。",
  },
  {
    kind: "project-sheet",
    sheet: "14_検証_建設課",
    department: "建設課",
    project: "移住推進事業費",
    account: accounts.planning,
    measures: measures.migration,
    strategy: strategies.migrationSecondTerm,
    outline: "首都圏で開かれる催しへの出展や相談窓口の運営、お試し住宅の提供を通じて、移住を考える人の準備を支えます。県や民間団体と連携し、住まいと仕事の両面から情報を届けます。",
    purpose: "本市へ移り住む人を増やして人口減少を和らげ、地域の担い手を確保するため。",
    ideal: "移住を考える人が安心して相談でき、移住する人が増えている状態",
    goal: "住まいの支援と相談を一体で行い、円滑に移住が進んでいる状態",
    result: "関係団体と相談会を開き、希望に合った住まいや仕事の情報を提供しました。",
    rows: [row("移住フェア等への出展回数", "３", "４", "回"), unusedRow, unusedRow],
    cost: { plan: 7734, actual: 6716 },
    labour: { plan: "１", actual: "１" },
    reason: "オンラインで開かれたものも含め、移住フェアへの出展の機会を積極的に増やしたためです。",
    future: "相談に訪れた方への継続した連絡を心掛けるとともに、先に移住した方との交流の場を設け、移住後の暮らしを具体的に伝えてまいります。",
  },
];
