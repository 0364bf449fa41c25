import { checkBooks } from "../../src/check/check-books";
import { defaultSettings } from "../../src/core/settings";
import { sampleSheets, type SampleSheet } from "../support/layouts/sample-sheets";

/** What is read and found, without addresses. */
function told(sheets: readonly SampleSheet[]) {
  const { forms, findings } = checkBooks([{ file: "r5.xlsx", grids: sheets.map((sheet) => sheet.grid()) }], defaultSettings);
  return {
    forms: forms.map(({ form }) => ({
      texts: [form.department, form.measuresField, form.strategy, form.purpose, form.goal, form.result, form.reason, form.future].map((field) => field && (field.blank ? "" : field.text)),
      measures: form.measures.map(({ code, name }) => `${code} ${name}`),
      rows: form.rows.map(({ role, name, plan, actual }) => [role, name, plan.amount, actual.amount]),
      missing: form.missing,
    })),
    findings: findings.map(({ rule, message }) => `${rule} ${message}`).sort(),
  };
}

const clean = sampleSheets().then(told);

async function isReadAlike(change: (sheet: SampleSheet) => void): Promise<void> {
  const sheets = await sampleSheets();
  for (const sheet of sheets) change(sheet);
  expect(told(sheets)).toEqual(await clean);
}

/** Columns and rows of the sample: figures stand in G and J, their units in I and L. */
const [PLAN, PLAN_UNIT, ACTUAL, ACTUAL_UNIT, RIGHT] = [6, 8, 9, 11, 14];

/** Writes columns of texts beside each other, the first at the row and column. */
function putColumns(sheet: SampleSheet, row: number, column: number, columns: readonly (readonly string[])[]): void {
  columns.forEach((texts, across) => { texts.forEach((text, down) => sheet.put(row + down, column + across, text)); });
}

