import { translator } from "../../src/taskpane/messages";
import { findingsText } from "../../src/taskpane/model/findings-text";
import { formSubject } from "../../src/taskpane/model/form-subject";
import { countByDepartment, groupFindings, listFindings } from "../../src/taskpane/model/group-findings";
import type { ListedFinding } from "../../src/taskpane/model/group-findings";
import { evidenceOf } from "../../src/taskpane/model/evidence";
import { filterFindings, isFiltered, noFilter, withSeverity } from "../../src/taskpane/model/filter-findings";
import { paneLanguage } from "../../src/taskpane/model/pane-language";
import { paneTheme } from "../../src/taskpane/model/pane-theme";
import { moveFor, stepFrom } from "../../src/taskpane/model/list-keys";
import { countFindings, reportFacts, rulesThatRan } from "../../src/taskpane/model/report-facts";
import { rowAt, rowsBetween, stackRows } from "../../src/taskpane/model/row-layout";
import { filed, finding, measureReport, projectSheet, report } from "./support/sample-report";

describe("件数", () => {
  test("重要度ごとの件数の和は総数で、要確認は内数", () => {
    const counts = countFindings([finding(), finding({ severity: "note", outcome: "needs-review" }), finding({ severity: "note" })]);
    expect(counts).toEqual({ total: 3, bySeverity: { error: 1, warning: 0, note: 2 }, review: 1 });
  });

  test("調べた様式、行、飛ばしたシートと見つからない欄を数える", () => {
    const facts = reportFacts(report({
      forms: [filed(measureReport("P01", "施策")), filed({ ...projectSheet("P02", "事業"), missing: ["reason"] })],
      sheets: [{ name: "表紙", visibility: "hidden", forms: 0, skipped: "empty" }, { name: "P01", visibility: "visible", forms: 1 }, { name: "P02", visibility: "visible", forms: 1, hiddenCells: [{ sheet: "P02", row: 8, column: 9 }] }],
    }));
    expect(facts).toMatchObject({ forms: 2, measureReports: 1, projectSheets: 1, rows: 5, rowsByRole: { indicator: 3, cost: 1, labour: 1 }, sheets: 3 });
    expect(facts.skippedSheets.map(({ name }) => name)).toEqual(["表紙"]);
    expect(facts.missingBoxes).toEqual([{ sheet: "P02", boxes: ["reason"] }]);
    expect(facts.hiddenCells).toEqual([{ sheet: "P02", cells: ["J9"] }]);
  });

  test("動いた規則は、全体から対象なしと故障を除いた数", () => {
    const one = report({ skippedRules: [{ rule: "unit-mismatch", reason: "not-applicable" }], failedRules: [{ rule: "over-budget", error: "x" }] });
    expect(rulesThatRan(one, 6)).toBe(4);
  });
});

describe("指摘と様式", () => {
  const upper = { ...projectSheet("P01", "上の事業"), area: { sheet: "P01", top: 0, left: 0, bottom: 39, right: 11 } };
  const lower = { ...projectSheet("P01", "下の事業"), area: { sheet: "P01", top: 40, left: 0, bottom: 79, right: 11 } };
  const catalogue = { rules: [], describe: () => "" };
  const formsOf = (...findings: readonly ReturnType<typeof finding>[]) =>
    listFindings(report({ forms: [filed(upper), filed(lower)], findings }), catalogue).map(({ form }) => form);

  test("一枚に二つの様式があれば、セルの位置で分ける", () => {
    expect(formsOf(finding({ row: 39 }), finding({ row: 40 }))).toEqual([upper, lower]);
  });

  test("様式の外の指摘は、確認済みを見分けるときと同じく、そのシートの先の様式のもの。様式のないシートの指摘には様式がない", () => {
    expect(formsOf(finding({ row: 99 }), finding({ sheet: "別のシート" }))).toEqual([upper, null]);
  });

  test("空白や幅だけが違う部署は一つに数え、多いほうの書き方で示す。－だけの欄は部署ではない", () => {
    const departments = ["福祉課", "福　祉　課", "福祉課", "－"];
    const forms = departments.map((department, index) => projectSheet(`P${index}`, "事業", department));
    const [dashed] = forms.slice(-1).map((form) => ({ ...form, department: form.department && { ...form.department, blank: true } }));
    const all = [...forms.slice(0, -1), ...(dashed ? [dashed] : [])];
    const listed = listFindings(report({ forms: all.map(filed), findings: all.map(({ area: { sheet } }) => finding({ sheet })) }), catalogue);
    expect(countByDepartment(listed).map(({ department, total }) => [department, total])).toEqual([["福祉課", 3], ["", 1]]);
    expect(filterFindings(listed, { ...noFilter, department: "福祉課" })).toHaveLength(3);
  });

  test("様式の名は事業名か施策名", () => {
    expect(formSubject(upper)).toBe("上の事業");
    expect(formSubject(measureReport("P02", "まちづくりの推進"))).toBe("まちづくりの推進");
  });
});

