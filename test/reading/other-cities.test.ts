import type { CellValue } from "../../src/core/grid";
import type { Form } from "../../src/core/form";
import { displayAreas } from "../../src/reading/display-areas";
import { readSheet } from "../../src/reading/read-sheet";
import { gridOf, gridOfRows } from "../support/layouts/grid-of";

const _ = "";

function readOne(rows: readonly (readonly CellValue[])[]): Form {
  const { forms } = readSheet(gridOfRows("様式", rows));
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error("no form");
  return form;
}

const figures = (form: Form): unknown[] => form.rows.map((row) => [row.role, row.name, row.plan.amount, row.actual.amount]);
const number = (value: number, unit: string | null = null): unknown => ({ kind: "number", value, unit });

describe("ほかの市の言葉と体裁", () => {
  test("二つの表（指標と事業費）からなる事務事業評価シート", () => {
    const form = readOne([
      ["令和５年度　事務事業評価シート"],
      ["事務事業名", "移住推進事業", _, "担当課名", "建設課"],
      ["基本施策", "５－５－１　移住受け入れ環境の整備", _, "予算費目", "02総務費"],
      ["事業の目的", "移住者を増やすため。"],
      ["事業内容", "相談会を開く。"],
      ["成果指標", "単位", "令和４年度実績", "令和５年度計画", "令和５年度結果", "達成率"],
      ["移住件数", "件", 3, 5, 18, 3.6],
      ["相談件数", "件", 30, "４０", "調整中", _],
      ["項目", _, _, "予算現額（円）", "執行額（円）", "執行率"],
      ["総事業費", _, _, "7,734,000", "6,716,000", 0.868],
      ["国庫支出金", _, _, 1, 2, _],
      ["正規職員(人)", _, _, 1, "１．５", _],
      ["成果指標の達成度の要因分析", "新たな制度の効果による。"],
      ["今後の方向性", "継続する。"],
    ]);
    expect(form.kind).toBe("project-sheet");
    expect(figures(form)).toEqual([
      ["indicator", "移住件数", number(5, "件"), number(18, "件")],
      ["indicator", "相談件数", number(40, "件"), { kind: "text" }],
      ["cost", "総事業費", number(7734000, "円"), number(6716000, "円")],
      ["labour", "正規職員(人)", number(1, "人"), number(1.5, "人")],
    ]);
    expect(form.reason?.text).toBe("新たな制度の効果による。");
    expect(form.measures.map(({ code }) => code)).toEqual(["5-5-1"]);
  });

  test("題名のない様式は、箱と表がそろっていれば読む", () => {
    const form = readOne([
      ["所属", "庶務課", "事業", "国際交流推進費"],
      ["施策", "５－４－１　市民交流の拡充", "予算科目", "02総務費"],
      ["事業概要", "交流を深める。"],
      ["目的", "国際感覚を養う。"],
      ["区分", _, "予算", "実績"],
      ["活動指標", "講座の開催回数", "３回", "２回"],
      ["事業費（千円）", _, 432, 289],
      ["理由", "中止したため。"],
      ["今後の取組", "続ける。"],
    ]);
    expect([form.kind, form.title.text]).toEqual(["project-sheet", ""]);
    expect(figures(form)).toEqual([["indicator", "講座の開催回数", number(3, "回"), number(2, "回")], ["cost", "事業費（千円）", number(432, "千円"), number(289, "千円")]]);
  });

  test("名札と値が一つのセルにある", () => {
    const form = readOne([
      ["令和５年度　主要施策の成果説明書"],
      ["所属：庶務課", "施策：５－４－１　市民交流の拡充"],
      ["目的\n交流を深める。"],
      ["区分", "目標", "実績"],
      ["講座の回数", "3回", "2回"],
      ["理由：中止したため。"],
      ["今後の取組：続ける。"],
    ]);
    expect([form.department?.text, form.purpose?.text, form.reason?.text, form.future?.text]).toEqual(["庶務課", "交流を深める。", "中止したため。", "続ける。"]);
    expect(form.missing).toEqual(["plan", "strategy", "goal", "result"]);
  });

  const withReason = (...reasonRow: string[]) => readOne([
    ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"],
    ["区分", "令和５年度目標", "令和５年度実績"], ["通いの場の数", "30か所", "25か所"], reasonRow, ["今後の取組", "続ける。"],
  ]).reason;
  const clause = "理由　※令和５年度目標と令和５年度実績の間に乖離がある場合";

  test.each([
    [`${clause}\n世話役の後継者が見つからなかったため。`, "世話役の後継者が見つからなかったため。"],
    [`${clause}　世話役の後継者が見つからなかったため。`, "世話役の後継者が見つからなかったため。"],
    [`理由（※目標と実績に乖離がある場合に記入）\n${"世話役の後継者が見つからず、二つの地区で休止となったため。".repeat(3)}`, "世話役の後継者が見つからず、二つの地区で休止となったため。".repeat(3)],
  ])("注記つきの理由の名札と理由が一つのセルにある %j", (cell, text) => {
    expect(withReason(cell)).toEqual({ text, cell: { sheet: "様式", row: 6, column: 0 }, blank: false });
  });

  test.each([clause, `理\n由\n※目標と実績の間に乖離がある場合`, "理由（※目標と実績に乖離がある場合に記入してください）", "理由欄", "乖離がある場合の理由", "未達の理由", "差異理由", "増減理由等", "目標と実績に差が生じた理由", "未達成の場合、その理由", "目標を達成できなかった要因", "実績が目標と異なる理由", "※理由"])("%j は名札だけで、理由は右のセル", (label) => {
    expect(withReason(label, "参加者が減ったため。")?.text).toBe("参加者が減ったため。");
    expect(withReason(label)?.blank).toBe(true);
  });

  test.each(["目標設定の理由", "計画変更の理由", "受診しない理由の把握率"])("「%s」は理由の名札ではない", (label) => {
    expect(withReason(label, "参加者が減ったため。")).toBeNull();
  });

  test.each(["第７次振興計画", "第7次総合計画", "総合計画の体系"])("「%s」は振興計画の名札", (label) => {
    const form = readOne([
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], [label, "第３章　健やかに暮らせるまち"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる。"],
      ["区分", "目標", "実績"], ["通いの場の数", "30か所", "25か所"], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]);
    expect(form.kind === "measure-report" && form.chapter?.code).toBe("3");
  });

  test.each([["施策目標", "主な実績"], ["今年度の目標", "今年度の実績"], ["本年度の目標", "主な取組実績"]])("「%s」と「%s」は文章の欄にも表の見出しにもなる", (goal, result) => {
    const form = readOne([
      ["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる。"], [goal, "通いの場を開く。"], [result, "25か所で開いた。"],
      ["区分", "今年度の目標", "今年度の実績"], ["通いの場の数", "30か所", "25か所"], ["理由", "会場の都合による。"], ["今後の取組", "続ける。"],
    ]);
    expect([form.goal?.text, form.result?.text]).toEqual(["通いの場を開く。", "25か所で開いた。"]);
    expect(figures(form)).toEqual([["indicator", "通いの場の数", number(30, "か所"), number(25, "か所")]]);
  });

  test("空欄の場所は、同じ列の名札の値が始まる列、表の見出しの列で示す", () => {
    const form = readOne([
      ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", _, _, _, "事業", "介護予防事業費"], ["施策", _, "３－２－１　高齢者福祉の推進", _, "予算科目", "03民生費"],
      ["事業概要"], ["講師を派遣する。"], ["目的"], ["介護予防の普及を図るため。"],
      ["区分", _, "令和５年度予算", "令和５年度実績"], ["目標"], ["活動指標", "講師派遣回数", "20回", "20回"], ["理由"], [_], ["今後の取組"], ["続ける。"],
    ]);
    expect([form.department, form.goal, form.result].map((field) => field && [field.blank, field.cell.row, field.cell.column])).toEqual([[true, 1, 2], [true, 8, 2], [true, 8, 3]]);
  });

  test("一字ずつ横に分かれた名札", () => {
    const form = readOne([
      ["主要施策の成果説明書"],
      ["所", "属", _, "庶務課"],
      ["施", "策", _, "５－４－１　市民交流の拡充"],
      ["目", "的", _, "交流を深める。"],
      ["区分", _, _, _, "目標", "実績"],
      ["講座の回数", _, _, _, "3回", "2回"],
      ["理", "由", _, "中止したため。"],
    ]);
    expect([form.department?.text, form.purpose?.text, form.reason?.text]).toEqual(["庶務課", "交流を深める。", "中止したため。"]);
  });
});

