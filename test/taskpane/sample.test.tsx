/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { openSample } from "../../src/taskpane/open-sample";
import { deferred, FakeSituation } from "./support/fake-services";
import { button, openPane, said } from "./support/open-pane";

describe("見本", () => {
  test("はじめの画面から開け、開く間は押し直せず、開いたら次にすることを言う", async () => {
    const opening = deferred<void>();
    const open = jest.fn(() => opening.promise);
    const { user } = openPane({ openSample: open });
    await user.click(button("見本を新しいブックで開く"));
    await user.click(button("見本を開いています…"));
    expect(open).toHaveBeenCalledTimes(1);
    opening.resolve();
    expect(await screen.findByText(/別のウィンドウで開きました/, { selector: ".sample-said" })).toBeInstanceOf(HTMLElement);
    expect(said()).toMatch(/別のウィンドウで開きました。そのウィンドウの［ホーム］タブで「検証」/);
  });

  test("Excel が開けなければ、保存する道と、担当者に伝える内容を示す", async () => {
    const { user } = openPane({ openSample: () => Promise.reject(new FakeSituation("unknown")) });
    await user.click(button("見本を新しいブックで開く"));
    const link = await screen.findByRole("link", { name: "見本を保存する" });
    expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["assets/sample.xlsx", "検証シートの見本.xlsx"]);
    expect(said()).toMatch(/開けませんでした。下から保存して/);
    expect(screen.getByText("unknown の詳細")).toBeInstanceOf(HTMLElement);
  });

  test("見本を取りに行けなければ、通信のことを言い、同じところへの道は示さない", async () => {
    const { user } = openPane({ openSample: () => Promise.reject(new FakeSituation("connection")) });
    await user.click(button("見本を新しいブックで開く"));
    expect(await screen.findByText(/見本を受け取れませんでした/, { selector: ".sample-said p" })).toBeInstanceOf(HTMLElement);
    expect(screen.queryByRole("link")).toBeNull();
  });
});

describe("見本を取りに行く", () => {
  const createWorkbook = jest.fn<Promise<void>, [string]>(() => Promise.resolve());
  const answer = (status: number, text: string) => Promise.resolve({ ok: status < 400, status, blob: () => Promise.resolve(new Blob([text])) } as Response);

  beforeEach(() => {
    createWorkbook.mockClear();
    Object.assign(globalThis, { Excel: { createWorkbook } });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "fetch");
  });

  test("受け取ったファイルを、そのまま新しいブックにする", async () => {
    const fetched = jest.fn<Promise<Response>, [string]>(() => answer(200, "中身"));
    Object.assign(globalThis, { fetch: fetched });
    await openSample();
    expect(fetched.mock.calls).toEqual([["assets/sample.xlsx"]]);
    expect(createWorkbook.mock.calls.map(([base64]) => Buffer.from(base64, "base64").toString("utf8"))).toEqual(["中身"]);
  });

  test.each([
    ["サーバーにない", () => answer(404, "")],
    ["サーバーに届かない", () => Promise.reject(new TypeError("Failed to fetch"))],
  ])("%sなら、つながらないと言い、Excel には何もさせない", async (_, fetched) => {
    Object.assign(globalThis, { fetch: fetched });
    await expect(openSample()).rejects.toMatchObject({ code: "connection", detail: expect.stringContaining("assets/sample.xlsx") as string });
    expect(createWorkbook).not.toHaveBeenCalled();
  });
});