describe("まとめ方", () => {
  const office = projectSheet("P01", "協力隊", "市政戦略課");
  const school = projectSheet("P02", "交流", "学校教育課");
  const listed: readonly ListedFinding[] = [
    { id: 0, finding: finding({ sheet: "P01", severity: "note" }), form: office, department: "市政戦略課", message: "", ruleTitle: "理由の未記入" },
    { id: 1, finding: finding({ sheet: "P02", rule: "over-budget", severity: "error" }), form: school, department: "学校教育課", message: "", ruleTitle: "予算超過" },
    { id: 2, finding: finding({ sheet: "P01", severity: "error" }), form: office, department: "市政戦略課", message: "", ruleTitle: "理由の未記入" },
    { id: 3, finding: finding({ sheet: "P03" }), form: null, department: "", message: "", ruleTitle: "理由の未記入" },
  ];
  const shape = (by: Parameters<typeof groupFindings>[1]) => groupFindings(listed, by).map(({ title, items }) => [title, ...items.map(({ id }) => id)]);

  test.each([
    ["sheet", [["P01", 0, 2], ["P02", 1], ["P03", 3]]],
    ["department", [["市政戦略課", 0, 2], ["学校教育課", 1], ["", 3]]],
    ["rule", [["理由の未記入", 0, 2, 3], ["予算超過", 1]]],
    ["severity", [["error", 1, 2, 3], ["note", 0]]],
  ] as const)("%s でまとめても指摘は減らない", (by, expected) => {
    expect(shape(by)).toEqual(expected);
  });

  test("シートの見出しには、様式が一つのときだけ事業名が付く", () => {
    expect(groupFindings(listed, "sheet").map(({ subject }) => subject)).toEqual(["協力隊", "交流", ""]);
    const two = [...listed.slice(0, 1), { id: 9, finding: finding({ sheet: "P01" }), form: school, department: "学校教育課", message: "", ruleTitle: "理由の未記入" }];
    expect(groupFindings(two, "sheet").map(({ subject }) => subject)).toEqual([""]);
  });
});

describe("行の積み重ね", () => {
  const tops = stackRows([10, 20, 30]);

  test.each([[-5, 0], [0, 0], [9, 0], [10, 1], [29, 1], [30, 2], [500, 2]])("高さ %i にあるのは %i 行目", (y, row) => {
    expect(rowAt(tops, y)).toBe(row);
  });

  test("帯に触れる行だけが選ばれる", () => {
    expect(rowsBetween(tops, 12, 31)).toEqual({ first: 1, last: 2 });
    expect(rowsBetween(stackRows([]), 0, 100)).toEqual({ first: 0, last: -1 });
  });
});

describe("一覧の中の移動", () => {
  const press = (key: string) => ({ key, altKey: false, ctrlKey: false, metaKey: false });

  test.each([["ArrowDown", 5, 6], ["ArrowUp", 0, 0], ["ArrowDown", 19, 19], ["PageDown", 5, 15], ["PageUp", 5, 0], ["Home", 7, 0], ["End", 7, 19]])("%s で %i から %i へ", (key, from, to) => {
    expect(moveFor(press(key), from, 20)).toBe(to);
  });

  test("ほかのキーと修飾キーは一覧を動かさない", () => {
    expect(moveFor(press("Tab"), 3, 20)).toBeNull();
    expect(moveFor({ ...press("ArrowDown"), altKey: true }, 3, 20)).toBeNull();
    expect(moveFor(press("ArrowDown"), 0, 0)).toBeNull();
  });
});

describe("次と前の指摘", () => {
  test.each([[-1, 1, 0], [-1, -1, 4], [0, 1, 1], [4, 1, 4], [0, -1, 0], [3, -1, 2]] as const)("%i から %i 動くと %i", (current, by, next) => {
    expect(stepFrom(current, by, 5)).toBe(next);
  });
});

