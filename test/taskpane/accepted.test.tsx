/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { Acceptance, AcceptedFinding } from "../../src/core/accepted";
import type { Language, PaneServices } from "../../src/taskpane/services";
import { deferred, FakeSituation, validation } from "./support/fake-services";
import { button, findingButtons, openPane, said } from "./support/open-pane";
import { finding, report } from "./support/sample-report";

const first = finding({ row: 19, message: "一つ目の指摘。" });
const second = finding({ row: 20, message: "二つ目の指摘。" });
const acceptance: Acceptance = { subject: "s", content: "c", note: "現地で確認した", sheet: "P01" };

/** A workbook that keeps one acceptance, as the services see it. */
function workbook(kept: AcceptedFinding[] = []): Partial<PaneServices> {
  const now = () => report({
    findings: [first, second].filter((one) => !kept.some((accepted) => accepted.finding === one)),
    ...(kept.length > 0 ? { accepted: [...kept] } : {}),
  });
  return {
    validate: () => Promise.resolve(validation({ report: now() })),
    recheck: (before) => Promise.resolve({ ...before, report: now() }),
    accept: (accepted, _form, note) => Promise.resolve(void kept.push({ finding: accepted, acceptance: { ...acceptance, note } })),
    revoke: (revoked) => Promise.resolve(void kept.splice(kept.findIndex((one) => one.acceptance.note === revoked.note), 1)),
  };
}

async function openDetail(over: Partial<PaneServices>, language: Language = "ja") {
  const pane = openPane({ language, ...over });
  await pane.user.click(button(language === "ja" ? "検証" : "Check"));
  await pane.user.click(await screen.findByRole("button", { name: /一つ目の指摘/ }));
  await pane.user.click(button(language === "ja" ? "詳しく" : "Details"));
  await screen.findByRole("button", { name: language === "ja" ? "確認済みにする" : "Accept" });
  return pane;
}

describe("確認済み", () => {
  test("メモを添えて確認済みにすると、一覧と件数から外れ、次の指摘に焦点が移り、下の群に出る", async () => {
    const { user } = await openDetail(workbook());
    await user.type(screen.getByRole("textbox", { name: "確認のメモ（なくてもよい）" }), "現地で確認した");
    await user.click(button("確認済みにする"));
    expect(await screen.findByRole("heading", { name: "検証結果 指摘 1件" })).toBeInstanceOf(HTMLElement);
    expect(findingButtons().map((item) => item?.textContent)).toEqual([expect.stringContaining("二つ目の指摘。")]);
    expect(said()).toContain("確認済みにしました。");
    await waitFor(() => expect(document.activeElement).toBe(findingButtons()[0]));
    await user.click(await screen.findByText("確認済み 1件"));
    const item = within(screen.getByText("確認済み 1件").closest("details") ?? document.body).getByRole("listitem");
    expect(item.textContent).toContain("一つ目の指摘。");
    expect(item.textContent).toContain("メモ：現地で確認した");
  });

  test("取り消すと一覧に戻る", async () => {
    const { user } = openPane(workbook([{ finding: first, acceptance }]));
    await user.click(button("検証"));
    await user.click(await screen.findByText("確認済み 1件"));
    await user.click(button(/確認済みを取り消す/));
    expect(await screen.findByRole("heading", { name: "検証結果 指摘 2件" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByText("確認済み 1件")).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(findingButtons()[0]));
    expect(said()).toContain("確認済みを取り消し");
  });

  test("ブックに書けなければ、することを言い、一覧はそのまま", async () => {
    const { user } = await openDetail({ ...workbook(), accept: () => Promise.reject(new FakeSituation("read-only")) });
    await user.click(button("確認済みにする"));
    expect((await screen.findByRole("alert")).textContent).toContain("読み取り専用");
    expect(findingButtons()).toHaveLength(2);
  });

  test("Excel が返事をしない間（セルの編集中など）は待っていると言い、続けて同じことを言うときも読み上げる", async () => {
    const answers = [deferred<void>(), deferred<void>()];
    let asked = 0;
    const { user } = await openDetail({ ...workbook(), accept: () => answers[asked++]?.promise ?? Promise.resolve() });
    const waiting = () => screen.queryAllByText(/セルの編集中なら、Enter か Esc で終えると続きます/).filter((element) => element.getAttribute("role") !== "status");
    const heard = new Set<string>();
    for (const answer of answers) {
      await user.click(button("確認済みにする"));
      expect(waiting()).toHaveLength(0);
      await waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 3_000 });
      answer.reject(new FakeSituation("read-only"));
      await waitFor(() => expect(waiting()).toHaveLength(0));
      heard.add(screen.getByRole("status").textContent ?? "");
    }
    expect(heard.size).toBe(2);
  });

  test("すべて確認済みなら指摘はなく、確認済みの群は残る", async () => {
    const { user } = openPane(workbook([first, second].map((one, index) => ({ finding: one, acceptance: { ...acceptance, note: String(index) } }))));
    await user.click(button("検証"));
    expect(await screen.findByRole("heading", { name: "検証結果 指摘はありません" })).toBeInstanceOf(HTMLElement);
    expect(await screen.findByText("確認済み 2件")).toBeInstanceOf(HTMLElement);
  });

  test.each<Language>(["ja", "en"])("axe は違反を見つけない（%s）", async (language) => {
    const { user } = await openDetail(workbook([{ finding: second, acceptance }]), language);
    for (const summary of document.querySelectorAll("summary")) await user.click(summary);
    document.documentElement.lang = language;
    document.title = "検証シートチェッカー";
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
