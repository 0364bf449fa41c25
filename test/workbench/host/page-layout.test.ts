import { openWorkbook } from "../../../src/xlsx/open-workbook";
import { useSession } from "./session";

const session = useSession();

const active = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getActiveWorksheet();

test("印刷の設定は、読み戻せてファイルにも残る", async () => {
  const read = await session.run(async (context) => {
    const { pageLayout } = active(context);
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.bottomMargin = 36;
    pageLayout.setPrintTitleRows("$2:$3");
    pageLayout.setPrintTitleColumns("$A:$A");
    pageLayout.setPrintArea("A1:D40");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    pageLayout.headersFooters.defaultForAllPages.rightHeader = "&D";
    await context.sync();
    pageLayout.load("orientation,paperSize,zoom,topMargin,leftMargin,bottomMargin");
    const texts = pageLayout.headersFooters.defaultForAllPages.load("centerFooter,rightHeader,leftFooter");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
    await context.sync();
    return {
      ...pageLayout.toJSON(), zoom: pageLayout.zoom.horizontalFitToPages, area: area.address, columns: columns.address,
      texts: [texts.centerFooter, texts.rightHeader, texts.leftFooter],
    };
  });
  expect(read).toMatchObject({
    orientation: "Landscape", paperSize: "A3", zoom: 1, topMargin: 72, leftMargin: 36, bottomMargin: 36,
    area: "Sheet1!A1:D40", columns: "Sheet1!A:A", texts: ["&P / &N", "&D", ""],
  });
  const again = await openWorkbook(await session.model.save(), "a.xlsx");
  expect(again.sheets[0]?.pageSetup).toEqual(session.model.sheets[0]?.pageSetup);
  expect(again.sheets[0]?.pageSetup).toMatchObject({ titleRows: { first: 1, last: 2 }, fit: { wide: 1, tall: null }, footer: { center: "&P / &N" } });
});

test("倍率とページ数の両方、行全体でない見出し、ない用紙は断る", async () => {
  const works: readonly ((layout: Excel.PageLayout) => void)[] = [
    (layout) => (layout.zoom = { scale: 80, horizontalFitToPages: 1 }),
    (layout) => layout.setPrintTitleRows("A1:B2"),
    (layout) => (layout.paperSize = "はがき" as "A4"),
  ];
  for (const work of works) {
    const error = await session.failure(async (context) => {
      work(active(context).pageLayout);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  }
});

test("保護されたシートの印刷は変えられず、先頭ページだけの見出しは持たないと言う", async () => {
  const different = await session.failure(async (context) => {
    active(context).pageLayout.headersFooters.state = "FirstAndDefault";
    await context.sync();
  });
  expect(different.code).toBe("NotImplemented");
  session.model.setProtected(session.model.activeSheetId, true);
  const refused = await session.failure(async (context) => {
    active(context).pageLayout.orientation = "Landscape";
    await context.sync();
  });
  expect(refused.code).toBe("AccessDenied");
});

test("タブの色：付ける、読む、消す", async () => {
  const read = await session.run(async (context) => {
    const sheet = active(context);
    sheet.tabColor = "#3366cc";
    sheet.load("tabColor");
    await context.sync();
    const before = sheet.tabColor;
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    return [before, sheet.tabColor];
  });
  expect(read).toEqual(["#3366CC", ""]);
});
