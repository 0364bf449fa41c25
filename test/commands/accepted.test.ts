import { accept, revoke } from "../../src/commands/accept-finding";
import { recheckSheets } from "../../src/commands/recheck-sheets";
import { runValidation } from "../../src/commands/run-validation";
import { isMarkerFormula } from "../../src/summary/highlight-looks";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";

afterEach(closeExcel);

const SHEET = "7_検証_福祉課";
const missing = ({ report }: Awaited<ReturnType<typeof runValidation>>) => report.findings.filter(({ rule, cell }) => rule === "missing-reason" && cell.sheet === SHEET);
const marks = (model: WorkbookModel) => model.sheetByName(SHEET)?.conditionalFormats.filter(({ formula }) => isMarkerFormula(formula)).length ?? 0;

async function acceptedBook() {
  const session = await excelOver(await sampleBook());
  const before = await runValidation({ highlight: true });
  const [finding] = missing(before);
  const form = before.report.forms.find(({ form: { area } }) => area.sheet === SHEET)?.form;
  if (!finding || !form) throw new Error("福祉課の理由の未記入がありません。");
  await accept(finding, form, "決裁済み");
  return { ...session, before };
}

describe("確認済み", () => {
  it("シートを読み直さずに一覧から外れる。強調は次の検証で消える", async () => {
    const { host, model, before } = await acceptedBook();
    const painted = marks(model);
    host.resetCounters();
    const again = await recheckSheets(before, []);
    if (!again) throw new Error("読み直しませんでした。");
    const { report } = again;
    expect(host.counters.roundTrips).toBeLessThanOrEqual(2);
    expect(report.accepted?.map(({ finding, acceptance }) => [finding.cell.sheet, acceptance.note])).toEqual([[SHEET, "決裁済み"]]);
    expect(report.findings).toHaveLength(before.report.findings.length - 1);
    expect(marks(model)).toBe(painted);
    await runValidation({ highlight: true });
    expect(marks(model)).toBeLessThan(painted);
  });

  it("保存して開き直し、シートの名前が変わっても、確認済みのまま", async () => {
    const { model } = await acceptedBook();
    const bytes = await model.save();
    closeExcel();
    const reopened = await openWorkbook(bytes, "r5.xlsx");
    const sheet = reopened.sheetByName(SHEET);
    if (!sheet) throw new Error("シートがありません。");
    reopened.change("user", () => reopened.renameSheet(sheet.id, "福祉課（新）"));
    await excelOver(reopened);
    const { report } = await runValidation({ highlight: false });
    expect(report.accepted?.map(({ finding }) => finding.cell.sheet)).toEqual(["福祉課（新）"]);
  });

  it("実績を直すとまた指摘に出て、取り消しても出る", async () => {
    const { model } = await acceptedBook();
    const sheet = model.sheetByName(SHEET);
    if (!sheet) throw new Error("シートがありません。");
    const original = sheet.cell(15, 9).value;
    model.change("user", () => model.setCell(sheet.id, 15, 9, { kind: "value", value: 150 }));
    expect(missing(await runValidation({ highlight: false }))).toHaveLength(1);
    model.change("user", () => model.setCell(sheet.id, 15, 9, { kind: "value", value: original }));
    const again = await runValidation({ highlight: false });
    expect(missing(again)).toEqual([]);
    const [kept] = again.report.accepted ?? [];
    if (!kept) throw new Error("確認済みがありません。");
    await revoke(kept.acceptance);
    expect(missing(await runValidation({ highlight: false }))).toHaveLength(1);
  });
});
