/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { defaultSettings } from "../../src/core/settings";
import type { Settings } from "../../src/core/settings";
import type { ReadSettings } from "../../src/core/settings-shape";
import { settingsFileText } from "../../src/core/settings-file";
import type { PaneServices } from "../../src/taskpane/services";
import { catalogue, deferred, FakeSituation, validation } from "./support/fake-services";
import { button, openPane, said } from "./support/open-pane";
import { filed, finding, projectSheet, report } from "./support/sample-report";

const form = projectSheet("P01", "事業");
const rows = form.rows.flatMap((row) => (row.role === "indicator" ? ["参加者数", "苦情件数"].map((name) => ({ ...row, name })) : [row]));
const checked = report({ forms: [filed({ ...form, rows })], findings: [finding()] });

async function openSettings(over: Partial<PaneServices> = {}) {
  const saveSettings = jest.fn<Promise<void>, [Settings]>(() => Promise.resolve());
  const pane = openPane({ validate: () => Promise.resolve(validation({ report: checked })), saveSettings, ...over });
  await pane.user.click(button("検証"));
  await screen.findByRole("heading", { name: /検証結果/ });
  await pane.user.click(button("設定"));
  await screen.findByRole("button", { name: "保存して検証" });
  return { ...pane, saveSettings };
}

const field = (name: string) => screen.getByRole("textbox", { name });

/** Gives the hidden file picker a file, as the browser does once one is chosen. */
function choose(text: string, name = "設定.json") {
  const picker = document.querySelector("input[type=file]");
  if (!picker) throw new Error("ファイルを選ぶ欄がありません。");
  fireEvent.change(picker, { target: { files: [new File([text], name)] } });
}

describe("設定", () => {
  test("Excel が返事をしない間（セルの編集中など）は、読むときも保存するときも待っていると言う", async () => {
    const [loaded, saved] = [deferred<ReadSettings>(), deferred<void>()];
    const { user } = openPane({ loadSettings: () => loaded.promise, saveSettings: () => saved.promise });
    await user.click(button("設定"));
    const waiting = () => screen.queryAllByText(/セルの編集中なら/).filter((element) => element.getAttribute("role") !== "status");
    await waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 3_000 });
    loaded.resolve({ settings: defaultSettings, broken: [] });
    await user.click(await screen.findByRole("button", { name: "保存して検証" }));
    expect(waiting()).toHaveLength(0);
    await waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 3_000 });
    saved.resolve();
    await waitFor(() => expect(waiting()).toHaveLength(0));
  });

  test("開くと見出しに焦点が移り、戻ると一覧と焦点が元に戻る", async () => {
    const { user } = await openSettings();
    const panel = screen.getByRole("region", { name: "設定" });
    expect(document.activeElement).toBe(within(panel).getByRole("heading", { level: 2 }));
    expect(button("設定").getAttribute("aria-expanded")).toBe("true");
    await user.click(button("戻る"));
    expect(document.activeElement).toBe(button("設定"));
    expect(screen.getByRole("heading", { name: /検証結果/ })).toBeInstanceOf(HTMLElement);
  });

  test("直した値をブックに保存し、閉じて検証し直す", async () => {
    const { user, saveSettings, services } = await openSettings();
    const validate = jest.spyOn(services, "validate");
    await user.clear(field("事業費の許容差"));
    await user.type(field("事業費の許容差"), "２０％");
    await user.click(screen.getByRole("checkbox", { name: /苦情件数/ }));
    await user.click(screen.getByRole("radio", { name: /載っている章のすべて/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "規則 over-budget の題名" }), "使わない");
    await user.type(field("理由とみなさない言葉"), "\n特段なし");
    await user.click(button("保存して検証"));
    expect(saveSettings.mock.calls).toEqual([[{
      ...defaultSettings, costTolerancePercent: 20, lowerIsBetter: ["苦情件数"], relistedMoney: "every-listing",
      placeholderReasons: [...defaultSettings.placeholderReasons, "特段なし"], rules: { "over-budget": { enabled: false } },
    }]]);
    await waitFor(() => expect(screen.queryByRole("region", { name: "設定" })).toBeNull());
    expect(validate).toHaveBeenCalledTimes(1);
  });

  test("低いほど良い候補は先に並び、印が付き、初めから選ばれてはいない", async () => {
    await openSettings();
    const boxes = within(screen.getByRole("group", { name: "低いほど良い指標" })).getAllByRole("checkbox");
    expect(boxes.map((box) => [box.parentElement?.textContent, box instanceof HTMLInputElement && box.checked])).toEqual([["苦情件数 候補", false], ["参加者数 ", false]]);
  });

  test("使えない値では保存せず、最初の欄に焦点を移して、何を入れるかを言う", async () => {
    const { user, saveSettings } = await openSettings();
    await user.clear(field("執行率の下限"));
    await user.type(field("執行率の下限"), "120");
    await user.click(button("保存して検証"));
    expect(saveSettings).not.toHaveBeenCalled();
    const wrong = field("執行率の下限");
    expect(document.activeElement).toBe(wrong);
    expect(wrong.getAttribute("aria-invalid")).toBe("true");
    const described = (wrong.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
    expect(described[0]).toBe("0 から 100 までの数字を入れてください。");
    expect(said()).toBe("直すところが 1 か所あります：執行率の下限");
  });

  test("Excel が断れば、そのことを言い、書いたものは残る", async () => {
    const { user } = await openSettings({ saveSettings: () => Promise.reject(new FakeSituation("read-only")) });
    await user.clear(field("達成率の上限"));
    await user.type(field("達成率の上限"), "150");
    await user.click(button("保存して検証"));
    expect((await screen.findAllByText(/読み取り専用/)).length).toBeGreaterThan(0);
    expect(field("達成率の上限")).toHaveProperty("value", "150");
  });

  test("保存せずに閉じても、書きかけは次に開いたときに残っている。取り消せば保存したものに戻る", async () => {
    const { user } = await openSettings();
    await user.clear(field("達成率の上限"));
    await user.type(field("達成率の上限"), "150");
    await user.click(button("戻る"));
    await user.click(button("設定"));
    await waitFor(() => expect(field("達成率の上限")).toHaveProperty("value", "150"));
    expect(screen.getByText("保存していない変更があります。")).toBeInstanceOf(HTMLElement);
    await user.click(button("変更を取り消す"));
    expect(field("達成率の上限")).toHaveProperty("value", "120");
  });

  test("初期値に戻す", async () => {
    const { user } = await openSettings({ loadSettings: () => Promise.resolve({ settings: { ...defaultSettings, costTolerancePercent: 55 }, broken: [] }) });
    expect(field("事業費の許容差")).toHaveProperty("value", "55");
    await user.click(button("初期値に戻す"));
    expect(field("事業費の許容差")).toHaveProperty("value", "10");
  });

  test("ブックの設定が一部読めなければ、どれが初期値になったかを言う", async () => {
    await openSettings({ loadSettings: () => Promise.resolve({ settings: defaultSettings, broken: ["costTolerancePercent", "rules"] }) });
    expect(screen.getByText(/次の項目は初期値になっています：事業費の許容差・規則。/)).toBeInstanceOf(HTMLElement);
  });

  test("検証の前は、指標の名前がいつ並ぶかを言う", async () => {
    const { user } = openPane();
    await user.click(button("設定"));
    expect(await screen.findByText(/「検証」を押すと、このブックの指標の名前/)).toBeInstanceOf(HTMLElement);
  });
});

