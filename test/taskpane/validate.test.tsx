/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { deferred, FakeSituation, summaryWritten, validation } from "./support/fake-services";
import { button, findingButtons, openPane, said } from "./support/open-pane";
import { filed, finding, measureReport, projectSheet, report } from "./support/sample-report";
import type { OnProgress, PaneCommands, PaneServices, SummaryWritten, Validation } from "../../src/taskpane/services";

const mixed = report({
  forms: [filed(measureReport("P01", "まちづくりの推進")), filed(projectSheet("P02", "協力隊推進事業費"))],
  findings: [
    finding({ sheet: "P01", message: "理由が書かれていません。" }),
    finding({ sheet: "P02", severity: "warning", outcome: "needs-review", message: "片方だけに数字があります。" }),
  ],
});

describe("はじめの画面", () => {
  test("何をするものか、何を押すかを述べる", () => {
    openPane();
    expect(screen.getByRole("heading", { level: 1, name: "検証シートチェッカー" })).toBeInstanceOf(HTMLElement);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toContain("検証シートの記入もれ");
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("「検証」を押す"), expect.stringContaining("指摘を押す"), expect.stringContaining("「章別集計」を押す"),
    ]);
  });

  test("強調のスイッチは入っていて、切ると検証は何も書かない指定になる", async () => {
    const validate = jest.fn<ReturnType<PaneServices["validate"]>, Parameters<PaneServices["validate"]>>(() => Promise.resolve(validation()));
    const { user } = openPane({ validate });
    const highlight = screen.getByRole("switch", { name: "セルを強調する" });
    expect(highlight).toHaveProperty("checked", true);
    await user.click(button("検証"));
    await user.click(highlight);
    await user.click(button("検証"));
    expect(validate.mock.calls.map(([options]) => options)).toEqual([{ highlight: true }, { highlight: false }]);
  });
});

