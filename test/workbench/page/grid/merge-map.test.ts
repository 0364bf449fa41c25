import { MergeMap } from "../../../../src/workbench/page/grid/merge-map";

const small = { top: 2, left: 1, bottom: 3, right: 4 };
const tall = { top: 5, left: 2, bottom: 1_048_575, right: 2 };

test("低い結合も、列の下まで続く結合も、その中のどのセルからも見つかる", () => {
  const merges = new MergeMap([small, tall]);
  expect([merges.at(3, 4), merges.at(5, 2), merges.at(1_048_575, 2), merges.at(4, 2), merges.at(900_000, 3)]).toEqual([small, tall, tall, undefined, undefined]);
  expect([merges.inRow(2), merges.inRow(600_000), merges.inRow(4)]).toEqual([[small], [tall], []]);
});

test("選択は、結合を切らないところまで広がる", () => {
  const merges = new MergeMap([small, { top: 3, left: 5, bottom: 8, right: 6 }]);
  expect(merges.expand({ top: 3, left: 4, bottom: 3, right: 5 })).toEqual({ top: 2, left: 1, bottom: 8, right: 6 });
});
