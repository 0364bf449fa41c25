/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { followFindings } from "../../src/taskpane/model/follow-findings";
import type { PaneServices, SheetTouch, SummaryWritten, Validation } from "../../src/taskpane/services";
import { deferred, FakeSituation, summaryWritten, validation } from "./support/fake-services";
import { button, findingButtons, openPane, said } from "./support/open-pane";
import { filed, finding, longReport, projectSheet, report } from "./support/sample-report";

const forms = [filed(projectSheet("P01", "協力隊")), filed(projectSheet("P02", "交流"))];
const one = finding({ message: "その一" });
const two = finding({ row: 24, message: "その二" });
const three = finding({ sheet: "P02", message: "その三" });
const sheets = [{ id: "1", name: "P01", visibility: "visible" }, { id: "2", name: "P02", visibility: "visible" }] as const;
const result = (findings: readonly ReturnType<typeof finding>[], over: Partial<Validation> = {}) => validation({ report: report({ forms, findings }), sheets, painted: 3, ...over });

/** A pane after 検証 whose sheets a test can edit; `after` is what the next update finds. */
async function checked(after: () => Promise<Validation>, over: Partial<PaneServices> = {}) {
  const listeners = new Set<(touch: SheetTouch) => void>();
  const recheck = jest.fn<ReturnType<PaneServices["recheck"]>, Parameters<PaneServices["recheck"]>>(after);
  const pane = openPane({
    validate: () => Promise.resolve(result([one, two, three])),
    watchSheets: (onEdit) => {
      listeners.add(onEdit);
      return Promise.resolve(() => {
        listeners.delete(onEdit);
        return Promise.resolve();
      });
    },
    recheck,
    ...over,
  });
  await pane.user.click(button("検証"));
  await screen.findByRole("group", { name: "指摘の一覧" });
  const touch = (...touches: SheetTouch[]) => act(() => touches.forEach((one) => listeners.forEach((tell) => tell(one))));
  const edit = (...ids: string[]) => touch(...ids.map((sheet) => ({ sheet })));
  return { ...pane, recheck, edit, touch, listeners };
}

