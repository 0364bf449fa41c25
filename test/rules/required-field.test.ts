import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

testRule("required-field", {
  valid: [
    { name: "すべて記入した成果説明書", form: buildMeasureReport() },
    { name: "すべて記入した予算要求書", form: buildProjectSheet() },
    { name: "該当なしは記入である", form: buildProjectSheet({ purpose: "該当なし", future: "該当なし" }) },
    ...["無", "継続する。", "ＤＸの推進", "〇〇氏を招いた講演会を毎年一度開き、市民が歴史に親しむ機会をつくるため。", "二〇三〇年の姿を描く。", "マルチメディアＸの活用", "例年どおり実施した。", "未定着の習慣を広める。", "同左", "目標のとおり", "別紙のとおり実施し、12人が参加した。"].map((purpose) => ({ name: `「${purpose}」は記入である`, form: buildMeasureReport({ purpose }) })),
    ...["課税課", "局地対策室", "道の駅課"].map((department) => ({ name: `所属「${department}」`, form: buildMeasureReport({ department }) })),
    ...["一般事業費", "事業所税還付金", "５－１号線改良"].map((project) => ({ name: `事業「${project}」`, form: buildProjectSheet({ project }) })),
    { name: "施策の名称がなく番号だけ", form: buildProjectSheet({ measures: [["5-1-1", ""]], measuresText: "５－１－１" }) },
    ...["実施状況\n講座を１２回開いた。", "参考となる事例を集めた。", "申込状況を一覧にまとめて公表した。", "内訳を見直す。", "参加者の内訳\n大人　２０人", "参加者数の推移\n１２０人から１３０人へ"].map((result) => ({ name: `実績「${result}」`, form: buildMeasureReport({ result }) })),
    { name: "本文の後に別の欄が続く", form: buildMeasureReport({ future: "講師を増やす。\n年度別推移\n事業費\n1500" }) },
    { name: "理由と創生総合戦略は必須ではない", form: buildMeasureReport({ reason: "", strategy: "" }) },
    { name: "同じ題名の様式の多くにない欄は、その市の様式にない欄", form: ["a", "b", "c"].map((project) => buildProjectSheet({ project, goal: null, result: null })) },
  ],
  violation: [
    { name: "所属が空欄", form: buildMeasureReport({ department: "" }), expected: [{ message: "blank", cell: "A2", severity: "error", says: "「所属」欄" }] },
    { name: "目標に行頭の点がいくつも残る", form: buildMeasureReport({ goal: "・\n".repeat(9) }), expected: [{ message: "marks", cell: "A12", says: "「・・・・・・・・・」" }] },
    { name: "目標に行頭の点だけが残る", form: buildMeasureReport({ goal: "・\n・" }), expected: [{ message: "marks", cell: "A12", says: "「目標」欄には「・・」とだけ" }] },
    ...["○○○○○", "〇〇〇", "××××", "～～～", "……", "（　）", "★", "１\n２\n３"].map((purpose) => ({ name: `目的が「${purpose}」だけ`, form: buildMeasureReport({ purpose }), expected: [{ message: "marks", cell: "A11", severity: "error", says: "「目的」欄には" }] })),
    ...["0", "#REF!", "#N/A"].map((purpose) => ({ name: `式が「${purpose}」を示している`, form: buildMeasureReport({ purpose }), expected: [{ message: "blank", cell: "A11", says: "「目的」欄" }] })),
    { name: "事業が全角空白だけ", form: buildProjectSheet({ project: "　" }), expected: [{ message: "blank", cell: "A8", says: "「事業」欄" }] },
    { name: "施策が空欄", form: buildProjectSheet({ measures: [], measuresText: "" }), expected: [{ message: "blank", cell: "A6", says: "「施策」欄" }] },
    {
      name: "目的・目標・実績・今後の取組が空欄",
      form: buildMeasureReport({ purpose: "", goal: "－", result: "\n", future: "" }),
      expected: [
        { message: "blank", cell: "A11", says: "「目的」欄" },
        { message: "blank", cell: "A12", says: "「目標」欄" },
        { message: "blank", cell: "A13", says: "「実績」欄" },
        { message: "blank", cell: "A32", says: "今後の取組" },
      ],
    },
  ],
  needsReview: [
    { name: "所属が○○課のまま", form: buildMeasureReport({ department: "○○課" }), expected: [{ message: "to-write", cell: "A2", severity: "warning", says: "「所属」欄の「○○課」" }] },
    ...["○○を図るため。", "●●●を実施した。", "例）通いの場を開く", "【記入例】○○の推進", "XXX", "ＸＸＸＸを行う", "あああ", "１", "作成中", "（未記入）", "未定", "テスト", "要記入。"].map((purpose) => ({ name: `目的が「${purpose}」のまま`, form: buildMeasureReport({ purpose }), expected: [{ message: "to-write", cell: "A11", severity: "warning", says: purpose }] })),
    ...["　　　課", "部　課", "未定"].map((department) => ({ name: `所属が「${department}」のまま`, form: buildMeasureReport({ department }), expected: [{ message: "to-write", cell: "A2", severity: "warning", says: "「所属」欄" }] })),
    ...["　　事業費", "（　　）事業", "（仮）"].map((project) => ({ name: `事業が「${project}」のまま`, form: buildProjectSheet({ project }), expected: [{ message: "to-write", cell: "A8", says: "「事業」欄" }] })),
    { name: "施策の番号が書きかけ", form: buildProjectSheet({ measures: [], measuresText: "５－　　－" }), expected: [{ message: "to-write", cell: "A6", says: "「５－　　－」" }] },
    ...["別紙のとおり", "（別添資料参照）", "前年度と同じ"].map((result) => ({ name: `実績が「${result}」だけ`, form: buildMeasureReport({ result }), expected: [{ message: "elsewhere", cell: "A13", severity: "note", says: `「実績」欄には「${result}」とだけ` }] })),
    ...["年度別推移\n事業費\n1500", "事業費の内訳（千円）", "【課長所見】\n計画どおりである。", "参考\n教室数", "成果と課題\n担い手が足りない。", "開催状況\n５月１０日", "令和６年度予算要求額（千円）\n2000"].map((future) => ({ name: `今後の取組が「${future}」で始まる`, form: buildMeasureReport({ future }), expected: [{ message: "another", cell: "A32", severity: "warning" as const, says: `「${future.split("\n")[0] ?? ""}」など` }] })),
    { name: "目的が財源内訳で始まる", form: buildMeasureReport({ purpose: "財源内訳\n国庫支出金" }), expected: [{ message: "another", cell: "A11", says: "「目的」欄" }] },
    { name: "見出しがない", form: buildMeasureReport({ purpose: null }), expected: [{ message: "no-label", cell: "A1", severity: "warning", says: "「目的」欄が見つかりません" }] },
    { name: "読めない表の場所が分かれば、そこで告げる", form: { ...buildProjectSheet(), unread: { sheet: "P01", row: 8, column: 0 }, missing: ["rows" as const] }, expected: [{ message: "unread-table", cell: "A9", severity: "warning" }] },
    { name: "表が読めない様式は、いくつあってもすべて告げる", form: [1, 2, 3].map((n) => ({ ...buildProjectSheet({ sheet: `P0${n}`, project: `事業${n}` }), rows: [], missing: ["rows" as const] })), expected: ["A1", "P02!A1", "P03!A1"].map((cell) => ({ message: "no-table", cell, severity: "warning" })) },
    { name: "二つの様式の見出しがない", form: [1, 2].map((n) => buildProjectSheet({ sheet: `P0${n}`, project: `事業${n}`, goal: null })), expected: [{ message: "no-label", cell: "A1" }, { message: "no-label", cell: "P02!A1" }] },
    { name: "四つの様式のちょうど半分に見出しがない", form: [1, 2, 3, 4].map((n) => buildProjectSheet({ sheet: `P0${n}`, project: `事業${n}`, goal: n > 2 ? null : "ある" })), expected: [{ message: "no-label", cell: "P03!A1" }, { message: "no-label", cell: "P04!A1" }] },
    { name: "多くの様式にある見出しが一つだけない", form: [1, 2, 3].map((n) => buildProjectSheet({ sheet: `P0${n}`, project: `事業${n}`, goal: n === 3 ? null : "ある" })), expected: [{ message: "no-label", cell: "P03!A1", says: "「目標」欄" }] },
  ],
});
