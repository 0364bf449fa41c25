import { EditSession } from "../../../../src/workbench/page/grid/edit-session";

const place = { sheetId: "1", row: 0, column: 0 };

describe("セルの編集", () => {
  test("F2 で入力と編集が入れ替わるたびに知らせる", () => {
    const session = new EditSession();
    const told: string[] = [];
    session.listen({ began: () => told.push(`began ${session.mode}`), modeChanged: () => told.push(session.mode) });
    session.begin(place, "", "あ", "enter");
    session.toggleMode();
    session.toggleMode();
    expect(told).toEqual(["began enter", "edit", "enter"]);
  });

  test("打ちかけの文字があるのは、元と違うものを打ち、まだ終えていない間だけ", () => {
    const session = new EditSession();
    expect(session.isChanged).toBe(false);
    session.begin(place, "前", "前", "edit");
    expect(session.isChanged).toBe(false);
    session.setText("前後", "cell");
    expect(session.isChanged).toBe(true);
    session.cancel();
    expect(session.isChanged).toBe(false);
    session.begin(place, "前", "後", "enter");
    expect(session.isChanged).toBe(true);
    expect(session.end()).toEqual({ place, text: "後" });
    expect(session.isChanged).toBe(false);
  });
});
