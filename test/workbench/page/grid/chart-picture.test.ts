import { JSDOM } from "jsdom";
import { createWorkbook } from "../../../../src/xlsx/create-workbook";
import type { ChartSeriesModel } from "../../../../src/xlsx/model";
import { PLAIN_AXIS } from "../../../../src/xlsx/model";
import { chartPictures } from "../../../../src/workbench/page/grid/chart-pictures";

const book = createWorkbook("a.xlsx");
const [sheet] = book.sheets;
const id = sheet?.id ?? "";
const series = (column: string, change: Partial<ChartSeriesModel> = {}): ChartSeriesModel => ({
  name: `='Sheet1'!$${column}$1`, values: `'Sheet1'!$${column}$2:$${column}$3`, categories: "'Sheet1'!$A$2:$A$3", type: "ColumnClustered", axisGroup: "primary", color: "#112233", dataLabels: false, ...change,
});

// A getter: jest looks into the values of globals when it tidies up.
const { document: page } = new JSDOM().window;
Object.defineProperty(globalThis, "document", { get: () => page, configurable: true });

beforeAll(() => book.change("user", () => {
  [["章", "予算", "実績", "率"], ["第３章", 100, 50, 0.5], ["第５章", 200, "－", 0.9]].forEach((cells, row) => cells.forEach((value, column) => book.setCell(id, row, column, { kind: "value", value })));
  book.addChart(id, {
    name: "予算と実績", type: "ColumnClustered", title: "章別", legend: "bottom",
    series: [series("B"), series("C", { color: "#445566" }), series("D", { type: "LineMarkers", axisGroup: "secondary", color: "#C00000" })],
    axes: { category: PLAIN_AXIS, value: PLAIN_AXIS, secondaryValue: PLAIN_AXIS }, from: { row: 4, column: 1, x: 0, y: 0 }, to: { row: 20, column: 8, x: 0, y: 0 },
  });
}));

test("棒の高さは値に比例し、線は第 2 軸に点を打ち、題・章名・凡例が書かれる", () => {
  const [picture] = sheet ? chartPictures(book, sheet) : [];
  const heights = (color: string) => [...(picture?.querySelectorAll(`rect[fill="${color}"]:not([width="10"])`) ?? [])].map((rect) => Number(rect.getAttribute("height")));
  const [low = 0, high = 0] = heights("#112233");
  expect(low).toBeGreaterThan(0);
  expect(high / low).toBeCloseTo(2);
  expect(heights("#445566")[0]).toBeCloseTo(low / 2);
  expect(picture?.querySelectorAll("circle")).toHaveLength(2);
  const texts = [...(picture?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(["章別", "第３章", "第５章", "予算", "実績", "率", "200", "100%"]));
  expect(picture?.querySelector("svg")?.getAttribute("aria-label")).toBe("予算と実績 章別");
  expect(picture?.style.left).toBe(`${sheet?.columnWidth(0)}px`);
});

test.each([
  [52_763, ["0", "20,000", "40,000", "60,000"]],
  [17, ["0", "5", "10", "15", "20"]],
  [3, ["0", "1", "2", "3"]],
])("最大が %d のとき、目盛りは切りのよい数になる", (highest, marks) => {
  const counts = createWorkbook("b.xlsx");
  const [own] = counts.sheets;
  if (!own) throw new Error("シートがない");
  counts.setCell(own.id, 1, 1, { kind: "value", value: highest });
  counts.addChart(own.id, {
    name: "図", type: "ColumnClustered", title: null, legend: null, series: [series("B")],
    axes: { category: PLAIN_AXIS, value: PLAIN_AXIS, secondaryValue: PLAIN_AXIS }, from: { row: 4, column: 1, x: 0, y: 0 }, to: { row: 20, column: 8, x: 0, y: 0 },
  });
  const [picture] = chartPictures(counts, own);
  const texts = [...(picture?.querySelectorAll('text[text-anchor="end"]') ?? [])].map(({ textContent }) => textContent);
  expect(texts).toEqual(marks);
});

test("シートの中身がマークアップに見えても、文字のまま描かれる", () => {
  book.setCell(id, 0, 1, { kind: "typed", text: "<img src=x onerror=alert(1)>" });
  const [picture] = sheet ? chartPictures(book, sheet) : [];
  expect(picture?.querySelector("img")).toBeNull();
  expect([...(picture?.querySelectorAll("text") ?? [])].map(({ textContent }) => textContent)).toContain("<img src=x onerror=alert(1)>");
});