describe("検証", () => {
  test("件数を重要度ごとに示し、シートごとに指摘を並べ、見出しに焦点を移す", async () => {
    const { user } = openPane({ validate: () => Promise.resolve(validation({ report: mixed })) });
    await user.click(button("検証"));

    const heading = await screen.findByRole("heading", { level: 2, name: "検証結果 指摘 2件" });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText("様式 2件・5行・規則 6種類")).toBeInstanceOf(HTMLElement);
    const counts = within(screen.getByRole("group", { name: "重要度ごとの件数" })).getAllByRole("button").map(({ textContent }) => textContent);
    expect(counts).toEqual(["エラー 1", "警告 1", "注意 0", "うち要確認 1"]);
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(["P01", "P02"]);
    expect(findingButtons().map((item) => item?.textContent)).toEqual([
      "エラー 規則 missing-reason の題名 J20 理由が書かれていません。", "警告 規則 missing-reason の題名 要確認 J20 片方だけに数字があります。",
    ]);
    expect(said()).toBe("検証が終わりました。様式2件、指摘2件。エラー1件、警告1件、注意0件、うち要確認1件。");
  });

  test("シートの文字は、印が付いていても文字のまま出る", async () => {
    const hostile = "<img src=x onerror=alert(1)>{{name}}";
    const { user, container } = openPane({ validate: () => Promise.resolve(validation({ report: report({ findings: [finding({ message: hostile })] }) })) });
    await user.click(button("検証"));
    expect(await screen.findByText(hostile)).toBeInstanceOf(HTMLElement);
    expect(container.querySelector("img")).toBeNull();
  });

  test("作業中はシートごとの進み具合を示し、同じ作業を二重に始めない", async () => {
    const answer = deferred<Validation>();
    const validate = jest.fn<ReturnType<PaneServices["validate"]>, Parameters<PaneServices["validate"]>>((_, onProgress) => {
      onProgress({ stage: "reading", done: 3, total: 12, sheet: "P03" });
      return answer.promise;
    });
    const { user } = openPane({ validate });
    await user.click(button("検証"));

    const bar = await screen.findByRole("progressbar", { name: "シートを読んでいます" });
    expect(bar.getAttribute("aria-valuenow")).toBe("25");
    expect(screen.getByText("シート「P03」")).toBeInstanceOf(HTMLElement);
    expect(said()).toBe("シートを読んでいます 25%");
    await user.click(button("検証中…"));
    await user.click(button("章別集計"));
    expect(validate).toHaveBeenCalledTimes(1);

    answer.resolve(validation({ report: mixed }));
    expect(await screen.findByRole("heading", { name: "検証結果 指摘 2件" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("セルの編集中は、待っていることとすることを言う", async () => {
    const { user } = openPane({ validate: (_, onProgress) => {
      onProgress({ stage: "waiting", done: 0, total: 0, sheet: null });
      return deferred<Validation>().promise;
    } });
    await user.click(button("検証"));
    expect(await screen.findByRole("progressbar", { name: /セルの編集中なら、Enter か Esc で終えると続きます/ })).toBeInstanceOf(HTMLElement);
  });

  test("中止すると、何も変えていないと言い、前の結果は残る", async () => {
    const results = [Promise.resolve(validation({ report: mixed }))];
    const { user } = openPane({ validate: (_, onProgress, signal) => results.shift() ?? new Promise((_resolve, reject) => {
      onProgress({ stage: "reading", done: 0, total: 3, sheet: null });
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    }) });
    await user.click(button("検証"));
    await screen.findByRole("heading", { name: "検証結果 指摘 2件" });
    await user.click(button("検証"));
    await user.click(button("中止"));
    expect((await screen.findAllByText("中止しました。ブックは変えていません。")).length).toBe(2);
    expect(findingButtons()).toHaveLength(2);
    expect(document.activeElement).toBe(button("検証"));
  });

  test("中止が間に合わず、書いている間に失敗すれば、変えていないとは言わずに失敗を言う", async () => {
    const { user } = openPane({ validate: (_, _onProgress, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new FakeSituation("connection")));
    }) });
    await user.click(button("検証"));
    await user.click(button("中止"));
    await screen.findAllByText(/Excel とつながりません/);
    expect(screen.queryByText(/中止しました/)).toBeNull();
  });

  test("強調の準備もシートごとに示し、そこまでは中止できる。書き始めたら中止できず、そう言う", async () => {
    const told: OnProgress[] = [];
    const { user } = openPane({ validate: (_, onProgress) => {
      told.push(onProgress);
      onProgress({ stage: "highlighting", done: 3, total: 12, sheet: "P04" });
      return deferred<Validation>().promise;
    } });
    await user.click(button("検証"));
    expect((await screen.findByRole("progressbar", { name: "強調の準備をしています" })).getAttribute("aria-valuenow")).toBe("25");
    expect(screen.getByText("シート「P04」")).toBeInstanceOf(HTMLElement);
    expect(button("中止").getAttribute("aria-disabled")).toBeNull();
    act(() => told[0]?.({ stage: "sending", done: 0, total: 12, sheet: null }));
    expect(screen.getByRole("progressbar", { name: "ブックに書いています（途中では止められません）" })).toBeInstanceOf(HTMLElement);
    act(() => told[0]?.({ stage: "waiting", done: 0, total: 0, sheet: null }));
    expect(button("中止").getAttribute("aria-disabled")).toBe("true");
  });

  test("強調を消す間は、そう言い、書き始めるまでは中止できる", async () => {
    const { user } = openPane({ clearHighlights: (_, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
    }) });
    await user.click(button("強調を消す"));
    expect(await screen.findByRole("progressbar", { name: "消す強調を探しています" })).toBeInstanceOf(HTMLElement);
    await user.click(button("中止"));
    expect((await screen.findAllByText("中止しました。ブックは変えていません。")).length).toBe(2);
  });
});

