import type { Form, OwnReason } from "../../src/core/form";
import { buildMeasureReport, buildProjectSheet, type RowSpec } from "../support/build-form";
import { testRule } from "../support/rule-table";

const cost = (plan: string, actual: string): RowSpec => ({ role: "cost", plan, actual });
const report = (row: RowSpec, reason: string | null = "") => buildMeasureReport({ rows: [row], reason });
const project = (row: RowSpec, reason = "") => buildProjectSheet({ rows: [row], reason });
/** A form whose rows have reason boxes of their own, in column K. */
const withOwn = (rows: readonly RowSpec[], reasons: readonly (string | Partial<OwnReason> | null)[]): Form => {
  const form = buildProjectSheet({ rows, reason: reasons.flatMap((own) => (typeof own === "string" ? [own] : [])).join("\n") });
  const boxOf = (own: string | Partial<OwnReason>, row: number): OwnReason => ({ text: "", blank: own === "" || typeof own !== "string", cell: { sheet: "P01", row, column: 10 }, ...(typeof own === "string" ? { text: own } : own) });
  return { ...form, rows: form.rows.map((row, index) => { const own = reasons[index] ?? null; return own === null ? row : { ...row, reason: boxOf(own, row.nameCell.row) }; }) };
};
const withBeside = (rows: readonly RowSpec[], text: string): Form => {
  const form = buildProjectSheet({ rows, reason: "" });
  return { ...form, reason: form.reason && { ...form.reason, beside: { text, cell: { sheet: "P01", row: 30, column: 13 }, blank: false } } };
};
const missed = { name: "NPO法人数", plan: "18 団体", actual: "17 団体" };

