import { defaultSettings } from "../../src/core/settings";
import type { Report } from "../../src/core/report";
import { planSummarySheet } from "../../src/summary/plan-summary-sheet";
import type { SheetPlan } from "../../src/summary/sheet-plan";
import { buildMeasureReport, buildProjectSheet, fileForm } from "../support/build-form";
import { at, occasion, reportOf, rowsWith, shown, textsOf } from "./support";

const chapterFive = fileForm(buildMeasureReport({ sheet: "1" }));
const relisted = fileForm(buildProjectSheet({
  sheet: "2", project: "クアオルト", measures: [["3-5-2", "体験型観光の推進"], ["6-1-1", "行政"]],
  rows: [{ role: "cost", plan: "10,401", actual: "7,000" }], reason: "",
}));

const planOf = (report: Report): SheetPlan => planSummarySheet(report, occasion);

describe("章別集計シートの計画", () => {
  const plan = planOf(reportOf([chapterFive, relisted]));
  const row = (label: string): number => rowsWith(plan, 0, label)[0] ?? -1;

  it("A1 は「章別集計」で始まり、年度を示す", () => {
    expect(plan.name).toBe("章別集計");
    expect(at(plan, 0, 0)).toMatchObject({ content: { kind: "text", text: "章別集計　令和５年度" }, style: "title" });
  });

  it("使った道具、時刻、対象、設定を書く", () => {
    expect(textsOf(plan)).toContain("検証シートチェッカーで2026年11月22日 9:05に作成　対象：成果説明書1件、実施計画（検証）1件　対象外のシート1枚");
    expect(textsOf(plan)).toContain("事業費の許容差 ±10％");
  });

  it("章、節、施策、様式の順に行を置き、章の下をたたむまとまりにする", () => {
    const labels = plan.cells.filter(({ column, row: each }) => column <= 1 && each > 3 && each <= row("計")).sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ content }) => ("text" in content ? content.text : ""));
    expect(labels.slice(0, 8)).toEqual(["第3章", "（成果説明書なし）", "3-5", "（成果説明書なし）", "3-5-2", "体験型観光の推進", "事業", "クアオルト（値：G21、J21）"]);
    expect(plan.rowGroups.slice(0, 3)).toEqual([
      { first: row("第3章") + 1, last: row("第5章") - 1 }, { first: row("3-5") + 1, last: row("第5章") - 1 }, { first: row("3-5-2") + 1, last: row("第5章") - 1 },
    ]);
    expect(shown(plan, row("第5章"), 1)).toBe("つながる『みんなで創る住みよいまち』");
    expect(shown(plan, row("5-1"), 1)).toBe("みんなが主役のまちづくりを推進します");
  });

  it("節と施策は番号の小さい順で、番号のない様式は最後", () => {
    const forms = ["", "5-10-1", "5-2-10", "5-2-9"].map((code, index) => fileForm(buildMeasureReport({ sheet: `${index}`, section: [code === "" ? "5-2" : code.replace(/-\d+$/, ""), "節"], measures: code === "" ? [] : [[code, "施策"]] })));
    const ordered = planOf(reportOf(forms));
    const labels = Array.from({ length: (rowsWith(ordered, 0, "計")[0] ?? 0) - 4 }, (_, index) => shown(ordered, 4 + index, 0));
    expect(labels.filter((label) => label !== "成果")).toEqual(["第5章", "5-2", "5-2-9", "5-2-10", "－", "5-10", "5-10-1"]);
  });

  it("様式の行にも達成率の式があり、再掲の行にはない", () => {
    const indicators = [{ name: "回数", plan: "10 回", actual: "9 回" }, { name: "人数", plan: "10 人", actual: "10 人" }];
    const two = planOf(reportOf([
      fileForm(buildMeasureReport({ sheet: "1", rows: indicators, reason: "雨天のため回数が減りました。" })),
      fileForm(buildProjectSheet({ sheet: "2", rows: indicators, reason: "雨天のため回数が減りました。", measures: [["5-1-1", "甲"], ["5-2-1", "乙"]] })),
    ]));
    const rateOf = (label: string) => rowsWith(two, 0, label).map((each) => shown(two, each, 12));
    expect([rateOf("成果"), rateOf("事業")]).toEqual([[expect.stringMatching(/^=IF\(AND\(ISNUMBER\(K/)], [expect.stringMatching(/^=IF\(AND\(ISNUMBER\(K/)]]);
    expect(rateOf("再掲")).toEqual([""]);
  });

  it("再掲は様式の行に 1 と書き、金額は書かない", () => {
    const leaf = row("6-1-1") + 1;
    expect([0, 1, 3, 4, 5, 6, 7].map((column) => shown(plan, leaf, column))).toEqual(["再掲", "クアオルト", "", 1, "", "", ""]);
  });

  it("再掲ごとに計上する設定では再掲の行にも金額を書き、計では除く", () => {
    const every = planOf(reportOf([chapterFive, relisted], { ...defaultSettings, relistedMoney: "every-listing" }));
    const leaf = (rowsWith(every, 0, "6-1-1")[0] ?? -1) + 1;
    expect([shown(every, leaf, 4), shown(every, leaf, 5)]).toEqual([1, 10_401]);
    const total = rowsWith(every, 0, "計")[0] ?? -1;
    expect(shown(every, total, 5)).toContain(`)-SUM(F${leaf + 1}:F${leaf + 1})`);
    expect(shown(every, total, 4)).not.toContain("-");
  });

  it("再掲ごとに計上しても、同じ章の二つ目の再掲には金額を書かず、金額のある再掲は事業費のセルへ導く", () => {
    const twice = fileForm(buildProjectSheet({
      sheet: "2", project: "クアオルト", measures: [["3-5-2", "観光"], ["6-1-1", "行政"], ["6-2-1", "財政"]], rows: [{ role: "cost", plan: "10,401", actual: "7,000" }],
    }));
    const every = planOf(reportOf([twice], { ...defaultSettings, relistedMoney: "every-listing" }));
    const leafOf = (measure: string): number => (rowsWith(every, 0, measure)[0] ?? -1) + 1;
    expect([leafOf("6-1-1"), leafOf("6-2-1")].map((leaf) => shown(every, leaf, 5))).toEqual([10_401, ""]);
    const [cost] = twice.form.rows;
    expect([leafOf("6-1-1"), leafOf("6-2-1")].map((leaf) => at(every, leaf, 1)?.content)).toMatchObject([{ to: cost?.plan.cell }, { to: { sheet: "2", row: 0, column: 0 } }]);
  });

  it("様式の行には、その様式の指摘を重要度ごとに数え、対象外のシートがなければ言わない", () => {
    const report = reportOf([chapterFive, relisted]);
    const { error, warning, note } = report.summary.total.findings;
    const leaves = [row("3-5-2") + 1, row("5-1-1") + 1];
    const sums = [16, 17, 18].map((column) => leaves.reduce((sum, leaf) => sum + Number(shown(plan, leaf, column)), 0));
    expect(error + warning + note).toBeGreaterThan(0);
    expect(sums).toEqual([error, warning, note]);
    const withoutCover = { ...report, workbooks: report.workbooks.map((book) => ({ ...book, sheets: book.sheets.filter(({ skipped }) => !skipped) })) };
    expect(textsOf(planOf(withoutCover))).not.toContain("対象外のシート");
  });

  it("上の段は一つ下の段の和の式、率は割り算の式で、数値のないところは「－」になる", () => {
    const [three, five, six, total] = ["第3章", "第5章", "第6章", "計"].map((label) => row(label) + 1);
    const each = (column: string): string => [three, five, six].map((at) => `${column}${at}:${column}${at}`).join(",");
    const section = row("3-5") + 1;
    expect(shown(plan, row("計"), 5)).toBe(`=IF(COUNT(${each("F")})=0,"－",SUM(${each("F")}))`);
    expect(shown(plan, row("計"), 2)).toBe(`=SUM(${each("C")})`);
    expect(shown(plan, row("第3章"), 5)).toBe(`=IF(COUNT(F${section}:F${section})=0,"－",SUM(F${section}:F${section}))`);
    expect(shown(plan, row("計"), 7)).toBe(`=IF(AND(ISNUMBER(G${total}),N(F${total})>0),ROUND(N(G${total})/(N(F${total})),3),"－")`);
    expect(shown(plan, row("計"), 12)).toBe(`=IF(AND(ISNUMBER(K${total}),N(K${total})+N(L${total})>0),ROUND(N(K${total})/(N(K${total})+N(L${total})),3),"－")`);
  });

  it("指摘一覧への道と件数を表の上に示す", () => {
    expect(at(plan, 1, 0)?.content).toMatchObject({ kind: "link", own: true, to: { sheet: "指摘一覧" }, text: expect.stringContaining("指摘 ") as string });
    expect(at(planOf(reportOf([chapterFive])), 1, 0)?.content).toMatchObject({ text: "指摘はありません（指摘一覧へ）" });
  });

  it("同じ場所に二つのセルを置かず、どれも表の幅の中にある", () => {
    const places = plan.cells.map((cell) => `${cell.row},${cell.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(plan.cells.every(({ column }) => column < plan.columnWidths.length)).toBe(true);
  });

  it("式に見える名前も文字のまま置く", () => {
    const hostile = "=HYPERLINK(\"http://example.com\")";
    const form = fileForm(buildProjectSheet({ project: hostile, measures: [["5-1-1", hostile]] }));
    const cells = planOf(reportOf([form])).cells.filter(({ content }) => "text" in content && content.text === hostile);
    expect(cells.map(({ content }) => content.kind).sort()).toEqual(["link", "text"]);
  });

  it("様式がなくても見出しと計のある表になる", () => {
    const empty = planOf(reportOf([]));
    expect(shown(empty, 0, 0)).toBe("章別集計");
    expect([shown(empty, 4, 0), shown(empty, 4, 2), shown(empty, 4, 5)]).toEqual(["計", 0, "－"]);
    expect([empty.charts, empty.rowGroups]).toEqual([[], []]);
  });

  it("低いほど良い指標と、使わない規則を書く", () => {
    const settings = { ...defaultSettings, lowerIsBetter: ["事故件数"], rules: { "over-budget": { enabled: false } } };
    const texts = textsOf(planOf(reportOf([chapterFive], settings)));
    expect(texts).toContain("低いほど良い指標 事故件数");
    expect(texts).toContain("使わない設定の規則：1件");
  });

  it("確認済みの指摘の数と、載せた場所を書く", () => {
    const report = reportOf([relisted]);
    const accepted = report.findings.map((finding) => ({ finding, acceptance: { subject: "s", content: "c", note: "", sheet: "2" } }));
    expect(accepted.length).toBeGreaterThan(0);
    expect(textsOf(planOf({ ...report, findings: [], accepted }))).toContain(`確認済みの指摘：${accepted.length}件（指摘の件数に含みません。シート「指摘一覧」に`);
    expect(textsOf(planOf(report))).not.toContain("確認済みの指摘");
  });

  it("見出しは二段で、まとまりの名を一つのセルに置き、各ページに繰り返して時刻を脚注に入れる", () => {
    expect(["C", "F", "I", "K", "P", "Q"].map((column) => shown(plan, 2, column.charCodeAt(0) - 65))).toEqual(["様式（件）", "事業費（千円）", "人工（人/年）", "指標（件）", "理由\n未記入\n（件）", "指摘（件）"]);
    expect([5, 6, 7, 10, 12].map((column) => shown(plan, 3, column))).toEqual(["予算", "実績", "執行率", "達成", "達成率"]);
    expect(plan.merges).toContainEqual({ top: 2, left: 5, bottom: 2, right: 7 });
    expect(plan.merges).toContainEqual({ top: 2, left: 1, bottom: 3, right: 1 });
    const covered = plan.cells.filter(({ row: each, column }) => plan.merges.some(({ top, left, bottom, right }) =>
      each >= top && each <= bottom && column >= left && column <= right && (each !== top || column !== left)));
    expect(covered.map(({ content }) => content)).toEqual(covered.map(() => ({ kind: "text", text: "" })));
    expect([plan.frozenRows, plan.repeatedRows, plan.pageNote]).toEqual([4, { first: 2, last: 3 }, "&A　2026年11月22日 9:05に検証"]);
  });

  it("注記は、グラフの下に書いた順に並ぶ", () => {
    const rows = ["事業費・人工・指標は", "事業費と人工は", "設定：", "検証シートチェッカーで"].map((start) =>
      plan.cells.find(({ content }) => content.kind === "text" && content.text.startsWith(start))?.row ?? -1);
    expect(rows).toEqual([...rows].sort((left, right) => left - right));
    expect(rows[0]).toBeGreaterThan(Math.max(...plan.charts.map(({ area }) => area.bottom)));
  });

  it("グラフは表の下、その数値はシートの終わりのたたんだ行にある", () => {
    const [budget] = plan.charts;
    const { first = -1, last = -1 } = budget?.rows ?? {};
    expect(plan.charts.map(({ area }) => [area.top > row("計"), area.right < plan.columnWidths.length])).toEqual([[true, true], [true, true]]);
    expect(plan.rowGroups).toContainEqual({ first: first - 1, last });
    expect(Math.max(...plan.cells.map((cell) => cell.row))).toBe(last);
    expect([shown(plan, first, 0), shown(plan, first, 5), shown(plan, first, 10)]).toEqual([`=A${row("第3章") + 1}`, `=F${row("第3章") + 1}`, `=K${row("第3章") + 1}`]);
  });

  it.each([[12, true], [13, false]])("%s 章のグラフの折れ線に値を書くか：%s", (count, labelsRates) => {
    const forms = Array.from({ length: count }, (_, index) => fileForm(buildProjectSheet({ sheet: `P${index}`, project: `事業${index}`, measures: [[`${index + 1}-1-1`, "施策"]] })));
    expect(planOf(reportOf(forms)).charts.map((chart) => chart.labelsRates)).toEqual([labelsRates, labelsRates]);
  });

  it("失敗した規則を書く", () => {
    const report = { ...reportOf([chapterFive]), failedRules: [{ rule: "missing-reason", error: "x" }] };
    expect(textsOf(planOf(report))).toContain("実行できなかった規則：題名 missing-reason（結果に含まれていません）");
  });

  it("読めなかったシートと、読めなかったものを書く", () => {
    const report = reportOf([chapterFive]);
    const unread = [{ sheet: "台帳", part: "size" }, { sheet: "P3", part: "values" }, { sheet: "P4", part: "shapes" }] as const;
    const texts = textsOf(planOf({ ...report, unread }));
    expect(texts).toContain("確かめきれていないシート：台帳（大きすぎて読めず、含まれていません）、P3（読めず、含まれていません）、P4（図形の文字を読めず）");
    expect(textsOf(planOf(report))).not.toContain("確かめきれていない");
  });
});