describe("指摘がないとき", () => {
  test("何を調べて何を調べなかったかを静かに述べる", async () => {
    const clean = report({
      forms: [filed(projectSheet("P01", "事業"))],
      sheets: [{ name: "表紙", visibility: "visible", forms: 0, skipped: "not-a-verification-sheet" }, { name: "作業用", visibility: "hidden", forms: 0, skipped: "empty" }, { name: "P01", visibility: "visible", forms: 1 }],
      skippedRules: [{ rule: "unit-mismatch", reason: "not-applicable" }],
    });
    const { user } = openPane({ validate: () => Promise.resolve(validation({ report: clean })) });
    await user.click(button("検証"));
    await screen.findByRole("heading", { name: "検証結果 指摘はありません" });
    expect(screen.getByText("1件の様式の3行を5種類の規則で調べ、指摘するところはありませんでした。")).toBeInstanceOf(HTMLElement);
    expect(screen.getByText("調べた範囲").closest("details")?.open).toBe(true);
    const coverage = within(screen.getByRole("group", { name: "" }));
    expect(coverage.getByText(/検証シートの形ではない/).textContent).toContain("表紙");
    expect(coverage.getByText(/空のシート/).textContent).toContain("作業用 非表示");
    expect(coverage.getByText(/規則 unit-mismatch の題名/).textContent).toContain("対象となる記入がない");
  });

  test.each([
    [{ brokenSettings: true }, /設定の一部が読めなかったため、初期値で検証しました。「設定」で確かめて/],
    [{ keptUnread: true }, /設定と「確認済み」を読めませんでした。.*もう一度「検証」を押してください。/],
    [{ brokenAccepted: true, brokenSettings: true }, /「確認済み」の一部が読めませんでした。.*元の記録は消さずに残してあります。/],
  ])("ブックに残したもの %o が壊れていれば、検証のあとに言う", async (over, sentence) => {
    const { user, container } = openPane({ validate: () => Promise.resolve(validation(over)) });
    await user.click(button("検証"));
    await waitFor(() => expect(container.querySelector(".notice")?.textContent).toMatch(sentence));
  });

  test("読めなかった設定と大きすぎるシートも述べる", async () => {
    const unread = [{ sheet: "台帳", part: "size" }, { sheet: "P3", part: "shapes" }, { sheet: "P4", part: "shapes" }] as const;
    const { user, container } = openPane({ validate: () => Promise.resolve(validation({ report: report({ unread }), brokenSettings: true })) });
    await user.click(button("検証"));
    await user.click(await screen.findByText("調べた範囲"));
    expect(container.querySelector(".notice")?.textContent).toMatch(/次のシートは確かめきれていません：台帳、P3、P4。/);
    expect(screen.getByText(/大きすぎるシート/).textContent).toContain("台帳");
    expect(screen.getByText(/テキスト ボックスなどの図形/).textContent).toMatch(/2シートP3P4$/);
    expect(screen.getByText(/設定の一部が読めなかったため、初期値で/, { selector: "dd" })).toBeInstanceOf(HTMLElement);
  });

  test("検証シートのないブックでは、そう言う", async () => {
    const none = report({ forms: [], sheets: [{ name: "Sheet1", visibility: "visible", forms: 0, skipped: "empty" }] });
    const { user } = openPane({ validate: () => Promise.resolve(validation({ report: none })) });
    await user.click(button("検証"));
    await screen.findByRole("heading", { name: "検証結果 検証シートが見つかりませんでした" });
    expect(screen.getByText(/このブックの1シートを調べましたが/)).toBeInstanceOf(HTMLElement);
    expect(said()).toBe("検証が終わりました。検証シートが見つかりませんでした。");
  });
});

