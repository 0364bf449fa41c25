/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { deferred, FakeSituation, validation } from "./support/fake-services";
import { button, openPane } from "./support/open-pane";
import { finding, longReport, report } from "./support/sample-report";
import type { Language, PaneServices, Validation } from "../../src/taskpane/services";

/** jsdom has no layout: contrast is looked at in the browser tests. */
const withoutLayout = { rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } };

async function violations() {
  document.documentElement.lang = "ja";
  document.title = "検証シートチェッカー";
  const { violations: found } = await axe.run(document, withoutLayout);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const failed = report({ findings: [finding({ outcome: "needs-review" })], failedRules: [{ rule: "over-budget", error: "x" }] });

const states: readonly (readonly [string, Partial<PaneServices>])[] = [
  ["指摘のある結果", { validate: () => Promise.resolve(validation({ report: longReport(12) })) }],
  ["指摘のない結果", {}],
  ["様式のないブック", { validate: () => Promise.resolve(validation({ report: report({ forms: [] }) })) }],
  ["止まった規則と強調できないシート", { validate: () => Promise.resolve(validation({ report: failed, notPainted: [{ sheet: "P01", situation: { code: "protected", sheet: "P01", detail: "" } }] })) }],
  ["作業中", { validate: (_, onProgress) => {
    onProgress({ stage: "reading", done: 1, total: 4, sheet: "P01" });
    return deferred<Validation>().promise;
  } }],
  ["待っている", { validate: (_, onProgress) => {
    onProgress({ stage: "waiting", done: 0, total: 0, sheet: null });
    return deferred<Validation>().promise;
  } }],
  ["知らない失敗", { validate: () => Promise.reject(new FakeSituation("unknown")) }],
];

describe.each<Language>(["ja", "en"])("axe は違反を見つけない（%s）", (language) => {
  const check = language === "ja" ? "検証" : "Check";

  test("はじめの画面", async () => {
    openPane({ language });
    expect(await violations()).toEqual([]);
  });

  test.each(states)("%s", async (_, over) => {
    const { user } = openPane({ language, ...over });
    await user.click(button(check));
    await waitFor(() => expect(document.querySelector(".result .coverage, .progress, .notice")).not.toBeNull());
    for (const summary of document.querySelectorAll("summary")) await user.click(summary);
    expect(await violations()).toEqual([]);
  });

  test("使い方", async () => {
    const { user } = openPane({ language });
    await user.click(button(language === "ja" ? "使い方" : "Help"));
    await screen.findAllByRole("heading", { level: 4 });
    expect(await violations()).toEqual([]);
  });

  test("詳しく", async () => {
    const { user } = openPane({ language, validate: states[0]?.[1].validate });
    await user.click(button(check));
    await user.click(await screen.findByRole("button", { name: /指摘その1。/ }));
    await user.click(button(language === "ja" ? "詳しく" : "Details"));
    await screen.findByText(language === "ja" ? "直し方" : "How to put it right");
    expect(await violations()).toEqual([]);
  });

  test("移動できなかった指摘", async () => {
    const { user } = openPane({ language, validate: states[0]?.[1].validate, jump: () => Promise.reject(new FakeSituation("sheet-hidden", "P01")) });
    await user.click(button(check));
    await user.click(await screen.findByRole("button", { name: /指摘その1。/ }));
    expect(await violations()).toEqual([]);
  });
});