testRule("missing-reason", {
  valid: [
    { name: "乖離がなく理由も空欄", form: report({ plan: "8 回", actual: "８ 回" }) },
    { name: "乖離があり理由がある", form: report(missed, "解散した法人があったためです。") },
    ...["申込みがなかったため。", "設計を検討中のため", "実績の集計方法を見直したため", "要件の確認に時間を要した", "事業の実施なし", "中止により実績なし", "参加希望者なし", "予算の執行がなかったため", "天候不順", "理由は、参加者の減少です。", "差異は入札による差金です。", "別紙の事業が中止となったため", "例年より雪が多かったため。", "説明会を省略したため", "招く予定であった〇〇が辞退し、代わりの講師を探したが年度内に見つからなかった。", "前年度と同様に申込みが少なかった。", "計画どおり実施できなかった", "おおむね計画どおり"].map((reason) => ({ name: `「${reason}」は理由である`, form: report(missed, reason) })),
    { name: "設定から外した言葉は理由とみなす", form: report(missed, "特にありません"), settings: { placeholderReasons: ["未記入"] } },
    { name: "事業費が許容差の内（±10%ちょうど）", form: project(cost("1,000", "900")) },
    { name: "予算現額との差が−3.1%", form: project(cost("37,006", "35,854")) },
    { name: "指標の許容差の内", form: report(missed), settings: { indicatorTolerance: { percent: 10, value: 0 } } },
    { name: "許容差を値で決めた場合", form: report(missed), settings: { indicatorTolerance: { percent: 0, value: 1 } } },
    {
      name: "従事人工の差は理由を求めない",
      form: buildProjectSheet({ rows: [{ plan: "1 回", actual: "1 回" }, { role: "labour", plan: "0.5", actual: "1.5" }] }),
    },
    { name: "行ごとの理由がどちらにもある", form: withOwn([missed, cost("1,000", "700")], ["解散のため。", "入札差金による。"]) },
    { name: "行の欄は空でも、ほかの欄がその行に触れている", form: withOwn([missed, cost("1,000", "700")], ["", "NPO法人の解散により補助金の支出が減った。"]) },
    { name: "30%以上の増減で書く欄は、それより小さい増減では空でよい", form: withOwn([missed, cost("1,000", "701")], ["解散のため。", { fromPercent: 30 }]) },
    { name: "空の欄の行に乖離がない", form: withOwn([{ plan: "5 件", actual: "5 件" }, cost("1,000", "700")], ["", "入札差金による。"]) },
    { name: "浮動小数の誤差では乖離としない", form: project(cost("0.3", "0.27")) },
  ],
  violation: [
    { name: "目標に届かず理由が空欄", form: report(missed), expected: [{ message: "indicator", cell: "J21", related: ["A31"], severity: "error", says: "目標18団体に対し実績17団体" }] },
    { name: "目標を上回り理由が空欄", form: report({ plan: "17 地区", actual: "44 地区" }), expected: [{ message: "indicator", cell: "J21" }] },
    { name: "目標0に実績がある", form: report({ plan: "0 件", actual: "3 件" }), expected: [{ message: "indicator", cell: "J21" }] },
    { name: "事業費だけの乖離は警告", form: project(cost("223", "184")), expected: [{ message: "cost", cell: "J21", severity: "warning", says: "予算223千円に対し実績184千円（執行率82.5%）" }] },
    { name: "事業費の桁区切り", form: project(cost("1,984", "1,532")), expected: [{ message: "cost", cell: "J21", says: "予算1,984千円に対し実績1,532千円" }] },
    { name: "予算0の支出", form: project(cost("0", "50")), expected: [{ message: "cost-without-budget", cell: "J21", severity: "warning" }] },
    ...["　", "なし", "特になし。", "（該当なし）", "特に無し", "－", "―――", "・", "ナシ", "「理由なし」", "理由は特にありません。", "特にありません", "該当しません。", "特記事項なし", "記載不要", "（省略）", "○○○○○", "〇〇〇", "～～～", "乖離なし", "特段の乖離なし", "特段なし", "とくになし", "（未記入）", "調整中", "n/a", "0", "#REF!", "検討中", "（作成中）", "後日記入します。", "未定", "※要記入"].map((reason) => ({
      name: `理由が「${reason}」だけ`, form: report(missed, reason), expected: [{ message: "indicator", cell: "J21" }],
    })),
    { name: "設定で加えた言葉", form: report(missed, "別紙のとおり"), settings: { placeholderReasons: ["別紙のとおり"] }, expected: [{ message: "indicator", cell: "J21" }] },
    {
      name: "行ごとに指摘",
      form: buildMeasureReport({ rows: [missed, { plan: "5 件", actual: "5 件" }, { name: "参加者数", plan: "60 人", actual: "48 人" }] }),
      expected: [{ message: "indicator", cell: "J21" }, { message: "indicator", cell: "J23" }],
    },
  ],
  needsReview: [
    ...["別紙のとおり", "同上", "（別紙参照）", "前年度に同じ。", "上記の通り", "実績欄に記載", "上記実績のとおり", "前述のとおり。", "別紙１のとおり", "資料２参照", "別添", "雨天により参加者が○人減少したため", "別記参照", "（例）〇〇のため。", "○○により参加者が減少したため。", "XXXのため", "△△の影響による。", "あああ", "【例】会場の都合"].map((reason) => ({ name: `「${reason}」だけの理由`, form: report(missed, reason), expected: [{ message: "elsewhere", cell: "J21", related: ["A31"], severity: "note" as const }] })),
    ...["計画どおり", "予定通り実施しました。", "特になし（計画どおり実施）"].map((reason) => ({
      name: `乖離があるのに理由は「${reason}」だけ`, form: report(missed, reason), expected: [{ message: "as-planned", cell: "J21", related: ["A31"], severity: "warning" as const, says: `目標・予算18団体に対し実績17団体で乖離がありますが、理由欄には「${reason}」とだけあります` }],
    })),
    { name: "「同上」は様式に一度だけ告げる", form: buildProjectSheet({ rows: [missed, { name: "講座数", plan: "4 回", actual: "3 回" }, cost("223", "184")], reason: "同上" }), expected: [{ message: "elsewhere", cell: "J21" }] },
    { name: "その行の理由の欄だけが空", form: withOwn([missed, { name: "訪問世帯数", plan: "40 世帯", actual: "30 世帯" }], ["", "転出があったため。"]), expected: [{ message: "own-box", cell: "J21", related: ["K21"], severity: "warning", says: "「NPO法人数」は目標・予算18団体に対し実績17団体" }] },
    { name: "30%以上の増減で書く欄が、ちょうど30%で空", form: withOwn([missed, cost("1,000", "700")], ["解散のため。", { fromPercent: 30 }]), expected: [{ message: "own-box", cell: "J22", related: ["K22"] }] },
    { name: "行の欄に書いた言葉が理由でない", form: withOwn([missed, cost("1,000", "700")], ["特になし", "入札差金による。"]), expected: [{ message: "own-box", cell: "J21", related: ["K21"] }] },
    { name: "空の理由欄の右、枠の外に文がある", form: withBeside([missed, cost("1,000", "700")], "会場の改修により\n開けなかったため。"), expected: [{ message: "beside", cell: "J21", related: ["A31", "N31"], severity: "warning", says: "枠の右に「会場の改修により開けなかったため。」とあります" }] },
    { name: "枠の外の長い文は初めだけを示す", form: withBeside([missed], "改".repeat(41)), expected: [{ message: "beside", cell: "J21", says: `「${"改".repeat(40)}…」` }] },
    { name: "理由欄そのものがない", form: report(missed, null), expected: [{ message: "no-reason-box", cell: "J21", related: [], severity: "warning" }] },
  ],
  notApplicable: [
    { name: "比べられる行がない", form: report({ plan: "－", actual: "－" }) },
    { name: "単位が異なる行だけ", form: project(cost("18 千円", "17,500 円")) },
  ],
});
