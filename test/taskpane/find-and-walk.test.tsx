/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { FakeSituation, validation } from "./support/fake-services";
import { button, findingButtons, openPane, said } from "./support/open-pane";
import { filed, finding, projectSheet, report } from "./support/sample-report";
import type { PaneServices } from "../../src/taskpane/services";

const reasonCell = { sheet: "P01", row: 2, column: 2 };
const three = report({
  forms: [filed(projectSheet("P01", "協力隊", "市政戦略課")), filed(projectSheet("P02", "交流", "学校教育課"))],
  findings: [
    finding({ message: "その一", related: [reasonCell] }),
    finding({ row: 24, severity: "note", message: "その二", rule: "over-budget" }),
    finding({ sheet: "P02", severity: "warning", outcome: "needs-review", message: "その三" }),
  ],
});

const jumpMock = (body: PaneServices["jump"] = ({ sheet }) => Promise.resolve({ outOfSight: null, sheet })) => jest.fn<ReturnType<PaneServices["jump"]>, Parameters<PaneServices["jump"]>>(body);
const groups = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const shownMessages = () => findingButtons().map((item) => item?.textContent?.slice(-3));

async function checked(over: Partial<PaneServices> = {}) {
  const pane = openPane({ validate: () => Promise.resolve(validation({ report: three })), ...over });
  await pane.user.click(button("検証"));
  await screen.findByRole("group", { name: "指摘の一覧" });
  return pane;
}

describe("しぼる・まとめる", () => {
  test("重要度の件数を押すと、その重要度だけになり、もう一度で戻る", async () => {
    const { user } = await checked();
    await user.click(button("エラー 1"));
    expect(button("エラー 1").getAttribute("aria-pressed")).toBe("true");
    expect(shownMessages()).toEqual(["その一"]);
    expect(said()).toBe("3件中 1件を表示");
    await user.click(button("エラー 1"));
    expect(findingButtons()).toHaveLength(3);
    expect(said()).toBe("指摘 3件");
  });

  test("要確認だけにできる", async () => {
    const { user } = await checked();
    await user.click(button("うち要確認 1"));
    expect(shownMessages()).toEqual(["その三"]);
  });

  test("文字でしぼり、合わなければそう言い、すべて表示で戻る", async () => {
    const { user } = await checked();
    await user.type(screen.getByRole("searchbox", { name: "文字でしぼる" }), "学校教育課");
    expect(shownMessages()).toEqual(["その三"]);
    await user.type(screen.getByRole("searchbox"), " ない語");
    expect(screen.getByText("条件に合う指摘はありません")).toBeInstanceOf(HTMLElement);
    await user.click(button("すべて表示"));
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "文字でしぼる" }));
    expect(findingButtons()).toHaveLength(3);
  });

  test.each([
    ["部署別", ["市政戦略課", "学校教育課"]],
    ["規則別", ["規則 missing-reason の題名", "規則 over-budget の題名"]],
    ["重要度別", ["エラー", "警告", "注意"]],
    ["シート別", ["P01", "P02"]],
  ])("%sにまとめられる", async (by, titles) => {
    const { user } = await checked();
    await user.selectOptions(screen.getByRole("combobox", { name: "まとめ方" }), by);
    expect(groups()).toEqual(titles);
    expect(findingButtons()).toHaveLength(3);
  });

  test("部署別の件数は重要度ごとに分かれ、部署を押すとその部署だけになり、もう一度で戻る", async () => {
    const { user } = await checked();
    await user.click(screen.getByText("部署別の件数（2部署）"));
    const rows = within(screen.getByRole("table", { name: /部署別の件数/ })).getAllByRole("row").map((row) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));
    expect(rows).toEqual([["部署", "エラー", "警告", "注意"], ["市政戦略課", "1", "0", "1"], ["学校教育課", "0", "1", "0"]]);
    await user.click(button("学校教育課"));
    expect(button("学校教育課").getAttribute("aria-pressed")).toBe("true");
    expect(shownMessages()).toEqual(["その三"]);
    expect(said()).toBe("「学校教育課」の指摘だけです（3件中 1件）");
    await user.click(button("学校教育課"));
    expect(findingButtons()).toHaveLength(3);
  });

  test("部署が一つなら、部署別の件数は出さない", async () => {
    await checked({ validate: () => Promise.resolve(validation({ report: report({ findings: [finding()] }) })) });
    expect(screen.queryByText(/部署別の件数/)).toBeNull();
  });

  test.each([
    [["error", "warning"], "まず「エラー」の1件から直してください。"],
    [["warning", "warning", "note"], "「警告」の2件を直すか、そのままでよい理由を確かめてください。"],
    [["note"], "念のためのお知らせだけです。ひと通り目を通してください。"],
  ] as const)("重要度が %p なら、次にすることは「%s」", async (severities, sentence) => {
    await checked({ validate: () => Promise.resolve(validation({ report: report({ findings: severities.map((severity, row) => finding({ severity, row })) }) })) });
    expect(screen.getByText(sentence)).toBeInstanceOf(HTMLElement);
  });

  test("シート別でないときは、どのシートかも示す", async () => {
    const { user } = await checked();
    await user.selectOptions(screen.getByRole("combobox", { name: "まとめ方" }), "重要度別");
    expect(button(/その三/).textContent).toContain("P02 J20");
  });
});