describe("しぼり込み", () => {
  const form = projectSheet("P02", "地域おこし協力隊推進事業費", "市政戦略課");
  const listed: readonly ListedFinding[] = [
    { id: 0, finding: finding({ sheet: "P01" }), form: null, department: "", message: "「ＮＰＯ法人数」の理由がありません。", ruleTitle: "理由の未記入" },
    { id: 1, finding: finding({ sheet: "P02", severity: "warning", outcome: "needs-review" }), form, department: "市政戦略課", message: "事業費 1,684", ruleTitle: "予算の超過" },
    { id: 2, finding: finding({ sheet: "P02", severity: "note" }), form, department: "市政戦略課", message: "執行率", ruleTitle: "低い執行率" },
  ];
  const ids = (filter: Partial<typeof noFilter>) => filterFindings(listed, { ...noFilter, ...filter }).map(({ id }) => id);

  test.each([
    ["何も選ばなければすべて", {}, [0, 1, 2]],
    ["重要度", { severities: ["error", "note"] as const }, [0, 2]],
    ["要確認だけ", { reviewOnly: true }, [1]],
    ["半角の文字で全角を探せる", { text: "npo" }, [0]],
    ["所属", { text: "市政戦略課" }, [1, 2]],
    ["事業名とセル番地のように、すべての語がそろうもの", { text: "協力隊　J20" }, [1, 2]],
    ["規則の名", { text: "予算の超過" }, [1]],
    ["合うものがない", { text: "予算 NPO" }, []],
    ["空白だけの文字は条件ではない", { text: " 　" }, [0, 1, 2]],
  ])("%s", (_, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test("重要度は入れたり切ったりできる", () => {
    const once = withSeverity(noFilter, "error");
    expect([isFiltered(noFilter), isFiltered(once), isFiltered(withSeverity(once, "error"))]).toEqual([false, true, false]);
  });
});

describe("指摘の根拠", () => {
  const form = projectSheet("P01", "事業");
  const listed = (over: Parameters<typeof finding>[0]): ListedFinding => ({ id: 0, finding: finding(over), form, department: "市政戦略課", message: "", ruleTitle: "" });
  const reasonCell = { sheet: "P01", row: 2, column: 2 };

  test("実績のセルを指す指摘には、その行と理由欄が付く", () => {
    const evidence = evidenceOf(listed({ row: 19, column: 9, related: [reasonCell, reasonCell] }));
    expect(evidence.row?.plan.text).toBe("18団体");
    expect(evidence.reason).toBe("");
    expect(evidence.related).toEqual([reasonCell]);
  });

  test("行に自分の理由欄があれば、様式の欄でなくその欄を出す", () => {
    const own = { text: "", cell: { sheet: "P01", row: 19, column: 11 }, blank: true };
    const withOwn = { ...form, reason: { text: "雨天のため。", cell: reasonCell, blank: false }, rows: form.rows.map((row) => (row.actual.cell.row === 19 ? { ...row, reason: own } : row)) };
    expect(evidenceOf({ ...listed({ row: 19, column: 9, related: [own.cell] }), form: withOwn }).reason).toBe("");
    expect(evidenceOf({ ...listed({ row: 19, column: 9, related: [reasonCell] }), form: withOwn }).reason).toBe("雨天のため。");
  });

  test("理由に関わらない指摘には理由を出さない", () => {
    const own = { sheet: "P01", row: 50, column: 9 };
    expect(evidenceOf(listed({ row: 50, related: [own, { ...own, column: 8 }] })).related).toEqual([{ ...own, column: 8 }]);
    expect(evidenceOf(listed({ row: 50 }))).toEqual({ row: null, reason: null, related: [] });
    expect(evidenceOf({ ...listed({}), form: null })).toEqual({ row: null, reason: null, related: [] });
  });
});

test("コピーする文は、改行のある文も 1 行にして、要確認の印を付ける", () => {
  const listed: ListedFinding = {
    id: 0, form: projectSheet("P01", "協力隊"), department: "市政戦略課", finding: finding({ row: 18, column: 9, severity: "warning", outcome: "needs-review" }), message: "「受講者数\n（延べ）」は\n 違います。", ruleTitle: "",
  };
  expect(findingsText([listed], translator("ja"))).toBe("■ P01（協力隊）\n・J19 【警告、要確認】「受講者数 （延べ）」は 違います。");
});

describe("ことばと見た目", () => {
  test.each([["ja-JP", "ja"], ["ja", "ja"], ["en-US", "en"], ["jav", "en"], ["fr-FR", "en"]])("%s の Excel では %s", (tag, language) => {
    expect(paneLanguage(tag)).toBe(language);
  });

  test.each([
    ["Excel が明るければ、システムが暗くても明るい", { office: { background: "#FFFFFF", foreground: "#000000" }, systemIsDark: true, forcedColors: false }, "light"],
    ["Excel が暗ければ暗い", { office: { background: "#262626", foreground: "#FFFFFF" }, systemIsDark: false, forcedColors: false }, "dark"],
    ["Excel が言わなければシステムに従う", { office: null, systemIsDark: true, forcedColors: false }, "dark"],
    ["読めない色は、言わないのと同じ", { office: { background: "white", foreground: "" }, systemIsDark: false, forcedColors: false }, "light"],
    ["ハイコントラストは何よりも先", { office: { background: "#262626", foreground: "#FFFFFF" }, systemIsDark: true, forcedColors: true }, "contrast"],
  ] as const)("%s", (_, hints, theme) => {
    expect(paneTheme(hints)).toBe(theme);
  });
});