describe("編集に合わせて一覧が変わる", () => {
  test("直した指摘は静かに去り、残りの指摘と焦点はそのまま", async () => {
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(button(/その三/));
    edit("1", "1", "1");
    await screen.findByText("「P01」の編集で、指摘が1件なくなりました。", { selector: ".follow-note" });
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(recheck.mock.calls[0]?.[1]).toEqual([{ sheet: "1" }]);
    expect(screen.queryByRole("button", { name: /その二/ })).toBeNull();
    expect(button(/その三/).getAttribute("aria-current")).toBe("true");
    expect(document.activeElement).toBe(button(/その三/));
    await waitFor(() => expect(said()).toBe("「P01」の編集で、指摘が1件なくなりました。"));
  });

  test("焦点のある指摘がなくなれば、その場所の指摘が焦点を受け取る", async () => {
    const { user, edit } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(button(/その二/));
    edit("1");
    await waitFor(() => expect(screen.queryByRole("button", { name: /その二/ })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button(/その三/)));
  });

  test("表で直している間に指摘がなくなり、作業ウィンドウへ戻れば、その場所の指摘が焦点を受け取る", async () => {
    const { user, edit } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(button(/その二/));
    act(() => button(/その二/).blur());
    edit("1");
    await waitFor(() => expect(screen.queryByRole("button", { name: /その二/ })).toBeNull());
    expect(document.activeElement).toBe(document.body);
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(document.activeElement).toBe(button(/その三/));
  });

  test("作業ウィンドウへ戻ったとき、一覧にいなかった焦点は動かさない", async () => {
    const { user } = await checked(() => Promise.resolve(result([one])));
    await user.click(button("次の指摘"));
    act(() => button("次の指摘").blur());
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(document.activeElement).toBe(document.body);
  });

  test("隠れた行のことは、その行が再び見えるまで言い、ほかの編集では消えない", async () => {
    const hidden = (findings: readonly ReturnType<typeof finding>[], ...cells: readonly number[]) => {
      const sheets = forms.map(({ form: { area: { sheet } } }) => ({ name: sheet, visibility: "visible" as const, forms: 1, hiddenCells: sheet === "P01" ? cells.map((row) => ({ sheet, row, column: 9 })) : [] }));
      return result(findings, { report: report({ forms, findings, sheets }) });
    };
    const answers = [hidden([one, two, three], 19, 24), hidden([one, two], 19), hidden([one, two])];
    const { user, touch, edit } = await checked(() => Promise.resolve(answers.shift() ?? result([])), { jump: ({ sheet }) => Promise.resolve({ outOfSight: "hidden", sheet }) });
    const said = () => screen.queryByText(/その行か列は隠れています/, { selector: ".jump-trouble" });
    await user.click(button(/その一/));
    touch({ sheet: "1", withoutEdit: "20:20,25:25" });
    await waitFor(() => expect(answers).toHaveLength(2));
    expect(said()).not.toBeNull();
    edit("2");
    await screen.findByText("「P02」の編集で、指摘が1件なくなりました。", { selector: ".follow-note" });
    expect(said()).not.toBeNull();
    touch({ sheet: "1", withoutEdit: "20:20" });
    await waitFor(() => expect(said()).toBeNull());
  });

  test("新しい指摘が現れ、全部なくなれば指摘のない画面になる", async () => {
    const answers = [result([one, two, three, finding({ sheet: "P02", row: 30, message: "その四" })]), result([])];
    const { edit } = await checked(() => Promise.resolve(answers.shift() ?? result([])));
    edit("2");
    await screen.findByText("「P02」の編集で、指摘が1件増えました。", { selector: ".follow-note" });
    expect(findingButtons()).toHaveLength(4);
    edit("1", "2");
    await screen.findByRole("heading", { name: /指摘はありません/ });
    await screen.findByText("「P01、P02」の編集で、指摘が4件なくなりました。", { selector: ".follow-note" });
  });

  test("スイッチを切れば一覧は変わらず、古いことを静かに言う。入れれば、その間の編集に追いつく", async () => {
    const { user, recheck, edit, touch } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(screen.getByRole("switch", { name: "編集に合わせて更新" }));
    edit("1");
    touch({ sheet: "2", withoutEdit: "J20" });
    await screen.findByText("「P01」が編集されましたが、一覧にはまだ出ていません。", { selector: ".follow-note" });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(recheck).not.toHaveBeenCalled();
    await user.click(screen.getByRole("switch", { name: "編集に合わせて更新" }));
    await screen.findByText(/指摘が1件なくなりました/, { selector: ".follow-note" });
    expect(recheck.mock.calls.map(([, touches]) => touches)).toEqual([[{ sheet: "1" }, { sheet: "2", withoutEdit: "J20" }]]);
    expect(screen.queryByText(/一覧にはまだ出ていません/)).toBeNull();
  });

  test("切れ目なく編集が続いても、更新は待たされ続けない", async () => {
    const { recheck, edit } = await checked(() => Promise.resolve(result([one, three])));
    const going = setInterval(() => edit("1"), 100);
    await waitFor(() => expect(recheck.mock.calls.length).toBeGreaterThanOrEqual(2)).finally(() => clearInterval(going));
  });

  test("強調は検証のときのままなので、一覧と違えばそう言う。元に戻すか、検証し直すか、強調を消せば言わない", async () => {
    const stale = /セルの強調は前の検証のときのままです/;
    const answers = [result([one, three]), result([one, two, three]), result([one])];
    const { user, edit } = await checked(() => Promise.resolve(answers.shift() ?? result([])));
    expect(screen.queryByText(stale)).toBeNull();
    edit("1");
    await screen.findByText(stale, { selector: ".follow-note" });
    edit("1");
    await waitFor(() => expect(screen.queryByText(stale)).toBeNull());
    edit("2");
    await screen.findByText(stale);
    await user.click(button("検証"));
    await waitFor(() => expect(screen.queryByText(stale)).toBeNull());
    edit("2");
    await screen.findByText(stale);
    await user.click(button("強調を消す"));
    await waitFor(() => expect(screen.queryByText(stale)).toBeNull());
    edit("2");
    await screen.findByText(/指摘が\d件増えました|なくなりました/, { selector: ".follow-note" });
    expect(screen.queryByText(stale)).toBeNull();
  });

  test("強調を切っていれば、検証しても強調は新しくならないので、そうは言わない", async () => {
    const { user, edit } = await checked(() => Promise.resolve(result([one, three])));
    edit("1");
    await screen.findByText(/「検証」を押すと新しくなります。$/);
    await user.click(screen.getByRole("switch", { name: "セルを強調する" }));
    expect(screen.queryByText(/「検証」を押すと新しくなります。$/)).toBeNull();
    expect(screen.getByText(/「強調を消す」で消すか、「セルを強調する」を入れて検証すると新しくなります。$/)).toBeInstanceOf(HTMLElement);
  });

  test("名前の変わったシートの指摘は同じ指摘のまま、名前だけが変わる", async () => {
    const renamed = result([one, two, finding({ sheet: "交流事業", message: "その三" })], { sheets: [sheets[0], { ...sheets[1], name: "交流事業" }] });
    const jump = jest.fn<ReturnType<PaneServices["jump"]>, Parameters<PaneServices["jump"]>>(() => Promise.resolve({ outOfSight: null, sheet: "交流事業" }));
    const { user, recheck } = await checked(() => Promise.resolve(renamed), { jump });
    await user.click(button(/その三/));
    expect(jump.mock.calls[0]?.[1].id).toBe("2");
    expect(said()).toBe("交流事業 の J20 へ移動しました。");
    await screen.findByText("シートの名前が「交流事業」に変わりました。", { selector: ".follow-note" });
    expect(recheck.mock.calls.map(([, touches]) => touches)).toEqual([[{ sheet: "2" }]]);
    expect(button(/その三/).getAttribute("aria-current")).toBe("true");
    expect(document.activeElement).toBe(button(/その三/));
  });

  test("更新の途中で検証を押せば更新は止まり、作業中の編集は終わってから調べる", async () => {
    const slow = deferred<Validation>();
    const checks = [Promise.resolve(result([one, two, three])), slow.promise];
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one])), { validate: () => checks.shift() ?? Promise.resolve(result([])) });
    await user.click(button("検証"));
    edit("2");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(recheck).not.toHaveBeenCalled();
    await act(async () => {
      slow.resolve(result([one, two]));
      await slow.promise;
    });
    await screen.findByText("「P02」の編集で、指摘が1件なくなりました。", { selector: ".follow-note" });
    expect(recheck.mock.calls[0]?.[1]).toEqual([{ sheet: "2" }]);
  });

  test("検証の直前の編集は、検証が中止されても失われない", async () => {
    const checks = [Promise.resolve(result([one, two, three]))];
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one])), {
      validate: (_options, _onProgress, signal) => checks.shift() ?? new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")))),
    });
    edit("1");
    await user.click(button("検証"));
    await user.click(button("中止"));
    await waitFor(() => expect(recheck.mock.calls.map(([, touches]) => touches)).toEqual([[{ sheet: "1" }]]));
  });

  test("集計シートを書いたことや、その編集では、更新もせず、古いとも言わない", async () => {
    const answer = deferred<SummaryWritten>();
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one])), { summarize: () => answer.promise });
    await user.click(button("章別集計"));
    edit("id of 章別集計", "id of 指摘一覧");
    await act(async () => {
      answer.resolve(summaryWritten({ report: report({ forms, findings: [one] }), sheets }));
      await answer.promise;
    });
    await screen.findAllByText(/次のシートに書きました/);
    edit("id of 指摘一覧");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(recheck).not.toHaveBeenCalled();
    await user.click(screen.getByRole("switch", { name: "編集に合わせて更新" }));
    edit("id of 章別集計");
    expect(screen.queryByText(/一覧にはまだ出ていません/)).toBeNull();
    edit("2");
    expect(await screen.findByText(/「P02」が編集されましたが/)).toBeInstanceOf(HTMLElement);
  });

  test("読めなかったときは、一覧が古いことを言う。次の更新で、読めなかったシートも読む", async () => {
    const answers = [Promise.reject(new FakeSituation("connection")), Promise.resolve(result([one, two, three]))];
    const { edit, recheck } = await checked(() => answers.shift() ?? Promise.resolve(result([])));
    edit("1");
    await screen.findByText(/一覧が古くなっています/, { selector: ".follow-note" });
    edit("2");
    await waitFor(() => expect(screen.queryByText(/一覧が古くなっています/, { selector: ".follow-note" })).toBeNull());
    expect(recheck.mock.calls[1]?.[1]).toEqual([{ sheet: "1" }, { sheet: "2" }]);
  });

  test("編集を知らせない Excel では、そう言ってスイッチを使えなくする", async () => {
    await checked(() => Promise.resolve(result([])), { watchSheets: () => Promise.reject(new FakeSituation("unknown")) });
    await screen.findByText(/この Excel は編集を知らせません/);
    expect(screen.getByRole("switch", { name: "編集に合わせて更新" })).toHaveProperty("disabled", true);
  });
});