describe("うまくいかないとき", () => {
  test("止まった規則は名前と理由を、強調できないシートは名前を言う", async () => {
    const failed = report({ findings: [finding()], failedRules: [{ rule: "over-budget", error: "TypeError: 値がない" }] });
    const unpainted = [{ sheet: "P01", situation: { code: "protected" as const, sheet: "P01", detail: "AccessDenied" } }];
    const { user } = openPane({ validate: () => Promise.resolve(validation({ report: failed, notPainted: unpainted })) });
    await user.click(button("検証"));
    const strip = await screen.findByRole("region", { name: "動かなかった規則があります" });
    expect(strip.textContent).toContain("規則 over-budget の題名");
    expect(strip.textContent).toContain("TypeError: 値がない");
    expect(screen.getAllByText(/次のシートは強調できませんでした：P01。/).length).toBeGreaterThan(0);
  });

  test.each([
    ["cell-edit", null, "セルの編集中です。"],
    ["other-workbook-in-front", null, "別のブックが手前にあります。"],
    ["protected", "P05", "シート「P05」は保護されているため"],
    ["protected", null, "ブックまたはシートが保護されているか、閲覧モードのため"],
    ["read-only", null, "読み取り専用か閲覧モード"],
    ["payload-limit", null, "一度に扱えるデータの量を超えました。"],
    ["sheet-hidden", "P05", "シート「P05」は非表示です。"],
    ["sheet-missing", "P05", "シート「P05」が見つかりません。"],
    ["sheet-missing", null, "作業の間に、シートが削除されたか名前が変わりました。"],
    ["connection", null, "Excel とつながりません。"],
    ["unknown", null, "思いがけないことが起きて"],
  ] as const)("%s（%s）は、することを言う文になる", async (code, sheet, sentence) => {
    const { user } = openPane({ validate: () => Promise.reject(new FakeSituation(code, sheet)) });
    await user.click(button("検証"));
    expect((await screen.findAllByText((text) => text.includes(sentence))).length).toBe(2);
    expect(said()).toContain(sentence);
  });

  test.each([
    ["InvalidOperation: この操作はできません", 1],
    ["InvalidOperationInCellEditMode: 編集中", 0],
  ])("Excel の断り方が %s なら、担当者に伝える内容を %d か所に示す", async (detail, shown) => {
    const { user } = openPane({ validate: () => Promise.reject(new FakeSituation("cell-edit", null, detail)) });
    await user.click(button("検証"));
    await screen.findAllByText(/セルの編集中です。/);
    expect(screen.queryAllByText(detail)).toHaveLength(shown);
  });

  test.each([
    ["unknown", "検証は終わり、一覧は最新です。ただし、セルの強調を書けませんでした。 思いがけないことが起きて"],
    ["protected", "ブックが読み取り専用か保護されているため、強調できませんでした。"],
  ] as const)("強調だけが %s でできなければ、一覧を出して、そのことを言う", async (code, sentence) => {
    const paintTrouble = { code, sheet: null, detail: "GeneralException: 共有ブック" };
    const { user, container } = openPane({ validate: () => Promise.resolve(validation({ report: report({ findings: [finding()] }), painted: null, paintTrouble })) });
    await user.click(button("検証"));
    await screen.findByRole("heading", { name: "検証結果 指摘 1件" });
    expect(container.querySelector(".notice")?.textContent).toContain(sentence);
    expect(container.querySelectorAll(".finding")).toHaveLength(1);
    expect(screen.queryAllByText("GeneralException: 共有ブック")).toHaveLength(code === "unknown" ? 1 : 0);
  });

  test("知らない失敗は、内容を写して担当者に渡せる", async () => {
    const copy = jest.fn<Promise<boolean>, [string]>(() => Promise.resolve(true));
    const { user } = openPane({ copy, validate: () => Promise.reject(new FakeSituation("unknown", null, "GeneralException: 内部エラー")) });
    await user.click(button("検証"));
    expect(await screen.findByText("GeneralException: 内部エラー")).toBeInstanceOf(HTMLElement);
    await user.click(button("内容をコピー"));
    expect(copy).toHaveBeenCalledWith("GeneralException: 内部エラー");
    expect(said()).toBe("コピーしました");
    await user.click(button("閉じる"));
    expect(screen.queryByText("GeneralException: 内部エラー")).toBeNull();
  });
});

