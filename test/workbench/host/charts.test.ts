import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();
const charts = () => session.model.sheets[0]?.charts ?? [];

beforeEach(() => session.run(async (context) => {
  active(context).getRange("A1:D4").values = [["章", "予算", "実績", "執行率"], ["第３章", 10401, 9197, 0.884], ["第５章", 52763, 48496, 0.919], ["計", 63164, 57693, 0.913]];
  await context.sync();
}));

/** 予算と実績の棒に、執行率の線を第 2 軸で重ねる。 */
async function addBudgetChart(context: Excel.RequestContext): Promise<void> {
  const sheet = active(context);
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
  chart.name = "検証_予算と実績";
  chart.title.text = "章別の事業費";
  chart.legend.position = "Top";
  chart.setPosition("F2", "L20");
  chart.axes.valueAxis.title.text = "千円";
  const rate = chart.series.add("執行率");
  rate.setValues(sheet.getRange("D2:D3"));
  rate.setXAxisValues(sheet.getRange("A2:A3"));
  rate.chartType = "LineMarkers";
  rate.axisGroup = "Secondary";
  rate.format.line.color = "#C00000";
  chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
  chart.series.getItemAt(1).name = "=Sheet1!$C$1";
  const secondary = chart.axes.getItem("Value", "Secondary");
  secondary.numberFormat = "0%";
  secondary.minimum = 0;
  await context.sync();
}

test("棒と第 2 軸の線：系列・軸・題・場所が、読み戻せる", async () => {
  const read = await session.run(async (context) => {
    await addBudgetChart(context);
    const { charts: all } = active(context);
    all.load("items/name,items/left,items/width,items/title/text,items/legend/position,items/series/items/name,items/series/items/axisGroup,items/series/items/chartType");
    const secondary = all.getItem("検証_予算と実績").axes.getItem("Value", "Secondary").load("numberFormat,minimum,maximum");
    const none = all.getItemOrNullObject("ほかのグラフ");
    await context.sync();
    const [chart] = all.items;
    return {
      name: chart?.name, place: [chart?.left, chart?.width], title: chart?.title.text, legend: chart?.legend.position,
      series: chart?.series.items.map((series) => [series.name, series.axisGroup, series.chartType]),
      axis: [secondary.numberFormat, secondary.minimum, secondary.maximum] as unknown[], none: none.isNullObject,
    };
  });
  const width = (session.model.sheets[0]?.columnWidth(0) ?? 0) * 0.75;
  expect(read).toEqual({
    name: "検証_予算と実績", place: [width * 5, width * 7], title: "章別の事業費", legend: "Top",
    series: [["予算", "Primary", "ColumnClustered"], ["実績", "Primary", "ColumnClustered"], ["執行率", "Secondary", "LineMarkers"]],
    axis: ["0%", 0, ""], none: true,
  });
});

test("値のラベルの書式と場所、隠れたセルを描くかどうかも残る", async () => {
  await session.run(async (context) => {
    await addBudgetChart(context);
    const chart = active(context).charts.getItem("検証_予算と実績");
    chart.plotVisibleOnly = false;
    const rate = chart.series.getItemAt(2);
    rate.hasDataLabels = true;
    rate.dataLabels.position = "Top";
    rate.dataLabels.numberFormat = "0.0%";
    await context.sync();
  });
  const reopened = await openWorkbook(await session.model.save(), "book.xlsx");
  const [chart] = reopened.sheets[0]?.charts ?? [];
  expect(chart?.plotsHidden).toBe(true);
  expect(chart?.series.map(({ dataLabels, labelPlace, labelFormat }) => [dataLabels, labelPlace, labelFormat])).toEqual([[false, undefined, undefined], [false, undefined, undefined], [true, "Top", "0.0%"]]);
});

test("保存して開き直しても同じグラフで、直しても増えず、消せば部品ごとなくなる", async () => {
  await session.run(addBudgetChart);
  const again = await openWorkbook(await session.model.save(), "a.xlsx");
  const withoutSource = (chart: object | undefined) => ({ ...chart, id: "", source: undefined });
  expect(again.sheets[0]?.charts.map(withoutSource)).toEqual(charts().map(withoutSource));
  await session.run(async (context) => {
    const chart = active(context).charts.getItem("検証_予算と実績");
    chart.setData(active(context).getRange("A1:C4"), "Columns");
    chart.chartType = "BarStacked";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.title.visible = false;
    await context.sync();
  });
  expect(charts()).toMatchObject([{ type: "BarStacked", title: null, series: [{ values: "'Sheet1'!$B$2:$B$4", type: "BarStacked" }, { name: "='Sheet1'!$C$1" }] }]);
  await session.run(async (context) => {
    active(context).charts.getItem("検証_予算と実績").delete();
    await context.sync();
  });
  expect(charts()).toEqual([]);
});

test("行を系列にする、題名のない表、ない種類のグラフ、ない名前", async () => {
  await session.run(async (context) => {
    const sheet = active(context);
    sheet.charts.add("Line", sheet.getRange("A1:C3"), "Rows");
    sheet.charts.add("ColumnStacked", sheet.getRange("B2:C3"));
    await context.sync();
  });
  expect(charts().map(({ name, series }) => [name, series.map((one) => [one.name, one.categories, one.values])])).toEqual([
    ["グラフ 1", [["='Sheet1'!$A$2", "'Sheet1'!$B$1:$C$1", "'Sheet1'!$B$2:$C$2"], ["='Sheet1'!$A$3", "'Sheet1'!$B$1:$C$1", "'Sheet1'!$B$3:$C$3"]]],
    ["グラフ 2", [["", null, "'Sheet1'!$B$2:$B$3"], ["", null, "'Sheet1'!$C$2:$C$3"]]],
  ]);
  const pie = await session.failure(async (context) => {
    active(context).charts.add("Pie", active(context).getRange("A1:B3"));
    await context.sync();
  });
  expect(pie.code).toBe("ApiNotFound");
  const missing = await session.failure(async (context) => {
    active(context).charts.getItem("ない").load("name");
    await context.sync();
  });
  expect(missing.code).toBe("ItemNotFound");
});
