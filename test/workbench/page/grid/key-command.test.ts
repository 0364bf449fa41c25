import { editCommand, gridCommand } from "../../../../src/workbench/page/grid/key-command";

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const key = (name: string, modifiers: Partial<typeof plain> = {}) => ({ key: name, ...plain, ...modifiers });

describe("セルを編集していないときのキー", () => {
  test.each([
    ["矢印は動く", key("ArrowDown"), { do: "move", direction: "down", toEdge: false, extend: false }],
    ["Ctrl+Shift+矢印は端まで広げる", key("ArrowLeft", { ctrlKey: true, shiftKey: true }), { do: "move", direction: "left", toEdge: true, extend: true }],
    ["Shift+Tab は戻る", key("Tab", { shiftKey: true }), { do: "advance", order: "rows", backwards: true }],
    ["Enter は下へ", key("Enter"), { do: "advance", order: "columns", backwards: false }],
    ["Mac の ⌘Z も元に戻す", key("z", { metaKey: true }), { do: "undo" }],
    ["Ctrl+Shift+Z はやり直し", key("Z", { ctrlKey: true, shiftKey: true }), { do: "redo" }],
    ["Caps Lock でも Ctrl+A", key("A", { ctrlKey: true }), { do: "selectAll" }],
    ["Ctrl+PageDown は次のシート", key("PageDown", { ctrlKey: true }), { do: "sheet", step: 1 }],
    ["F2 は編集", key("F2"), { do: "edit" }],
    ["Shift+Space は行", key(" ", { shiftKey: true }), { do: "selectRows" }],
  ])("%s", (_name, event, command) => {
    expect(gridCommand(event)).toEqual(command);
  });

  test.each([
    ["文字は入力になる", key("あ")],
    ["空白も入力になる", key(" ")],
    ["コピーはブラウザーの仕組みに任せる", key("c", { ctrlKey: true })],
    ["貼り付けも任せる", key("v", { ctrlKey: true })],
    ["AltGr で打つ文字は入力になる", key("@", { ctrlKey: true, altKey: true })],
  ])("%s", (_name, event) => {
    expect(gridCommand(event)).toBeNull();
  });
});

describe("セルを編集しているときのキー", () => {
  test.each([
    ["Enter で確定して下へ", key("Enter"), "edit", { do: "commit", order: "columns", backwards: false }],
    ["Alt+Enter は改行", key("Enter", { altKey: true }), "edit", { do: "lineBreak" }],
    ["Ctrl+Enter は選択範囲のすべてに", key("Enter", { ctrlKey: true }), "enter", { do: "fill" }],
    ["Esc は取り消し", key("Escape"), "enter", { do: "cancel" }],
    ["打ち込みの途中の矢印は確定して動く", key("ArrowUp"), "enter", { do: "commit", order: "rows", backwards: false, direction: "up" }],
    ["編集中の矢印は文字の中を動く", key("ArrowUp"), "edit", null],
    ["Shift+矢印は文字を選ぶ", key("ArrowLeft", { shiftKey: true }), "enter", null],
    ["文字は入力になる", key("x"), "edit", null],
  ] as const)("%s", (_name, event, mode, command) => {
    expect(editCommand(event, mode)).toEqual(command);
  });
});