describe("表の形", () => {
  const head = [["令和５年度　主要施策の成果説明書"], ["所属", "福祉課"], ["施策", "３－２－１　高齢者福祉の推進"], ["目的", "安心して暮らせる地域をつくる。"]];
  const tail = [["今後の取組", "続ける。"]];

  test.each([
    ["本年度目標", "本年度実績"], ["年間目標", "年間実績"], ["2023目標", "2023実績"], ["2023年度(R5)目標", "2023年度(R5)実績"], ["令和5(2023)年度目標", "令和5(2023)年度実績"], ["令５目標", "令５実績"], ["R5.目標", "R5.実績"],
    ["令和５年度末目標", "令和５年度末実績"], ["目標値　Ａ", "実績値　Ｂ"], ["目標件数", "実績件数"], ["成果目標", "成果実績"], ["活動目標", "活動実績"], ["指標の目標値", "指標の実績値"], ["予定数", "実績数"], ["目標", "達成値"],
  ])("見出し「%s」と「%s」", (plan, actual) => {
    expect(figures(readOne([...head, ["区分", plan, actual], ["通いの場の数", 30, 25], ["理由"], [_], ...tail]))).toEqual([["indicator", "通いの場の数", number(30), number(25)]]);
  });

  test.each(["目標管理", "実績報告書", "成果の説明", "年度末評価", "計画数量表"])("「%s」は目標や実績の見出しではない", (plan) => {
    expect(readOne([...head, ["区分", plan, "実績"], ["通いの場の数", 30, 25], ["理由"], [_], ...tail]).rows).toEqual([]);
  });

  test.each([
    ["department", "担当部署名"], ["department", "主管課名"], ["measuresField", "施策番号・名称"], ["measuresField", "対応する施策"], ["purpose", "目的・ねらい"], ["future", "課題及び今後の方向性"], ["future", "次年度以降の取組"],
    ["department", "担当課・係"], ["measuresField", "施策名称"], ["purpose", "施策の目的・ねらい"], ["future", "次年度に向けた取組"],
  ] as const)("欄 %s の名札「%s」", (field, label) => {
    const labels = { department: "所属", measuresField: "施策", purpose: "目的", future: "今後の取組", [field]: label };
    const form = readOne([["令和５年度　主要施策の成果説明書"], [labels.department, "福祉課"], [labels.measuresField, "３－２－１　高齢者福祉の推進"], [labels.purpose, "安心して暮らせる。"], ["区分", "目標", "実績"], ["通いの場の数", 30, 25], ["理由", "減"], [labels.future, "続ける。"]]);
    expect([form.department, form.measuresField, form.purpose, form.future].map((read) => read?.text)).toEqual(["福祉課", "３－２－１　高齢者福祉の推進", "安心して暮らせる。", "続ける。"]);
  });

  test.each([
    [["前年度実績", "目標", "実績"], [1, 2, 3], [2, 3]], [["前年度目標", "前年度実績", "本年度目標", "本年度実績"], [1, 2, 3, 4], [3, 4]], [["基準年度", "中間目標", "目標", "上半期実績", "実績"], [1, 2, 3, 4, 5], [3, 5]],
    [["単年度目標", "累計目標", "単年度実績", "累計実績"], [1, 2, 3, 4], [1, 3]], [["策定時", "令和５年度目標", "令和５年度実績", "累計", "翌年度目標"], [1, 2, 3, 4, 5], [2, 3]],
  ])("ほかの年度や累計の列が並ぶ %j", (heads, values, [plan = 0, actual = 0]) => {
    expect(figures(readOne([...head, ["区分", ...heads], ["通いの場の数", ...values], ["理由"], [_], ...tail]))).toEqual([["indicator", "通いの場の数", number(plan), number(actual)]]);
  });

  test.each(["3歳児健診", "65歳以上の参加者数", "１人１台端末の活用率", "5類感染症の講習"])("数で始まる名前「%s」は数値のずれではない", (name) => {
    expect(figures(readOne([...head, ["区分", "目標", "実績"], [name, "90%", "88%"], ["理由"], [_], ...tail]))).toEqual([["indicator", name, number(90, "%"), number(88, "%")]]);
  });

  test("欄の名札と同じ名前の指標は表を終わらせない", () => {
    expect(readOne([...head, ["区分", _, "目標", "実績"], ["目標値", "順位", "10位", "12位"], [_, "評価", "4.2点", "4.5点"], [_, "参加者数", "30人", "25人"], ["理由"], [_], ...tail]).rows.map(({ name }) => name)).toEqual(["順位", "評価", "参加者数"]);
  });

  test("名前が「回数」でも単位の列とはみない", () => {
    expect(readOne([...head, ["区分", _, "目標", "実績"], ["成果", "満足度", "80%", "75%"], ["活動", "回数", "3回", "2回"], ["理由"], [_], ...tail]).rows.map(({ name }) => name)).toEqual(["満足度", "回数"]);
  });

  test("延べと名のつく指標では、単位の片方にない「延べ」を補う。名になければ補わない", () => {
    const units = (name: string): unknown[] => figures(readOne([...head, ["区分", "目標", "実績"], [name, "延べ300人", "280人"], ["理由"], [_], ...tail]));
    expect(units("参加者数（延べ）")).toEqual([["indicator", "参加者数（延べ）", number(300, "延べ人"), number(280, "延べ人")]]);
    expect(units("参加者数")).toEqual([["indicator", "参加者数", number(300, "延べ人"), number(280, "人")]]);
  });

  test("名札の言葉を単位とする数値は表を終わらせない", () => {
    expect(figures(readOne([...head, ["区分", "目標", "実績"], ["見直した数", "3事業", "2事業"], ["評価した数", "5施策", "5施策"], ["参加者数", "30人", "25人"], ["理由"], [_], ...tail]))).toEqual([
      ["indicator", "見直した数", number(3, "事業"), number(2, "事業")], ["indicator", "評価した数", number(5, "施策"), number(5, "施策")], ["indicator", "参加者数", number(30, "人"), number(25, "人")],
    ]);
  });

  test("番号の列が指標の左にある", () => {
    const form = readOne([...head, ["番号", "指標", "令和５年度目標", "令和５年度実績"], [1, "通いの場の数", 30, 25], [2, "参加者数", "500人", "480人"], ["理由"], [_], ...tail]);
    expect(figures(form)).toEqual([["indicator", "通いの場の数", number(30), number(25)], ["indicator", "参加者数", number(500, "人"), number(480, "人")]]);
  });

  test("番号のついた「指標１」は、ほかに名前がなければ名前である", () => {
    const form = readOne([...head, ["区分", _, "目標", "実績"], ["指標１", _, 30, 25], ["活動指標２", "参加者数", 500, 480], ["理由"], [_], ...tail]);
    expect(form.rows.map(({ name, actual }) => [name, actual.amount])).toEqual([["指標１", number(25)], ["参加者数", number(480)]]);
  });

  test("理由が表の列にある", () => {
    const table = (reason: string) => readOne([...head, ["区分", "目標", "実績", "理由", "備考"], ["通いの場の数", 30, 25, reason, "地区別は別紙"], ["参加者数", 500, 500, _, _], ...tail]).reason;
    expect(table("世話役が見つからなかったため。")).toEqual({ text: "世話役が見つからなかったため。", cell: { sheet: "様式", row: 5, column: 3 }, blank: false });
    expect(table(_)).toEqual({ text: "", cell: { sheet: "様式", row: 5, column: 3 }, blank: true });
  });

  test("理由欄が空で、表の理由の列に書かれている", () => {
    const reason = (box: string, column: string) => readOne([...head, ["区分", "目標", "実績", "乖離理由"], ["通いの場の数", 30, 25, column], ["理由", box], ...tail]).reason?.text;
    expect([reason("―", "会場の都合による。"), reason("講師の都合による。", "会場の都合による。"), reason("―", _)]).toEqual(["会場の都合による。", "講師の都合による。", "―"]);
  });

  const project = [
    ["令和５年度　実施計画兼予算要求書（検証）"], ["所属", "福祉課", "事業", "介護予防事業費"], ["施策", "３－２－１　高齢者福祉の推進"], ["事業概要", "講師を派遣する。"], ["目的", "介護予防の普及を図る。"],
  ];
  const projectTail = [["理由"], [_], ...tail];

  test("当初予算と最終の予算が並ぶときは、最終の予算と比べる", () => {
    for (const [first, last, settled] of [["当初予算額", "予算現額", "決算額"], ["令和５年度当初予算", "令和５年度最終予算", "令和５年度決算"]] as const) {
      const form = readOne([...project, ["区分", first, last, settled], ["事業費（千円）", 900, 1000, 980], ...projectTail]);
      expect(figures(form)).toEqual([["cost", "事業費（千円）", number(1000, "千円"), number(980, "千円")]]);
    }
  });

  test("前年度の決算額が左にあっても、最終の予算と今年度の決算額を比べる", () => {
    const form = readOne([...project, ["区分", "令和４年度決算額", "当初予算額", "予算現額", "決算額"], ["事業費（千円）", 850, 900, 1000, 980], ...projectTail]);
    expect(figures(form)).toEqual([["cost", "事業費（千円）", number(1000, "千円"), number(980, "千円")]]);
  });

  test("予算と決算の見出しの単位が違えば、それぞれの単位で読む", () => {
    const form = readOne([...project, ["区分", "予算（千円）", "決算（円）"], ["事業費", 1000, 980000], ...projectTail]);
    expect(figures(form)).toEqual([["cost", "事業費", number(1000, "千円"), number(980000, "円")]]);
  });

  test("単位が見出しのない列にある", () => {
    const form = readOne([...project, ["区分", _, "予算", "実績"], ["活動指標", "講師派遣回数", "20回", "20回"], ["事業費", "千円", 1000, 980], ["従事人工", "人", 0.5, 0.5], ...projectTail]);
    expect(figures(form).slice(1)).toEqual([["cost", "事業費", number(1000, "千円"), number(980, "千円")], ["labour", "従事人工", number(0.5, "人"), number(0.5, "人")]]);
  });

  test.each([["費目", "予算", "実績"], ["区分", "予算額（千円）", "決算額（千円）"]])("見出しが %s・%s・%s の表で名札のない行は費目であり、指標ではない", (corner, plan, actual) => {
    const table = (...sums: (string | number)[][]) => readOne([...project, ["区分", "目標", "実績"], ["活動指標", _, _], ["講師派遣回数", "20回", "20回"], [corner, plan, actual], ["報償費", 200, 150], ["委託料", 1000, 1000], ...sums, ...projectTail]);
    expect(figures(table(["事業費（千円）", 1200, 1150]))).toEqual([["indicator", "講師派遣回数", number(20, "回"), number(20, "回")], ["cost", "事業費（千円）", number(1200, "千円"), number(1150, "千円")]]);
    const told = table(["合計", 1200, 1150]);
    expect([told.rows.map(({ name }) => name), told.missing.includes("rows"), told.unread?.row]).toEqual([["講師派遣回数"], true, project.length + 4]);
  });

  test("予算と「実績・決算」の表では、名札のない行も指標である", () => {
    const form = readOne([...project, ["区分", "予算", "実績・決算"], ["講師派遣の回数", "6回", "5回"], ["事業費（千円）", 900, 800], ...projectTail]);
    expect(form.rows.map(({ role, name }) => [role, name])).toEqual([["indicator", "講師派遣の回数"], ["cost", "事業費（千円）"]]);
  });

  test("事業費の内訳があれば計の行を、人件費を含む総事業費があれば初めの事業費を読む", () => {
    const divided = readOne([...project, ["区分", _, "予算", "実績"], ["事業費（千円）", "報償費", 600, 600], [_, "委託料", 400, 380], [_, "計", 1000, 980], ["従事人工", _, 0.5, 0.5], ...projectTail]);
    const withStaff = readOne([...project, ["区分", _, "予算", "実績"], ["事業費（千円）", _, 1000, 980], ["人件費（千円）", _, 3500, 3500], ["総事業費（千円）", _, 4500, 4480], ["従事人工", _, 0.5, 0.5], ...projectTail]);
    for (const form of [divided, withStaff]) {
      expect(figures(form)).toEqual([["cost", "事業費（千円）", number(1000, "千円"), number(980, "千円")], ["labour", "従事人工", number(0.5), number(0.5)]]);
      expect(form.future?.text).toBe("続ける。");
    }
  });

  test("単位だけが印刷された行は、ほかの行の数値の列を変えない", () => {
    const form = readOne([...head, ["区分", "目標", _, "実績", _], ["通いの場の数", 30, "か所", 25, "か所"], [_, _, "人", _, "人"], [_, _, "％", _, "％"], ["理由"], [_], ...tail]);
    expect(figures(form)).toEqual([["indicator", "通いの場の数", number(30, "か所"), number(25, "か所")]]);
  });

  test.each(["令和５年度上山市一般会計・特別会計　主要な施策の成果に関する説明書", "主要施策の成果報告書（令和５年度）"])("題名「%s」", (title) => {
    expect(readOne([[title], ...head.slice(1), ["区分", "目標", "実績"], ["通いの場の数", 30, 25], ["理由", "減"], ...tail]).kind).toBe("measure-report");
  });
});

