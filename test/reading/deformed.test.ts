import { changed, form, FUTURE, MONEY, moved, ONE, places, PURPOSE, REASON, spliced, STAFF, tell, TWO, unsure, whole, type Line, type Told } from "../support/told-form";

const { HEAD, FIRST, SECOND, UNUSED, COST, LABOUR, WHY } = places;

describe("課の手で崩れた様式", () => {
  test("元の様式", () => expect(tell(form)).toEqual([whole]));

  test.each<[string, readonly Line[]]>([
    ["表の中と前に空の行がある", [...form.slice(0, 8), {}, ...form.slice(8, 11), {}, ...form.slice(11, 13), {}, ...form.slice(13)]],
    ["どの行の下にも空の行がある", form.flatMap((line) => [line, {}])],
    ["途中の列を消した", form.map((line, row) => (row < HEAD ? line : moved(line, (column) => [0, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5][column] ?? column)))],
    ["C5から始まる", [{}, {}, {}, {}, ...form.map((line) => moved(line, (column) => column + 2))]],
    ["見出しが計画と結果", changed({ [HEAD]: { 6: "令和５年度計画", 9: "令和５年度結果" } })],
    ["見出しが予算現額と決算額", changed({ [HEAD]: { 6: "令和５年度予算現額", 9: "令和５年度決算額" } })],
    ["見出しに括弧書きがある", changed({ [HEAD]: { 6: "令和５年度 予算（目標）", 9: "令和５年度 実績（決算）" } })],
    ["見出しが予算（R5）", changed({ [HEAD]: { 6: "予算（R5）", 9: "実績（R5）" } })],
    ["名札に改行がある", changed({ 7: { 0: "目\n的" }, [HEAD]: { 0: "区　分", 6: "令和５年度\n予算", 9: "令和５年度\n実績" }, [FIRST]: { 0: "活動\n指標" }, [COST]: { 0: "事業費\n（千円）" }, [LABOUR]: { 0: "従事\n人工" } })],
    ["名札に番号がある", changed({ 4: { 0: "１　事業概要" }, 7: { 0: "２．目的" }, [WHY]: { 0: "(3) 理由　※乖離がある場合" }, 20: { 0: "④　目標の実現に向けた今後の取組" } })],
    ["指標の名札に番号がある", changed({ [FIRST]: { 0: "活動指標１" }, [SECOND]: { 0: "活動指標２" }, [UNUSED]: { 0: "活動指標３" } })],
    ["全角の数字", changed({ [FIRST]: { 6: "２４", 9: "２２　" }, [COST]: { 6: "１，２４０", 9: "１，１９８" }, [LABOUR]: { 6: "０．５" } })],
    ["数値のセルに単位を書いた", changed({ [FIRST]: { 6: "24回", 8: "", 9: "22 回" }, [SECOND]: { 9: "４５５人", 11: "" }, [COST]: { 6: "1,240 千円\t" } })],
    ["前年度と増減の列がある", changed({ [HEAD]: { 5: "令和４年度実績", 12: "増減" }, [FIRST]: { 5: 20, 12: -2 }, [SECOND]: { 5: 400, 12: -25 }, [COST]: { 5: 1100, 12: -42 }, [LABOUR]: { 5: 0.5, 12: 0 } })],
    ["備考の列がある", changed({ [HEAD]: { 12: "備考" }, [FIRST]: { 12: "２回中止" }, [COST]: { 12: "入札差金 42" } })],
    ["事業費の下に内訳がある", spliced(LABOUR, 0, { 0: "財源内訳", 1: "国庫支出金", 6: 400, 9: 390 }, { 1: "一般財源", 6: 840, 9: 808 })],
    ["事業費の下に名札のない内訳がある", spliced(LABOUR, 0, { 1: "うち委託料", 6: 400, 9: 390 }, { 1: "うち報償費", 6: 840, 9: 808 })],
    ["人件費と総コストの行がある", spliced(WHY, 0, { 0: "人件費（千円）", 6: 4000, 9: 4000 }, { 0: "総コスト", 6: 5240, 9: 5198 })],
    ["指標の説明が各行の下にある", [...form.slice(0, SECOND), { 1: "指標の説明：実施した回数" }, ...form.slice(SECOND, UNUSED), { 1: "指標の説明：年度内の数" }, ...form.slice(COST)]],
    ["使わない行の数式が 0 を示す", changed({ [UNUSED]: { 1: 0, 6: 0, 9: 0 } })],
    ["記入例の指標が残る", changed({ [UNUSED]: { 1: "（例）○○講座の開催回数", 6: "10", 8: "回", 9: "9", 11: "回" } })],
    ["記入例が文の上に残る", changed({ 8: { 0: "（記入例）○○を図るため。" }, 9: { 0: PURPOSE } })],
    ["理由が名札と同じセルにある", spliced(WHY, 2, { 0: `理由　※令和５年度予算・実績に係る目標・活動指標について乖離がある場合\n${REASON}` }, {})],
    ["理由が一行下にある", spliced(WHY + 1, 2, {}, { 0: REASON })],
    ["今後の取組の文が名札の右にある", spliced(20, 2, { 0: "今後の取組", 1: FUTURE })],
    ["名札と値がコロンで続く", changed({ 2: { 0: "所属：福祉課", 1: "", 2: "事業：介護予防教室事業費", 3: "", 7: "予算科目：01一般会計", 8: "" } })],
    ["番号と施策名が別のセル", changed({ 3: { 1: "３－２－１", 2: "高齢者福祉の推進" } })],
    ["担当の名が下にある", [...form, {}, { 0: "担当：田中（内線123）" }]],
    ["表の見出しがもう一度ある", spliced(COST, 0, form[HEAD] ?? {})],
    ["題名を消した", changed({ 0: { 0: "" } })],
    ["実績に達成率を添えた", changed({ [FIRST]: { 9: "22回（91.7%）", 11: "" }, [SECOND]: { 9: "455（94％）" } })],
    ["予算と実績の列を入れ替えた", form.map((line, row) => (row < HEAD || row > LABOUR ? line : moved(line, (column) => ({ 6: 9, 8: 11, 9: 6, 11: 8 }[column] ?? column))))],
  ])("読みは変わらない：%s", (_name, lines) => expect(tell(lines)).toEqual([whole]));

  test.each<[string, readonly Line[], Partial<Told>]>([
    ["一つのセルに二つの指標", changed({ [FIRST]: { 1: "開催回数・参加者数", 6: "24回・480人", 8: "", 9: "22回・455人", 11: "" }, [SECOND]: { 1: "", 6: "", 8: "", 9: "", 11: "" } }), { rows: ["開催回数・参加者数 ？→？", MONEY, STAFF], found: `${unsure} ${unsure}` }],
    ["改行で二つの指標", changed({ [FIRST]: { 1: "開催回数\n参加者数", 6: "24\n480", 8: "", 9: "22\n455", 11: "" }, [SECOND]: { 1: "", 6: "", 8: "", 9: "", 11: "" } }), { rows: ["開催回数\n参加者数 ？→？", MONEY, STAFF], found: `${unsure} ${unsure}` }],
    ["実績に、目標と合わない割合を添えた", changed({ [FIRST]: { 9: "22回（80%）", 11: "" } }), { rows: ["教室の開催回数 24回→？", TWO, MONEY, STAFF], found: unsure }],
    ["実績を目標の単位の列に書いた", changed({ [FIRST]: { 8: 22, 9: "", 11: "" } }), { rows: ["教室の開催回数 ？→－", TWO, MONEY, STAFF], found: unsure }],
    ["数値が上、名が下の行にある", spliced(FIRST, 2, { 0: "活動指標", 6: 24, 8: "回", 9: 22, 11: "回" }, { 1: "教室の開催回数" }, { 6: 480, 8: "人", 9: 455, 11: "人" }, { 1: "参加者数" }), { rows: [" ？→？", "教室の開催回数 ？→？", " ？→？", "参加者数 －→－", MONEY, STAFF], found: "unreadable-value/place? unreadable-value/place? unreadable-value/below? unreadable-value/place? unreadable-value/place?" }],
    ["円と千円が混じる", changed({ [COST]: { 6: "1,240千円", 9: "1,198,000円" } }), { rows: [ONE, TWO, "事業費 1240千円→1198000円", STAFF], found: "unit-mismatch/units" }],
    ["事業費が円", changed({ [COST]: { 0: "事業費（円）", 6: 1240000, 9: 1198000 } }), { rows: [ONE, TWO, "事業費 1240000円→1198000円", STAFF] }],
    ["三角の負の数", changed({ [FIRST]: { 1: "医療費の増減率", 6: "▲3.0", 8: "％", 9: "△5.2", 11: "％" } }), { rows: ["医療費の増減率 -3%→-5.2%", TWO, MONEY, STAFF] }],
    ["単位のある数値の前に延べ", changed({ [SECOND]: { 6: "延べ480", 9: "延べ455人" } }), { rows: [ONE, "参加者数 480延べ人→455延べ人", MONEY, STAFF] }],
    ["両方に線がある", changed({ [SECOND]: { 6: "－", 9: "―" } }), { rows: [ONE, "参加者数 －→－", MONEY, STAFF] }],
    ["当初と補正後の二行の事業費", spliced(COST, 1, { 0: "事業費（千円）", 1: "当初", 6: 1000 }, { 1: "補正後", 6: 1240, 9: 1198 }), { rows: [ONE, TWO, STAFF], found: "required-field/unread-table?" }],
    ["題名だけ前年度", changed({ 0: { 0: "令和４年度　実施計画兼予算要求書（検証）" } }), { found: "fiscal-year-mismatch/form" }],
    ["予算の見出しだけ前年度", changed({ [HEAD]: { 6: "令和４年度予算" } }), { found: "fiscal-year-mismatch/form" }],
    ["所属の名札を消した", changed({ 2: { 0: "" } }), { department: null, found: "required-field/no-label?" }],
    ["理由が特になし", changed({ [WHY + 1]: { 0: "特になし" } }), { reason: "特になし", found: "missing-reason/indicator missing-reason/indicator" }],
    ["理由の欄が活動指標と事業費に分かれる", spliced(WHY, 2, { 0: "活動指標の乖離の理由" }, { 0: REASON }, { 0: "事業費の乖離の理由" }, { 0: "執行残による。" }), { reason: `${REASON}\n執行残による。` }],
    ["今後の取組が空で、担当の名が下にある", spliced(21, 1, {}, { 0: "担当：田中（内線123）" }), { future: "", found: "required-field/blank" }],
    ["今後の取組が空で、注記が下にある", spliced(21, 1, { 0: "※事業費は決算見込額です。" }), { future: "※事業費は決算見込額です。", found: "required-field/to-write?" }],
  ])("推し量らない：%s", (_name, lines, told) => expect(tell(lines)).toEqual([{ ...whole, ...told }]));

  test.each<[string, readonly Line[]]>([
    ["すき間なく縦に", [...form, ...form]], ["横に", form.map((line) => ({ ...line, ...moved(line, (column) => column + 14) }))],
  ])("一つのシートに二つの様式（%s）", (_name, lines) => {
    expect(tell(lines).map(({ rows, reason, future }) => ({ rows, reason, future }))).toEqual([whole, whole].map(({ rows, reason, future }) => ({ rows, reason, future })));
  });
});
