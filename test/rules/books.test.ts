import { judged, slipped, toldOf } from "../support/clerk-books";
import { bookCases } from "./books";
import { ofTheTown, slips, wholeTown } from "./books/whole-town";

describe("担当者が出したままのブックで", () => {
  it.each(bookCases.map((one) => [one.rule, one.name, one] as const))("%s：%s", (rule, _, one) => {
    expect(judged(rule, one)).toEqual({ right: one.must?.length ?? 0, wrong: [], missed: [] });
  });
});

describe("町じゅうの課の24枚のブックで", () => {
  it("送り返すもののないブックでは、気を付けることだけを示す", () => expect([...toldOf(wholeTown)].sort()).toEqual([...ofTheTown].sort()));

  it.each(slips.map((slip) => [slip.sheet, slip.name, slip] as const))("%s の%sときは、そのことだけを加える", (sheet, _, { typed, told }) => {
    expect([...toldOf(slipped(wholeTown, sheet, typed))].sort()).toEqual([...ofTheTown, ...told].sort());
  });
});
