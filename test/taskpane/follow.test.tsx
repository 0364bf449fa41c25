/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { followFindings } from "../../src/taskpane/model/follow-findings";
import type { PaneServices, Validation } from "../../src/taskpane/services";
import { deferred, FakeSituation, validation } from "./support/fake-services";
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
  const listeners = new Set<(sheet: string) => void>();
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
  const edit = (...ids: string[]) => act(() => ids.forEach((id) => listeners.forEach((tell) => tell(id))));
  return { ...pane, recheck, edit, listeners };
}

describe("編集に合わせて一覧が変わる", () => {
  test("直した指摘は静かに去り、残りの指摘と焦点はそのまま", async () => {
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(button(/その三/));
    edit("1", "1", "1");
    await screen.findByText("「P01」の編集で、指摘が1件なくなりました。", { selector: ".follow-note" });
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(recheck.mock.calls[0]?.[1]).toEqual(new Set(["1"]));
    expect(recheck.mock.calls[0]?.[2]).toEqual({ highlight: true });
    expect(screen.queryByRole("button", { name: /その二/ })).toBeNull();
    expect(button(/その三/).getAttribute("aria-current")).toBe("true");
    expect(document.activeElement).toBe(button(/その三/));
    expect(said()).toBe("「P01」の編集で、指摘が1件なくなりました。");
  });

  test("焦点のある指摘がなくなれば、その場所の指摘が焦点を受け取る", async () => {
    const { user, edit } = await checked(() => Promise.resolve(result([one, three])));
    await user.click(button(/その二/));
    edit("1");
    await waitFor(() => expect(screen.queryByRole("button", { name: /その二/ })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button(/その三/)));
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

  test("スイッチを切れば編集を聞かず、強調を切れば強調に触れない", async () => {
    const { user, recheck, edit, listeners } = await checked(() => Promise.resolve(result([one])));
    await user.click(screen.getByRole("switch", { name: "セルを強調する" }));
    edit("1");
    await screen.findByText(/2件なくなりました/, { selector: ".follow-note" });
    expect(recheck.mock.calls[0]?.[2]).toEqual({ highlight: false });
    await user.click(screen.getByRole("switch", { name: "編集に合わせて更新" }));
    await waitFor(() => expect(listeners.size).toBe(0));
    edit("1");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(recheck).toHaveBeenCalledTimes(1);
  });

  test("強調を消したあとの更新は、強調を付け直さない", async () => {
    const { user, recheck, edit } = await checked(() => Promise.resolve(result([one])));
    await user.click(button("強調を消す"));
    edit("1");
    await waitFor(() => expect(recheck).toHaveBeenCalledTimes(1));
    expect(recheck.mock.calls[0]?.[2]).toEqual({ highlight: false });
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
    expect(recheck.mock.calls[0]?.[1]).toEqual(new Set(["2"]));
  });

  test("読めなかったときは、一覧が古いことを言う。次の更新で消える", async () => {
    const answers = [Promise.reject(new FakeSituation("connection")), Promise.resolve(result([one, two, three]))];
    const { edit } = await checked(() => answers.shift() ?? Promise.resolve(result([])));
    edit("1");
    await screen.findByText(/一覧が古くなっています/, { selector: ".follow-note" });
    edit("1");
    await waitFor(() => expect(screen.queryByText(/一覧が古くなっています/, { selector: ".follow-note" })).toBeNull());
  });

  test("編集を知らせない Excel では、そう言ってスイッチを使えなくする", async () => {
    await checked(() => Promise.resolve(result([])), { watchSheets: () => Promise.reject(new FakeSituation("unknown")) });
    await screen.findByText(/この Excel は編集を知らせません/);
    expect(screen.getByRole("switch", { name: "編集に合わせて更新" })).toHaveProperty("disabled", true);
  });
});

describe("編集のあとも同じ指摘を見分ける", () => {
  test.each([
    ["同じ場所の同じ文", [one, two], [one, two], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["数字が変わった文", [one, two], [one, { ...two, message: "別の数字" }], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["行の挿入で下がった", [one, two], [finding({ row: 20, message: "その一" }), finding({ row: 25, message: "その二" })], { ids: [7, 8], gone: 0, appeared: 0 }],
    ["直した指摘", [one, two], [two], { ids: [8], gone: 1, appeared: 0 }],
    ["増えた指摘", [one, two], [one, three, two], { ids: [7, 9, 8], gone: 0, appeared: 1 }],
    ["同じセルの同じ規則がふたつ", [one, one], [one], { ids: [7], gone: 1, appeared: 0 }],
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
