import { readFileSync } from "node:fs";
import { openNewWorkbook } from "../../src/excel/open-new-workbook";
import { SituationError } from "../../src/excel/situation-error";
import { createHost } from "../../src/workbench/host/create-host";
import { createWorkbook } from "../../src/xlsx/create-workbook";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { openOffice, openOfficeOnWeb, type OpenedOffice } from "../support/office-in-jsdom";
import { SAMPLE_PATH } from "../support/sample-book";

// Starting the library takes a quarter of a second alone, and several where machines are shared.
jest.setTimeout(30_000);

const sample = readFileSync(SAMPLE_PATH);
let office: OpenedOffice;

afterEach(() => office.close());

/** An empty workbook in the Excel that is opened by `open`; answers it with the files that were opened beside it. */
async function excel(open: typeof openOffice | typeof openOfficeOnWeb, canOpen = true) {
  const model = createWorkbook("自分のブック.xlsx");
  const opened: Uint8Array[] = [];
  const host = createHost(model, canOpen ? { onOpenWorkbook: (bytes) => opened.push(bytes) } : {});
  office = await open(host);
  office.useGlobals();
  return { model, opened, host };
}

describe.each([["Windows の Excel", openOffice], ["Web の Excel", openOfficeOnWeb]] as const)("新しいブックで開く（%s）", (_, open) => {
  test("ファイルはそのまま新しいブックになり、手前のブックは変わらない", async () => {
    const { model, opened } = await excel(open);
    const before = await model.save();
    await openNewWorkbook(sample.toString("base64"));
    expect(opened.map((bytes) => sample.equals(bytes))).toEqual([true]);
    const book = await openWorkbook(opened[0] ?? new Uint8Array(), "Book2.xlsx");
    expect(book.sheets).toHaveLength(15);
    expect(await model.save()).toEqual(before);
  });

  test("セルの編集中なら、終わるのを待って開く", async () => {
    const { opened, host } = await excel(open);
    host.faults.editMode = true;
    const opening = openNewWorkbook(sample.toString("base64"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(opened).toEqual([]);
    host.faults.editMode = false;
    await opening;
    expect(opened).toHaveLength(1);
  });

  test("ブックでないものや、新しいブックを開けない Excel は、名前の付いた状況になる", async () => {
    await excel(open);
    await expect(openNewWorkbook("これは base64 ではない")).rejects.toBeInstanceOf(SituationError);
    office.close();
    await excel(open, false);
    await expect(openNewWorkbook(sample.toString("base64"))).rejects.toMatchObject({ code: "unknown", detail: expect.stringContaining("NotImplemented") as string });
  });
});