describe("読み切れないもの", () => {
  const head = [["令和５年度　主要施策の成果説明書"], ["所属", "庶務課"], ["施策", "５－４－１　市民交流の拡充"], ["目的", "交流を深める。"]];
  const tail = [["理由", "中止したため。"], ["今後の取組", "続ける。"]];

  test("年度の同じ組が二つあれば表は読まず、欠けた箱として告げる", () => {
    const form = readOne([...head, ["区分", "目標", "実績", "目標", "実績"], ["講座の回数", 3, 2, 5, 4], ...tail]);
    expect(form.rows).toEqual([]);
    expect(form.missing).toContain("rows");
  });

  test("指標が横に、目標と実績が縦に並ぶ表も読む", () => {
    for (const [plan, actual] of [["令和５年度目標", "令和５年度実績"], ["目標", "実績"], ["目標値", "実績値"]] as const) {
      const form = readOne([...head, ["区分", "講座の回数", "参加者数"], [plan, 3, 10], [actual, 2, 8], ...tail]);
      expect(figures(form)).toEqual([["indicator", "講座の回数", number(3), number(2)], ["indicator", "参加者数", number(10), number(8)]]);
    }
  });

  test("名前が二行に分かれた指標の数値は、その行のもののまま", () => {
    const form = readOne([...head, ["区分", "目標", "実績"], ["宿泊型保健指導", 3, 2], ["ツアー実施回数", _, _], ["参加者数", 10, 8], ...tail]);
    expect(form.rows.map((row) => [row.name, row.plan.amount.kind, row.actual.amount])).toEqual([
      ["宿泊型保健指導", "number", number(2)], ["ツアー実施回数", "none", { kind: "none", mark: "" }], ["参加者数", "number", number(8)],
    ]);
  });

  test("年度の違う組は、どちらかが題名の年度なら前年度の直し忘れとして読み、どちらも違えば読まない", () => {
    for (const [plan, actual, rows] of [["令和５年度目標", "令和４年度実績", 1], ["令和４年度目標", "令和５年度実績", 1], ["令和４年度目標", "令和３年度実績", 0], ["令和７年度目標", "令和５年度実績", 0]] as const) {
      const form = readOne([...head, ["区分", plan, actual], ["講座の回数", 3, 2], ...tail]);
      expect([form.rows.length, form.fiscalYears.length]).toEqual(rows === 1 ? [1, 3] : [0, 1]);
    }
  });

  test("一つの側に数が二つあれば、どちらとも決めない", () => {
    const form = readOne([...head, ["区分", "目標", _, "実績"], ["講座の回数", 3, 5, 2], ...tail]);
    expect(form.rows.map((row) => [row.plan.amount, row.actual.amount])).toEqual([[{ kind: "text" }, number(2)]]);
  });

  test("単位だけが残った行は値なし", () => {
    const form = readOne([...head, ["区分", "目標", _, "実績", _], ["講座の回数", 3, "回", _, "回"], ["参加者数", 10, "人", 8, "人"], ...tail]);
    expect(form.rows.map((row) => row.actual.amount)).toEqual([{ kind: "none", mark: "" }, number(8, "人")]);
  });

  test.each<[string, CellValue, CellValue, string, string]>([
    ["来館者数", "1.100人", "1,250人", "text", "number"], ["来館者数", "１．１００人", "1.250 人", "text", "text"], ["貸出", "12.500", "13,100", "text", "number"],
    ["指数", "1.100", "1.050", "number", "number"], ["漏水率", "1.100%", "0.950%", "number", "number"], ["延長", "1.250km", "1.100km", "number", "number"], ["来館者数", 1.1, "1,250人", "number", "number"], ["平均", "1.25人", "1.1人", "number", "number"],
  ])("%s %j と %j の点が桁区切りかもしれないときは決めない", (name, plan, actual, ...kinds) => {
    expect(readOne([...head, ["区分", "目標", "実績"], [name, plan, actual], ...tail]).rows.map((row) => [row.plan.amount.kind, row.actual.amount.kind])).toEqual([kinds]);
  });

  test("単位のない事業費の桁は決めない", () => {
    const form = readOne([...head, ["区分", "予算", "決算"], ["事業費", 432, 289], ...tail]);
    expect(form.rows.map((row) => row.plan.amount)).toEqual([number(432)]);
  });
});

