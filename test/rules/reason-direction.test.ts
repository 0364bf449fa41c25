import { buildMeasureReport, buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const report = (reason: string, ...rows: RowSpec[]) => buildMeasureReport({ reason, rows });
const below: RowSpec = { name: "NPO法人数", plan: "18 団体", actual: "17 団体" };
const above: RowSpec = { name: "移住件数", plan: "5 件", actual: "18 件" };
const garbage: RowSpec = { name: "ごみ減量の取組世帯の排出量", plan: "850 g", actual: "900 g" };

testRule("reason-direction", {
  valid: [
    { name: "向きが合う", form: report("NPO法人数は目標を下回りました。", below) },
    { name: "否定の形", form: report("NPO法人数は目標を上回ることができませんでした。", below) },
    { name: "増えたが届かなかった", form: report("NPO法人数は増加したものの、目標に届きませんでした。", below) },
    { name: "低いほど良いかもしれない指標で達成という言葉", form: report("目標を達成できませんでした。", garbage) },
    { name: "予算を下回る", form: buildProjectSheet({ reason: "事業費が予算を下回りました。", rows: [{ role: "cost", plan: "100", actual: "80" }] }) },
    { name: "前の年度のこと", form: report("令和４年度には4件まで落ち込みましたが、移住件数は目標を上回りました。", above) },
    { name: "達成には至らず", form: report("いずれの指標も、目標の達成には至りませんでした。", below) },
    { name: "話題の後に別の主語", form: report("NPO法人数については、設立の相談は増えているものの、認証に至らず目標に届かなかった。", below) },
    { name: "一部の月のこと", form: report("目標を下回る月もありましたが、移住件数は目標を上回りました。", above) },
    { name: "コロンの後は原因", form: report("NPO法人数：解散する法人の増加により未達。", below) },
    { name: "低いほど良いことのある比率", form: report("人件費の増により目標に届かなかった。", { name: "経常収支比率", plan: "90.0 %", actual: "92.3 %" }) },
  ],
  needsReview: [
    {
      name: "上回ったと書くが下回る",
      form: report("設立の支援により、NPO法人数は目標を上回りました。", below),
      expected: [{ message: "below", cell: "J21", related: ["A31"], severity: "warning", says: "「NPO法人数は目標を上回りました」とありますが" }],
    },
    {
      name: "長い文は節の初めから引く",
      form: report("NPO法人数については、設立の相談会を各地区で開き、認証の手続きを手伝うとともに、運営の講座にも力を入れたことにより、目標を上回りました。", below),
      expected: [{ message: "below", cell: "J21", says: "理由欄に「目標を上回りました」とありますが" }],
    },
    { name: "本年度の全体のこと", form: report("本年度のNPO法人数は目標を上回りました。", below), expected: [{ message: "below", cell: "J21" }] },
    { name: "目標の数値を挟む", form: report("NPO法人数は、目標の18団体を上回りました。", below), expected: [{ message: "below", cell: "J21" }] },
    { name: "目標割れと書くが上回る", form: report("移住件数は目標割れ。", above), expected: [{ message: "above", cell: "J21" }] },
    { name: "低いと書くが高い", form: report("移住件数は目標より低い水準となった。", above), expected: [{ message: "above", cell: "J21" }] },
    { name: "届かないと書くが上回る", form: report("移住件数は目標に届きませんでした。", above), expected: [{ message: "above", cell: "J21" }] },
    { name: "減少と書くが上回る", form: report("移住件数の減少によるものです。", above), expected: [{ message: "above", cell: "J21" }] },
    { name: "同じ値なのに上回ったと書く", form: report("NPO法人数は目標を上回りました。", { ...below, actual: "18 団体" }), expected: [{ message: "equal", cell: "J21" }] },
    { name: "低いほど良い指標の達成", form: report("目標を達成しました。", garbage), settings: { lowerIsBetter: [garbage.name ?? ""] }, expected: [{ message: "above", cell: "J21" }] },
    { name: "目標の値を越えたと書くが届かない", form: report("デジタル研修の受講率は100%を達成した。", { name: "デジタル研修受講率", plan: "100 %", actual: "96.4 %" }), expected: [{ message: "below", cell: "J21", says: "受講率は100%を達成した" }] },
    { name: "0件の目標を達成と書くが起きている", form: report("管理瑕疵事故は目標の0件を達成した。", { name: "管理瑕疵事故件数", plan: "0 件", actual: "1 件" }), expected: [{ message: "above", cell: "J21" }] },
    { name: "件数足りなかったと書くが上回る", form: report("移住件数は目標の5件に2件足りなかった。", above), expected: [{ message: "above", cell: "J21" }] },
    { name: "収納率は滞納のものでも高いほど良い", form: report("滞納繰越分の収納率は目標に達しなかった。", { name: "滞納繰越分収納率", plan: "25.0 %", actual: "28.4 %" }), expected: [{ message: "above", cell: "J21" }] },
    {
      name: "執行残と書くが超過",
      form: buildProjectSheet({ reason: "入札により執行残が生じました。", rows: [{ role: "cost", plan: "100", actual: "120" }] }),
      expected: [{ message: "above", cell: "J21", says: "事業費（千円）" }],
    },
  ],
  notApplicable: [
    { name: "申込みが定員に達した", form: report("講演会の申込みは定員の200人に達したが、当日は少なかった。", { name: "講演会参加者数", plan: "200 人", actual: "173 人" }) },
    { name: "目標でない値を越えた", form: report("移住件数は20件を下回った。", above) },
    { name: "ほかの単位の差", form: report("移住件数は説明会を計画より2回下回る中でも伸びた。", above) },
    { name: "一部の法人のこと", form: report("環境分野のNPO法人数は目標を上回りました。", below) },
    { name: "後の節で言い直す", form: report("年度の途中には目標を下回っていたが、最終的には達成した。", above) },
    { name: "知らない形の打ち消し", form: report("NPO法人数の目標達成は厳しい状況でした。", below) },
    { name: "前の年度からの増加", form: report("移住件数は、平成30年度の20件から減少しました。", above) },
    { name: "理由が空欄", form: report("", below) },
    { name: "向きを述べない理由", form: report("会員の高齢化によるものです。", below) },
    { name: "増えているものの", form: report("移住件数は減少しているものの、相談は続いている。", above) },
    { name: "見通しと見込み", form: report("当初は目標未達の見通しであったが、移住者の減少を見込んで広報を強めた。", above) },
    { name: "前年度との比較", form: report("移住件数は前年度より減少しました。", above) },
    { name: "比べられない行", form: report("目標を上回りました。", { plan: "－", actual: "3 件" }) },
  ],
});
