import { readFileSync } from "node:fs";
import { actionFor, readShortcuts } from "../../../../src/workbench/page/chrome/shortcuts";

const shortcuts = readShortcuts(readFileSync("src/commands/shortcuts.json", "utf8"));
const pressed = (code: string, held: { readonly ctrl?: boolean; readonly shift?: boolean; readonly alt?: boolean; readonly meta?: boolean }) => actionFor({
  code, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false, altKey: held.alt ?? false, metaKey: held.meta ?? false,
}, shortcuts);
const all = { ctrl: true, shift: true, alt: true };

describe("ショートカット キー", () => {
  test.each([["KeyK", "validate"], ["KeyN", "nextFinding"], ["KeyP", "previousFinding"], ["KeyS", "summarize"]])("Ctrl+Shift+Alt と %s は %s", (code, action) => {
    expect(pressed(code, all)).toBe(action);
  });

  test.each<[string, string, Parameters<typeof pressed>[1]]>([
    ["修飾キーが足りない", "KeyK", { ctrl: true, shift: true }],
    ["Windows キーも押している", "KeyK", { ...all, meta: true }],
    ["割り当てのない文字", "KeyQ", all],
    ["文字でないキー", "ArrowDown", all],
  ])("%s ときは何もしない", (_, code, held) => {
    expect(pressed(code, held)).toBeNull();
  });

  test("一覧のないファイルは断る", () => {
    expect(() => readShortcuts("{}")).toThrow("shortcuts がありません");
  });
});