test("はじめに断られても、次の検証でもう一度頼み、それからは編集に合わせて更新する", async () => {
  let asked = 0;
  let tell: ((touch: SheetTouch) => void) | null = null;
  const { user, recheck } = await checked(() => Promise.resolve(result([one])), {
    watchSheets: (onEdit) => {
      asked += 1;
      // The first is refused at the start, the second with the first result.
      if (asked < 3) return Promise.reject(new FakeSituation("connection"));
      tell = onEdit;
      return Promise.resolve(() => Promise.resolve());
    },
  });
  await screen.findByText(/この Excel は編集を知らせません/);
  await user.click(button("検証"));
  await waitFor(() => expect(screen.getByRole("switch", { name: "編集に合わせて更新" })).toHaveProperty("checked", true));
  act(() => tell?.({ sheet: "id-P01" }));
  await waitFor(() => expect(recheck).toHaveBeenCalledTimes(1));
  expect(asked).toBe(3);
});

describe("編集のあとも同じ指摘を見分ける", () => {
  test.each([
    ["同じ場所の同じ文", [one, two], [one, two], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["数字が変わった文", [one, two], [one, { ...two, message: "別の数字" }], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["行の挿入で下がった", [one, two], [finding({ row: 20, message: "その一" }), finding({ row: 25, message: "その二" })], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["直した指摘", [one, two], [two], { ids: [8], gone: 1, appeared: 0 }],
    ["増えた指摘", [one, two], [one, three, two], { ids: [7, 9, 8], gone: 0, appeared: 1 }],
    ["同じセルの同じ規則がふたつ", [one, one], [one], { ids: [7], gone: 1, appeared: 0 }],
    ["同じセルの同じ規則のうち一つ", [one, { ...one, message: "別の文" }], [{ ...one, message: "別の文" }], { ids: [8], gone: 1, appeared: 0 }],
    ["はじめから無い", [], [one], { ids: [0], gone: 0, appeared: 1 }],
  ])("%s", (_, before, now, expected) => {
    expect(followFindings(before, before.map((_finding, index) => index + 7), now)).toEqual(expected);
  });

  test("1,000件から 1 件が去っても、ほかの番号は変わらない", () => {
    const { findings } = longReport(1000);
    const numbers = findings.map((_, index) => index);
    expect(followFindings(findings, numbers, findings.slice(1))).toEqual({ ids: numbers.slice(1), gone: 1, appeared: 0 });
  });
});