describe("強調を消す・章別集計", () => {
  test("強調を消すと、消えたと言う", async () => {
    const { user } = openPane();
    await user.click(button("強調を消す"));
    expect((await screen.findAllByText("強調をすべて消しました。")).length).toBe(2);
    await user.click(button("閉じる"));
    expect(document.activeElement).toBe(button("検証"));
  });

  test("消せないシートがあれば、その名を言う", async () => {
    const { user } = openPane({ clearHighlights: () => Promise.resolve([{ sheet: "P05", situation: { code: "protected", sheet: "P05", detail: "" } }]) });
    await user.click(button("強調を消す"));
    expect((await screen.findAllByText(/消せませんでした：P05/)).length).toBe(2);
  });

  test("章別集計は調べ直した結果を示し、書いたシートの名を言い、焦点は動かさない", async () => {
    const { user } = openPane({ summarize: () => Promise.resolve(summaryWritten({ report: mixed })) });
    await user.click(button("章別集計"));
    expect((await screen.findAllByText("次のシートに書きました：章別集計、指摘一覧。")).length).toBe(1);
    expect(said()).toMatch(/指摘2件.*次のシートに書きました：章別集計、指摘一覧。$/);
    expect(findingButtons()).toHaveLength(2);
    expect(document.activeElement).toBe(button("章別集計"));
  });

  const sheet = (name: string, over: Partial<SummaryWritten["written"][number]>) => ({ id: name, sheet: name, renamed: false, kept: null, ...over });

  test.each([
    ["名前がふさがっていたとき", { written: [sheet("章別集計", {}), sheet("指摘一覧 (2)", { renamed: true })] }, /書きました：章別集計、指摘一覧 \(2\)。 同じ名前のシートがほかにあるため、名前に番号を付けました：指摘一覧 \(2\)。$/],
    ["どちらの名前もふさがっていたとき", { written: [sheet("章別集計 (2)", { renamed: true }), sheet("指摘一覧 (3)", { renamed: true })] }, /番号を付けました：章別集計 \(2\)、指摘一覧 \(3\)。$/],
    ["前回のシートの名が変わっていたとき", { written: [sheet("章別集計", { kept: "前回の集計" })] }, /名前を変えた前回のシートは残しました：前回の集計。$/],
    ["グラフを描けなかったとき", { folded: false }, /グラフ・配色の一部は付けられませんでした/],
    ["いくつも重なったとき", { folded: false, printing: false, shown: false }, /一部は.*印刷の設定だけは.*手前に出せませんでした/],
    ["印刷の設定ができなかったとき", { printing: false }, /印刷の設定だけはできませんでした/],
    ["手前に出せなかったとき", { shown: false }, /手前に出せませんでした/],
  ] as const)("%sは、そう言う", async (_, over, sentence) => {
    const { user, container } = openPane({ summarize: () => Promise.resolve(summaryWritten(over)) });
    await user.click(button("章別集計"));
    await screen.findByRole("heading", { name: /検証結果/ });
    expect(container.querySelector(".notice")?.textContent).toMatch(sentence);
  });
});

describe("リボンのボタン", () => {
  test("ペインと同じことをし、強調のスイッチに従う", async () => {
    const commands: PaneCommands[] = [];
    const validate = jest.fn<ReturnType<PaneServices["validate"]>, Parameters<PaneServices["validate"]>>(() => Promise.resolve(validation({ report: mixed })));
    const { user } = openPane({ validate, attachCommands: (given) => {
      commands.push(given);
      return () => undefined;
    } });
    await user.click(screen.getByRole("switch", { name: "セルを強調する" }));
    await act(async () => commands.at(-1)?.validate?.());
    expect(validate.mock.calls.map(([options]) => options)).toEqual([{ highlight: false }]);
    expect(screen.getByRole("heading", { name: "検証結果 指摘 2件" })).toBeInstanceOf(HTMLElement);
  });

  test("作業ウィンドウの外で失敗したボタンのことを、何をすればよいかの文で言う", async () => {
    const failures = [new FakeSituation("connection")];
    const { container } = openPane({ attachCommands: (_, onFailed) => {
      for (const failure of failures.splice(0)) onFailed?.(failure);
      return () => undefined;
    } });
    await waitFor(() => expect(container.querySelector(".notice")?.textContent).toContain("Excel とつながりません"));
  });
});