describe("部署へ返す", () => {
  test("しぼった指摘を、シートごとの文字にしてコピーできる", async () => {
    const copy = jest.fn<ReturnType<PaneServices["copy"]>, Parameters<PaneServices["copy"]>>(() => Promise.resolve(true));
    const { user } = await checked({ copy });
    expect(screen.queryByRole("button", { name: "文字でコピー" })).toBeNull();
    await user.type(screen.getByRole("searchbox"), "P01");
    await user.click(await screen.findByRole("button", { name: "文字でコピー" }));
    expect(copy.mock.calls[0]?.[0]).toMatch(/^■ P01（協力隊）\n・[A-Z]+\d+ 【.+】その一(\n・.+)*$/);
    expect(copy.mock.calls[0]?.[0]).not.toContain("P02");
    expect(said()).toMatch(/件をコピーしました。メールなどに貼れます。$/);
    await user.clear(screen.getByRole("searchbox"));
    await user.type(screen.getByRole("searchbox"), "P02");
    expect(screen.queryByText(/コピーしました/, { selector: ".quiet" })).toBeNull();
  });

  test("コピーが許されていなければ、文字を選んだ状態で見せる", async () => {
    const { user } = await checked({ copy: () => Promise.resolve(false) });
    await user.type(screen.getByRole("searchbox"), "P01");
    await user.click(await screen.findByRole("button", { name: "文字でコピー" }));
    const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "コピーする指摘" });
    expect(area.value).toContain("その一");
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(said()).toMatch(/Ctrl\+C で写してください/);
  });
});

describe("次へ・前へ", () => {
  test("ボタンで順に移動し、端で止まり、焦点はボタンに残る", async () => {
    const jump = jumpMock();
    const { user } = await checked({ jump });
    await user.click(button("次の指摘"));
    await user.click(button("次の指摘"));
    await user.click(button("前の指摘"));
    await user.click(button("前の指摘"));
    expect(jump.mock.calls.map(([{ sheet, row }]) => [sheet, row])).toEqual([["P01", 19], ["P01", 24], ["P01", 19]]);
    expect(screen.getByText("3件中 1件目")).toBeInstanceOf(HTMLElement);
    expect(document.activeElement).toBe(button("前の指摘"));
  });

  test("Alt と矢印で、しぼった一覧の順に移動する", async () => {
    const jump = jumpMock();
    const { user } = await checked({ jump });
    await user.click(button("注意 1"));
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(jump.mock.calls).toMatchObject([[{ sheet: "P01", row: 24, column: 9 }, { unhide: false }]]);
    expect(button(/その二/).getAttribute("aria-current")).toBe("true");
  });

  test("移動できた指摘には、次の検証まで見た印が残り、移動できなかった指摘には付かない", async () => {
    const answers: ReturnType<PaneServices["jump"]>[] = [Promise.resolve({ outOfSight: null, sheet: "P01" }), Promise.reject(new FakeSituation("connection"))];
    const { user } = await checked({ jump: () => answers.shift() ?? Promise.resolve({ outOfSight: null, sheet: "P01" }) });
    const visited = () => findingButtons().map((one) => one?.closest("li")?.getAttribute("data-visited"));
    await user.click(button("次の指摘"));
    await user.click(button("次の指摘"));
    await screen.findByRole("button", { name: "もう一度" });
    expect(visited()).toEqual(["true", "false", "false"]);
    await user.click(button("検証"));
    await screen.findByRole("button", { name: "検証" });
    expect(visited()).toEqual(["false", "false", "false"]);
  });

  test("検証し直すと、移動した印は消え、しぼり込みは残る", async () => {
    const { user } = await checked();
    await user.click(button("注意 1"));
    await user.click(button(/その二/));
    await user.click(button("検証"));
    await screen.findByRole("group", { name: "指摘の一覧" });
    expect(shownMessages()).toEqual(["その二"]);
    expect(button(/その二/).hasAttribute("aria-current")).toBe(false);
  });
});

