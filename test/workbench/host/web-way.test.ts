import { createWorkbook } from "../../../src/xlsx/create-workbook";
import type { WorkbookModel } from "../../../src/xlsx/model";
import type { OfficeHost } from "../../../src/workbench/host/create-host";
import { createHost } from "../../../src/workbench/host/create-host";
import { connectWeb, WEB_PAYLOAD_LIMIT } from "../../../src/workbench/host/web-way";
import type { OpenedOffice } from "../../support/office-in-jsdom";
import { openOfficeOnWeb } from "../../support/office-in-jsdom";

// Starting the library takes a quarter of a second alone, and several where the machine is busy.
jest.setTimeout(30_000);

describe("Web の Excel と同じ道（postMessage）", () => {
  let model: WorkbookModel;
  let host: OfficeHost;
  let office: OpenedOffice;

  beforeAll(async () => {
    model = createWorkbook("検証.xlsx");
    host = createHost(model, { apiSet: "1.17" });
    office = await openOfficeOnWeb(host);
  });

  afterAll(() => office.close());

  test("起動し、Web の Excel と名乗り、要求セットと言語を伝える", async () => {
    expect(await office.Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
    expect(office.Office.context.displayLanguage).toBe("ja-JP");
    expect(office.pageErrors).toEqual([]);
  });

  test("バッチが往復し、断られたときのコードも届く", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [["目標", 18]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(read).toEqual([["目標", 18]]);
    const missing = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("無い").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  test("5 MB を超える要求を断る", async () => {
    expect(host.faults.payloadLimit).toBe(WEB_PAYLOAD_LIMIT);
    const writing = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const long = "あ".repeat(32_000);
      sheet.getRange("A1:A60").values = Array.from({ length: 60 }, () => [long]);
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  });

  test("イベントが届き、リボンのボタンが関数を動かす", async () => {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    model.change("user", () => model.setCell(model.activeSheetId, 2, 2, { kind: "value", value: 1 }));
    office.Office.actions.associate("summarize", (event: Office.AddinCommands.Event) => {
      seen.push("summarize");
      event.completed();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await host.invokeCommand("summarize");
    expect(seen).toEqual(["C3", "summarize"]);
  });

  test("文書の設定（Office.context.document.settings）が保存される", async () => {
    const { settings } = office.Office.context.document;
    settings.set("kensho", { tolerance: 5 });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect(model.settings.get("kensho")).toBe('{"tolerance":5}');
  });
});

test("ペインではない窓からのメッセージは聞かない", () => {
  const host = createHost(createWorkbook("検証.xlsx"));
  const sent: string[] = [];
  let listener: (event: MessageEvent) => void = () => undefined;
  const page = { location: { href: "https://localhost/" }, addEventListener: (_: "message", heard: typeof listener) => (listener = heard), removeEventListener: () => undefined };
  connectWeb(page, { contentWindow: { postMessage: (message: string) => sent.push(message) } }, host);
  const request = { _messageType: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 1, _actionType: 0 };
  listener({ data: JSON.stringify(request), origin: "https://elsewhere.example", source: {} } as unknown as MessageEvent);
  expect(sent).toEqual([]);
  expect(host.counters.roundTrips).toBe(0);
});
