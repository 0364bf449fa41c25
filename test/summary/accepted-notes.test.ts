import type { AcceptedFinding } from "../../src/core/accepted";
import { acceptedNotes } from "../../src/summary/accepted-notes";

const accepted = (note: string): AcceptedFinding => ({
  finding: { rule: "over-budget", severity: "warning", outcome: "violation", file: "r5.xlsx", cell: { sheet: "P1", row: 20, column: 9 }, related: [], messageId: "over", message: "", data: {} },
  acceptance: { subject: "s", content: "c", note, sheet: "P1" },
});
const occasion = { titleOf: () => "予算を超える決算額" };

describe("章別集計の確認済み", () => {
  it("なければ何も書かない", () => expect(acceptedNotes({}, occasion)).toEqual([]));

  it("件数と、場所・規則・メモを一行ずつ書く。メモの改行は空白にする", () => {
    expect(acceptedNotes({ accepted: [accepted("流用済み\n決裁あり"), accepted("")] }, occasion)).toEqual([
      "確認済み：2件（指摘の件数と指摘一覧に含みません）",
      "　P1 J21　予算を超える決算額　メモ：流用済み 決裁あり",
      "　P1 J21　予算を超える決算額　メモ：なし",
    ]);
  });
});