describe("詳しく", () => {
  test("移動した指摘は、見つけたこと・あるべき姿・大切さ・直し方を示す", async () => {
    const { user } = await checked();
    await user.click(button(/その一/));
    await user.click(button("詳しく"));
    await screen.findByText("直し方");
    const terms = screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(terms.slice(0, 3)).toEqual([["所属と事業・施策", "市政戦略課、協力隊"], ["indicator", "目標（予算） 18団体 ／ 実績 17団体"], ["理由", "記入なし"]]);
    expect(terms.map(([term]) => term)).toEqual(expect.arrayContaining(["あるべき姿", "なぜ大切か", "直し方", "規則", "関係するセル"]));
    expect(button("詳しく").getAttribute("aria-expanded")).toBe("true");
  });

  test("開いたままにすれば、次の指摘でも開いている", async () => {
    const { user } = await checked();
    await user.click(button(/その一/));
    await user.click(button("詳しく"));
    await user.click(button("次の指摘"));
    expect(within(screen.getAllByRole("listitem")[1] ?? document.body).getByRole("button", { name: "詳しく" }).getAttribute("aria-expanded")).toBe("true");
  });

  test("関係するセルへも移動でき、焦点はそこに残る", async () => {
    const jump = jumpMock();
    const { user } = await checked({ jump });
    await user.click(button(/その一/));
    await user.click(button("詳しく"));
    const link = await screen.findByRole("button", { name: "C3 へ移動" });
    await user.click(link);
    expect(jump.mock.calls.at(-1)).toMatchObject([reasonCell, { unhide: false }]);
    expect(document.activeElement).toBe(link);
    expect(said()).toBe("P01 の C3 へ移動しました。");
  });
});

describe("使い方", () => {
  test("使い方・ことば・規則を示し、戻ると一覧も焦点も元のまま", async () => {
    const { user } = await checked();
    await user.click(button(/その二/));
    await user.click(button("使い方"));
    const help = await screen.findByRole("region", { name: "使い方と規則" });
    expect(document.activeElement).toBe(within(help).getByRole("heading", { level: 2 }));
    expect(screen.queryByRole("group", { name: "指摘の一覧" })).toBeNull();
    const rules = await within(help).findAllByRole("heading", { level: 4 });
    expect(rules).toHaveLength(6);
    expect(help.textContent).toContain("根拠：様式の注記");
    await user.click(button("戻る"));
    expect(document.activeElement).toBe(button("使い方"));
    expect(button(/その二/).getAttribute("aria-current")).toBe("true");
  });

  test("Esc でも閉じ、焦点は開いたボタンに戻る。変換中の Esc では閉じない", async () => {
    const { user } = await checked();
    await user.click(button("使い方"));
    const help = await screen.findByRole("region", { name: "使い方と規則" });
    fireEvent.keyDown(help, { key: "Escape", isComposing: true });
    expect(screen.getByRole("region", { name: "使い方と規則" })).toBe(help);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "使い方と規則" })).toBeNull();
    expect(document.activeElement).toBe(button("使い方"));
    await user.keyboard("{Escape}");
    expect(screen.getByRole("group", { name: "指摘の一覧" })).toBeInstanceOf(HTMLElement);
  });

  test("新しい結果が出ると閉じる", async () => {
    const { user } = await checked();
    await user.click(button("使い方"));
    await screen.findByRole("region", { name: "使い方と規則" });
    await user.click(button("検証"));
    expect(await screen.findByRole("group", { name: "指摘の一覧" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("region", { name: "使い方と規則" })).toBeNull();
  });

  test("規則を読み込めなければ、そう言う", async () => {
    const { user } = openPane({ catalogue: () => Promise.reject(new FakeSituation("connection")) });
    await user.click(button("使い方"));
    expect(await screen.findByText(/規則の一覧を読み込めませんでした/)).toBeInstanceOf(HTMLElement);
  });
});