describe("表示を取りに行く範囲", () => {
  const cells = [
    ["令和５年度　主要施策の成果説明書"], ["所属", "庶務課"], ["施策", "５－４－１　市民交流の拡充"], ["目的", "交流を深める。"],
    ["区分", "目標", "実績"], ["割合", 0.18, 0.268], ["回数", "３回", "－"], ["理由", "制度の効果による。"],
  ].flatMap((row, index) => row.map((value, column) => ({ row: index, column, value })));

  test("数として入っている値のセルを様式ごとに囲む（「３回」のような文字は見たままなので要らない）", () => {
    const reading = readSheet(gridOf("様式", cells));
    expect(displayAreas(reading)).toEqual([{ sheet: "様式", top: 5, left: 1, bottom: 5, right: 2 }]);
  });

  test("表示が分かれば、0.268 は 26.8 % と読む", () => {
    const shown = cells.map((cell) => (typeof cell.value === "number" ? { ...cell, displayed: `${Math.round(cell.value * 1000) / 10}%` } : cell));
    const [form] = readSheet(gridOf("様式", shown)).forms;
    expect(form?.rows[0] && [form.rows[0].plan.amount, form.rows[0].actual.amount, form.rows[0].actual.text]).toEqual([number(18, "%"), number(26.8, "%"), "26.8%"]);
  });

  test("様式のないシートには何も取りに行かない", () => {
    expect(displayAreas({ forms: [], skipped: "empty" })).toEqual([]);
  });
});