describe("設定ファイル", () => {
  test("今の設定を、読み戻せる JSON として書き出す", async () => {
    const saveFile = jest.fn<void, [string, string]>();
    const { user } = await openSettings({ saveFile });
    await user.clear(field("事業費の許容差"));
    await user.type(field("事業費の許容差"), "25");
    await user.click(button("ファイルに書き出す"));
    expect(saveFile.mock.calls).toEqual([["検証シートチェッカー設定.json", settingsFileText({ ...defaultSettings, costTolerancePercent: 25 })]]);
  });

  test("読み込んだ設定は欄に入り、保存するまで効かない", async () => {
    const { saveSettings } = await openSettings();
    choose(settingsFileText({ ...defaultSettings, overshootPercent: 200 }));
    await waitFor(() => expect(field("達成率の上限")).toHaveProperty("value", "200"));
    expect(saveSettings).not.toHaveBeenCalled();
    expect(said()).toContain("「設定.json」を読み込みました");
  });

  test.each([
    ["JSON でないファイル", "こんにちは", "「設定.json」は設定ファイルではありません"],
    ["使えない値のあるファイル", "{\"overshootPercent\": -1, \"nazo\": 2}", "読み込みませんでした：達成率の上限・nazo"],
  ])("%sは取り込まず、理由を言う", async (_, text, sentence) => {
    await openSettings();
    choose(text);
    await waitFor(() => expect(said()).toContain(sentence));
    expect(field("達成率の上限")).toHaveProperty("value", "120");
  });
});

test.each(["ja", "en"] as const)("設定の画面に axe は違反を見つけない（%s）", async (language) => {
  const { user } = openPane({ language, catalogue: () => Promise.resolve(catalogue) });
  await user.click(button(language === "ja" ? "設定" : "Settings"));
  await user.clear(await screen.findByRole("textbox", { name: language === "ja" ? "達成率の上限" : "Highest achievement rate" }));
  await user.click(button(language === "ja" ? "保存して検証" : "Save and check"));
  document.documentElement.lang = language;
  document.title = "検証シートチェッカー";
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
