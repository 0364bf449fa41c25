/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readManifest } from "../../../../src/workbench/page/chrome/manifest-buttons";

const root = path.resolve(__dirname, "..", "..", "..", "..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");

describe("リボンのボタン", () => {
  test("manifest.xml のグループ「検証シート」に三つのボタンがある", () => {
    const { groups } = readManifest(xml, "ja-JP");
    expect(groups.map((group) => group.label)).toEqual(["検証シート"]);
    expect(groups[0]?.buttons.map(({ label, action }) => ({ label, action }))).toEqual([
      { label: "ウィンドウ表示", action: { kind: "show-pane" } },
      { label: "検証", action: { kind: "function", name: "validate" } },
      { label: "章別集計", action: { kind: "function", name: "summarize" } },
    ]);
  });

  test("アイコンは開発用サーバーの道で、ファイルがある", () => {
    const icons = readManifest(xml, "ja-JP").groups.flatMap((group) => group.buttons.map((button) => button.icon));
    expect(icons).toHaveLength(3);
    for (const icon of icons) {
      expect(icon).toMatch(/^\/assets\//);
      expect(existsSync(path.join(root, icon))).toBe(true);
    }
  });

  test("言葉は表示言語で選ぶ", () => {
    expect(readManifest(xml, "ja-JP").name).toBe("検証シートチェッカー");
    expect(readManifest(xml, "en-US").name).toBe("Verification Sheet Checker");
    expect(readManifest(xml, "en-US").groups[0]?.buttons[1]?.label).not.toBe("検証");
  });

  test("同じグループが二度あれば、後の定義を使う", () => {
    const group = (label: string) => `<Group id="g"><Label resid="${label}"/></Group>`;
    const twice = `<m>${group("a")}${group("b")}<String id="a" DefaultValue="古い"/><String id="b" DefaultValue="新しい"/></m>`;
    expect(readManifest(twice, "ja-JP").groups).toEqual([{ label: "新しい", buttons: [] }]);
  });

  test("ショートカットの場所は開発用サーバーの道で、無ければ空", () => {
    expect(readManifest(xml, "ja-JP").shortcuts).toBe("/shortcuts.json");
    expect(readManifest("<m/>", "ja-JP").shortcuts).toBe("");
  });

  test("XML でなければ、そう言って断る", () => {
    expect(() => readManifest("<m><unclosed></m>", "ja-JP")).toThrow("XML として読めません");
  });
});