describe("見本の様式の周りと中に書き足されたもの", () => {
  test("見本は14枚の様式と15件の指摘からなる", async () => {
    const { forms, findings } = await clean;
    expect([forms.length, findings.length]).toEqual([14, 15]);
  });

  test.each<[string, (sheet: SampleSheet) => void]>([
    ["決裁欄と様式番号が上にある", (sheet) => { sheet.insertRows(0, 3); sheet.put(0, 0, "様式第１号（第３条関係）").put(0, 8, "決裁欄").put(1, 8, "課長").put(1, 10, "係長").put(1, 11, "担当"); }],
    ["右上の枠の右に押印欄がある", (sheet) => { sheet.put(2, RIGHT, "課長").put(2, RIGHT + 1, "係長").put(3, RIGHT, "㊞").put(3, RIGHT + 1, "田中"); }],
    ["右の余白に三行ごとにメモがある", (sheet) => { for (let row = 2; row < sheet.lastRow; row += 3) sheet.put(row, RIGHT, "確認願います"); }],
    ["数値の行の右にメモがある", (sheet) => { for (let row = sheet.head + 1; row < sheet.reason; row += 1) sheet.put(row, RIGHT, "財政課と照合、前年度 4"); }],
    ["方眼紙の右の余白にメモがある", (sheet) => { sheet.widen(4); sheet.put(2, 60, "済").put(sheet.reason, 60, "要記入").put(sheet.reason + 1, 60, "理由が必要").put(sheet.head + 1, 60, "確認"); }],
    ["検算の列が右にある", (sheet) => { sheet.put(sheet.head, RIGHT, "検算"); for (let row = sheet.head + 1; row <= sheet.reason; row += 1) sheet.put(row, RIGHT, 0.9); }],
    ["理由の名札の右にメモがある", (sheet) => { sheet.put(sheet.reason, PLAN_UNIT, "【必須】").put(sheet.reason, ACTUAL_UNIT, "要記入"); }],
    ["選ぶ語の一覧が右にある", (sheet) => { ["所属", "市政戦略課", "庶務課", "福祉課", "生涯学習課", "建設課", "施策", "５－１－１　多様な担い手", "５－２－１　地域自治"].forEach((word, row) => sheet.put(row, RIGHT + 6, word)); }],
    ["所属、施策、款項目の一覧が右に並ぶ", (sheet) => { putColumns(sheet, 1, RIGHT + 1, [["所属", "市政戦略課", "庶務課", "福祉課", "建設課"], ["施策", "５－１－１　多様な担い手", "５－２－１　地域自治"], [], ["款", "総務費", "民生費", "衛生費"], ["項", "総務管理費", "社会福祉費", "保健衛生費"]]); }],
    ["見出しのない施策と章の一覧が、番号をつけて右に並ぶ", (sheet) => { putColumns(sheet, 0, RIGHT, [["1", "2", "3", "4"], ["５－１－１　多様な担い手", "５－１－２　人権の尊重", "５－２－１　地域自治", "３－１－１　健康づくり"], [], ["第１章", "第２章", "第３章", "第４章", "第５章"]]); }],
    ["目的の名札の右から、方向性と達成状況の一覧が並ぶ", (sheet) => { putColumns(sheet, sheet.rowOf("目的"), RIGHT, [["今後の方向性", "拡充", "継続", "縮小", "廃止"], [], ["達成", "概ね達成", "未達成"]]); }],
    ["見出しの行の右に何の見出しでもない語がある", (sheet) => { sheet.put(sheet.head - 1, RIGHT + 2, "有").put(sheet.head, RIGHT + 2, "無"); }],
    ["点検項目が右にある", (sheet) => { ["チェック項目", "□ 単位は同じか", "□ 理由を記入したか", "□ 事業費は千円単位か", "□ 所属"].forEach((word, row) => sheet.put(row, RIGHT, word)); }],
    ["頁の番号と提出日が下にある", (sheet) => { const row = sheet.lastRow + 2; sheet.put(row, PLAN, "－ 3 －").put(row + 1, PLAN, "提出日").put(row + 1, PLAN_UNIT, "R6.4.10"); }],
    ["空の理由欄に依頼がある", (sheet) => { if (sheet.isBlank(sheet.reason + 1, 0)) sheet.put(sheet.reason + 1, 0, "←理由を記入してください"); }],
    ["空の理由欄に確認の指示がある", (sheet) => { if (sheet.isBlank(sheet.reason + 1, 0)) sheet.put(sheet.reason + 1, 0, "【要確認】乖離の理由を記載すること"); }],
    ["空の理由欄に訂正の指示がある", (sheet) => { if (sheet.isBlank(sheet.reason + 1, 0)) sheet.put(sheet.reason + 1, 0, "【要訂正】差額のわけを書くこと"); }],
    ["名札に※がつく", (sheet) => { for (const label of ["所属", "目的", "創生総合戦略", "事業概要", "目標の実現"]) sheet.append(sheet.rowOf(label), 0, "※"); }],
    ["名札に注記がつく", (sheet) => { for (const label of ["目的", "事業概要", "目標の実現"]) sheet.append(sheet.rowOf(label), 0, "　※簡潔に記入してください"); }],
    ["名札の右に字数の注記がある", (sheet) => { for (const label of ["目的", "事業概要", "目標の実現"]) if (sheet.rowOf(label) >= 0) sheet.put(sheet.rowOf(label), 3, "※200字以内で簡潔に"); }],
    ["見出しに※がつく", (sheet) => { sheet.append(sheet.head, PLAN, "※"); sheet.append(sheet.head, ACTUAL, "\n※見込みは不可"); }],
    ["使わない指標の行の数式が 0 を示す", (sheet) => { for (let row = sheet.head + 1; row < sheet.reason; row += 1) if (sheet.isSpace(row, PLAN)) sheet.put(row, 1, 0).put(row, PLAN, 0).put(row, ACTUAL, 0); }],
    ["使わない指標の行に名前と数値を書く所が示されている", (sheet) => { for (let row = sheet.head + 1; row < sheet.reason; row += 1) if (sheet.isSpace(row, PLAN)) sheet.put(row, 1, "（指標名）").put(row, PLAN, "（数値）").put(row, ACTUAL, "（数値）"); }],
    ["空の理由欄の数式が 0 を示す", (sheet) => { if (sheet.isBlank(sheet.reason + 1, 0)) sheet.put(sheet.reason + 1, 0, 0); }],
    ["参考の行がある", (sheet) => { const row = sheet.reason; sheet.insertRows(row, 1); sheet.put(row, 1, "（参考）前年度").put(row, PLAN, 280).put(row, ACTUAL, 275); }],
    ["指標の下に達成率の行がある", (sheet) => { const row = sheet.head + 1 + Number(sheet.rowOf("活動指標") >= 0); sheet.insertRows(row + 1, 1); sheet.put(row + 1, 1, "達成率").put(row + 1, ACTUAL, "95%"); }],
    ["指標の下に算出方法と前年度の行がある", (sheet) => { const row = sheet.head + 1 + Number(sheet.rowOf("活動指標") >= 0); sheet.insertRows(row + 1, 2); sheet.put(row + 1, 1, "算出方法").put(row + 1, PLAN, "アンケート調査").put(row + 2, 1, "（前年度）").put(row + 2, PLAN, 10).put(row + 2, ACTUAL, 9); }],
    ["事業費の名札の右に※がある", (sheet) => { if (sheet.rowOf("事業費") >= 0) sheet.put(sheet.rowOf("事業費"), 1, "※繰越を含む"); }],
    ["人件費を含む総事業費が事業費の上にある", (sheet) => { const row = sheet.rowOf("事業費"); if (row >= 0) { sheet.insertRows(row, 1); sheet.put(row, 0, "総事業費（千円）").put(row, PLAN, 5684).put(row, ACTUAL, 4221); } }],
  ])("%s", async (_name, change) => {
    await isReadAlike(change);
  });

  test("単位が数値の前のセルにある", async () => {
    const sheets = await sampleSheets();
    for (const sheet of sheets) for (let row = sheet.head + 1; row < sheet.reason; row += 1) {
      if (sheet.isUnit(row, PLAN_UNIT)) sheet.swap(row, PLAN, PLAN_UNIT);
      if (sheet.isUnit(row, ACTUAL_UNIT)) sheet.swap(row, ACTUAL, ACTUAL_UNIT);
    }
    expect(told(sheets)).toEqual(await clean);
  });

  test("線の後ろの数は、値なしとして黙って飛ばさない", async () => {
    const sheets = await sampleSheets();
    const [sheet] = sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.put(sheet.head + 1, ACTUAL, "―").put(sheet.head + 1, ACTUAL_UNIT, 26.8);
    expect(told(sheets).forms[0]?.rows[0]?.[3]).toEqual({ kind: "text" });
  });
});
