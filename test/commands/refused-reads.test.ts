import { readFileSync } from "node:fs";
import { runSummary } from "../../src/commands/run-summary";
import { checkWorkbook, runValidation, type CheckedWorkbook } from "../../src/commands/run-validation";
import { acceptanceOf } from "../../src/core/accepted";
import type { Report, UnreadPart } from "../../src/core/report";
import { changeAccepted } from "../../src/excel/settings-store";
import type { OfficeHost } from "../../src/workbench/host/office-host";
import type { WorkbookModel } from "../../src/xlsx/model";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { SAMPLE_PATH } from "../support/sample-book";
import { withTextBox } from "../support/with-text-box";
import { closeExcel, excelOver, sampleBook, type ExcelSession } from "../excel/excel-session";

afterEach(closeExcel);

const CODES = ["ApiNotFound", "AccessDenied", "GeneralException", "ItemNotFound", "InvalidOperation", "NotImplemented", "UnsupportedOperation", "RequestAborted", "ConnectionFailure"];
/** Where forms are: all sheets of the sample but its cover. */
const FORM_SHEETS = 14;

const found = ({ findings, forms }: Report) => ({ forms: forms.length, findings: findings.map(({ rule, cell }) => [rule, cell]) });
const unreadOf = ({ report: { unread = [] } }: Pick<CheckedWorkbook, "report">) => unread;

/** The sample with the members refused ("Worksheet.shapes"), all over the book or on one sheet. */
async function sampleThatRefuses(members: readonly string[], code: string, sheetName?: string): Promise<ExcelSession> {
  const session = await excelOver(await sampleBook());
  const sheet = sheetName === undefined ? undefined : idOf(session.model, sheetName);
  session.host.faults.refusals = members.map((member) => ({ member, code, ...(sheet !== undefined && { sheet }) }));
  return session;
}

const idOf = (model: WorkbookModel, name: string) => model.sheetByName(name)?.id ?? "";

/** Every member that was asked for, as a refusal names it: "Range.load(values,format/font)" is Range.values and Range.format. */
function membersOf({ counters }: OfficeHost): readonly string[] {
  const members = Object.keys(counters.perMethod).flatMap((used) => {
    const [, owner = "", names] = /^(\w+)\.load\((.*)\)$/.exec(used) ?? [];
    return names === undefined ? [used] : names.split(",").map((name) => `${owner.replace(/Collection$/, "")}.${name.split("/")[0]}`);
  });
  return [...new Set(members)];
}

const missing = ({ findings }: Report) => findings.filter(({ rule }) => rule === "missing-reason").map(({ cell }) => cell.sheet);

/** The sample, in which two reasons are missing, with a text box over the first of them. */
async function twoReasonsMissing(groups = 0): Promise<{ model: WorkbookModel; boxed: string; bare: string }> {
  const [box, other] = plain.findings.filter(({ rule }) => rule === "missing-reason").map(({ related }) => related[0]);
  if (!box || !other) throw new Error("The sample has no two missing reasons");
  const part = (plain.workbooks[0]?.sheets.findIndex(({ name }) => name === box.sheet) ?? -1) + 1;
  const place = { top: box.row, left: box.column + 1, bottom: box.row + 1, right: box.column + 6 };
  const bytes = await withTextBox(readFileSync(SAMPLE_PATH), part, [{ text: "参加者が少なく、報償費が減ったため。", place, hidden: false, groups }]);
  return { model: await openWorkbook(bytes, "sample.xlsx"), boxed: box.sheet, bare: other.sheet };
}

let plain: Report;
beforeAll(async () => {
  await excelOver(await sampleBook());
  ({ report: plain } = await checkWorkbook({}));
  closeExcel();
});

const FEW = ["ApiNotFound", "GeneralException", "ConnectionFailure"];
/** Asked for along with the values, which a lost connection would keep back too. */
const ONCE_MORE = ["ApiNotFound", "GeneralException", "RequestAborted"];
/** Reasons are looked for in shapes only where the reason's own cell is empty. */
const EMPTY_REASONS = 3;

const refusals: readonly (readonly [what: string, members: readonly string[], codes: readonly string[], part: UnreadPart, sheets: number])[] = [
  ["図形", ["Worksheet.shapes"], CODES, "shapes", EMPTY_REASONS],
  ["図形の種類", ["Worksheet.shapes", "Shape.type"], FEW, "shapes", EMPTY_REASONS],
  ["表示形式", ["Range.text"], FEW, "displayed", FORM_SHEETS],
  ["行と列の非表示", ["Range.hidden", "Range.rowHidden"], ONCE_MORE, "hidden", FORM_SHEETS],
  ["取り消し線", ["RangeFont.strikethrough"], ONCE_MORE, "struck", FORM_SHEETS],
  ["書式", ["Range.format"], ONCE_MORE, "struck", FORM_SHEETS],
];

it.each(refusals.flatMap(([what, members, codes, part, sheets]) => codes.map((code) => [`${what}（${code}）`, members, code, part, sheets] as const)))(
  "%s を断られても、残りをすべて検証し、読めなかったものをシートごとに言う",
  async (_, members, code, part, sheets) => {
    const { host } = await sampleThatRefuses(members, code);
    const checked = await checkWorkbook({});
    expect(unreadOf(checked).map((unread) => unread.part)).toEqual(Array.from({ length: sheets }, () => part));
    expect(new Set(unreadOf(checked).map(({ sheet }) => sheet)).size).toBe(sheets);
    expect(found(checked.report)).toEqual(found(plain));
    expect(host.counters.roundTrips).toBeLessThan(20);
  },
);

describe("図形を1枚のシートでだけ読ませない Excel", () => {
  it("そのシートだけを言い、ほかのシートの図形の理由は読む", async () => {
    const { model, boxed, bare } = await twoReasonsMissing();
    const { host } = await excelOver(model);
    host.faults.refusals = [{ member: "Worksheet.shapes", code: "GeneralException", sheet: idOf(model, bare) }];
    const checked = await checkWorkbook({});
    expect(unreadOf(checked)).toEqual([{ sheet: bare, part: "shapes" }]);
    expect(missing(checked.report)).toEqual([bare]);
    expect(missing(plain)).toEqual(expect.arrayContaining([boxed, bare]) as string[]);
    expect(host.counters.roundTrips).toBeLessThan(14);
  });

  it.each(["Shape.group", "GroupShapeCollection.getItem", "TextRange.text", "TextFrame.textRange"])("グループの中の %s が読めなければ、そのシートを言う", async (member) => {
    const { model, boxed } = await twoReasonsMissing(1);
    const { host } = await excelOver(model);
    host.faults.refusals = [{ member, code: "InvalidArgument" }];
    const checked = await checkWorkbook({});
    expect(unreadOf(checked)).toEqual([{ sheet: boxed, part: "shapes" }]);
    expect(found(checked.report)).toEqual(found(plain));
  });
});

it.each([["取り消し線", "RangeFont.strikethrough", "hiddenCells"], ["行の非表示", "Range.rowHidden", "取り消し線"]])("%s だけが読めなくても、もう一方は読む", async (_, member, other) => {
  const { host, model } = await excelOver(await sampleBook());
  const [figure] = plain.forms[2]?.form.rows ?? [];
  if (!figure) throw new Error("The third form of the sample has no rows");
  const { sheet, row, column } = figure.actual.cell;
  model.change("user", () => {
    model.setHidden(idOf(model, sheet), "row", { first: row, last: row }, true);
    model.setStyle(idOf(model, sheet), { top: row, left: column, bottom: row, right: column }, { font: { strikethrough: true } });
  });
  host.faults.refusals = [{ member, code: "NotImplemented" }];
  const { report } = await checkWorkbook({});
  const hidden = report.workbooks.flatMap(({ sheets }) => sheets).flatMap(({ hiddenCells = [] }) => hiddenCells);
  const struck = report.findings.filter(({ message }) => message.includes("取り消し線"));
  expect([hidden.length, struck.length]).toEqual(other === "hiddenCells" ? [2, 0] : [0, 1]);
});

describe("シートの値を読ませない Excel", () => {
  const P7 = "7_検証_福祉課";

  it.each(CODES.filter((code) => code !== "ConnectionFailure"))("1枚が %s で断られても、ほかのシートをすべて検証し、その1枚を言う", async (code) => {
    const { host } = await sampleThatRefuses(["Worksheet.getUsedRangeOrNullObject"], code, P7);
    const { report } = await checkWorkbook({});
    expect(report.unread).toEqual([{ sheet: P7, part: "values" }]);
    expect(report.forms.map(({ form }) => form.area.sheet)).toEqual(plain.forms.map(({ form }) => form.area.sheet).filter((sheet) => sheet !== P7));
    expect(host.counters.roundTrips).toBeLessThan(16);
  });

  it("手前にある1枚が断られても同じ", async () => {
    const front = (await sampleBook()).sheets[0]?.name ?? "";
    await sampleThatRefuses(["Worksheet.getUsedRangeOrNullObject"], "UnsupportedSheet", front);
    const { report } = await checkWorkbook({});
    expect(report.unread).toEqual([{ sheet: front, part: "values" }]);
    expect(report.forms).toHaveLength(FORM_SHEETS);
  });

  it.each(["Worksheet.getRangeByIndexes", "Worksheet.getUsedRange"])("大きくて行ごとに読むシートの %s が断られても、ほかのシートを検証し、その1枚を言う", async (member) => {
    const { host, model } = await excelOver(await sampleBook());
    model.change("user", () => {
      const { id } = model.addSheet("台帳");
      for (let row = 0; row < 3_000; row += 1) model.setCell(id, row, 0, { kind: "value", value: `備品の名前と置き場所${row}` });
    });
    host.faults.payloadLimit = 90_000;
    host.faults.refusals = [{ member, code: "GeneralException", sheet: idOf(model, "台帳") }];
    const { report } = await checkWorkbook({});
    expect(report.unread).toEqual([{ sheet: "台帳", part: "values" }]);
    expect(found(report)).toEqual(found(plain));
  });

  it("途中で消されたシートがあっても、残りを検証する", async () => {
    const { host, model } = await excelOver(await sampleBook());
    const execute = host.execute.bind(host);
    host.execute = (json, flags) => {
      if (json.includes(idOf(model, P7) || "gone")) model.change("user", () => model.deleteSheet(idOf(model, P7)));
      return execute(json, flags);
    };
    const { report } = await checkWorkbook({});
    expect(report.unread).toEqual([{ sheet: P7, part: "values" }]);
    expect(report.forms).toHaveLength(FORM_SHEETS - 1);
  });

  it("どのシートも断られれば、検証したとは言わない", async () => {
    await sampleThatRefuses(["Worksheet.getUsedRangeOrNullObject"], "AccessDenied");
    await expect(checkWorkbook({})).rejects.toMatchObject({ name: "SituationError", code: "protected" });
  });

  it("つながらなくなれば、残りを読めなかったことにして終えずに、そう言う", async () => {
    const { host } = await sampleThatRefuses(["Worksheet.getUsedRangeOrNullObject"], "ConnectionFailure");
    await expect(checkWorkbook({})).rejects.toMatchObject({ name: "SituationError", code: "connection" });
    expect(host.counters.roundTrips).toBe(1);
  });
});

describe("ブックに残したもの（設定、確認済み）を読ませない Excel", () => {
  it.each(["AccessDenied", "GeneralException", "RequestAborted"].flatMap((code) => ["SettingCollection.getItemOrNullObject", "Setting.value", "Workbook.settings"].map((member) => [member, code])))(
    "%s が %s で断られても、初期値で検証し、そう言う",
    async (member, code) => {
      const { host } = await excelOver(await sampleBook());
      const { report } = await checkWorkbook({});
      const [first] = report.findings;
      if (!first) throw new Error("The sample has no findings");
      await changeAccepted(() => [acceptanceOf(first, report.forms.find(({ form }) => form.area.sheet === first.cell.sheet)?.form, "")]);
      host.faults.refusals = [{ member, code }];
      host.resetCounters();
      const again = await checkWorkbook({});
      expect(again.keptUnread).toBe(true);
      expect(again.report.accepted).toBeUndefined();
      expect(found(again.report)).toEqual(found(report));
      expect(host.counters.roundTrips).toBe(5);
    },
  );
});

describe("答えから項目を落とす Excel", () => {
  /** Leaves these members out of every answer, as hosts do that are older than the library. */
  async function sampleWithout(...names: readonly string[]): Promise<ExcelSession> {
    const session = await excelOver(await sampleBook());
    const { host } = session;
    const execute = host.execute.bind(host);
    host.execute = async (json, flags) => {
      const reply = await execute(json, flags);
      return reply.body === null ? reply : { ...reply, body: JSON.stringify(JSON.parse(reply.body), (key: string, value: unknown) => (names.includes(key) ? undefined : value)) };
    };
    return session;
  }

  it.each<[readonly string[], UnreadPart]>([
    [["Hidden", "RowHidden"], "hidden"],
    [["Strikethrough"], "struck"],
    [["Format"], "struck"],
    [["Text"], "displayed"],
  ])("%j がなくても検証し、読めなかったと言う", async (names, part) => {
    const { host } = await sampleWithout(...names);
    const checked = await checkWorkbook({});
    expect([...new Set(unreadOf(checked).map((unread) => unread.part))]).toEqual([part]);
    expect(checked.report.forms).toHaveLength(FORM_SHEETS);
    expect(host.counters.roundTrips).toBeLessThan(10);
  });
});

it("何も断られなければ3往復で、読めなかったものはない", async () => {
  const { host } = await excelOver(await sampleBook());
  const checked = await runValidation({ highlight: false });
  expect([checked.report.unread, checked.keptUnread, host.counters.roundTrips]).toEqual([undefined, false, 3]);
});

it.each(["WorksheetProtection.protected", "Worksheet.protection", "Range.conditionalFormats"])("1枚のシートの %s が読めなければ、そのシートだけ強調せず、そう言う", async (member) => {
  const sheet = "7_検証_福祉課";
  const { model } = await sampleThatRefuses([member], "GeneralException", sheet);
  const { notPainted, painted, paintTrouble, report } = await runValidation({ highlight: true });
  expect(found(report)).toEqual(found(plain));
  expect(notPainted.map((left) => [left.sheet, left.situation.code])).toEqual([[sheet, "unknown"]]);
  expect([painted, paintTrouble]).toEqual([expect.any(Number), null]);
  const paintedSheets = model.sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0).map(({ name }) => name);
  expect(paintedSheets).toHaveLength(new Set(plain.findings.map(({ cell }) => cell.sheet)).size - 1);
});

it.each(["WorksheetProtection.protected", "Worksheet.protection"])("%s が読めなくても、章別集計は書ける", async (member) => {
  const { model } = await sampleThatRefuses([member], "GeneralException");
  const { written, folded } = await runSummary({});
  expect([written.map(({ sheet }) => sheet), folded]).toEqual([["章別集計", "指摘一覧"], true]);
  await runSummary({});
  expect(model.sheets.filter(({ name }) => name.startsWith("章別集計"))).toHaveLength(1);
});

it("どの項目を断られても、検証は終わる。終われないのは、ブックの名前、シートの一覧、値を読めないときだけで、そのときは断られたと言う", async () => {
  const { host } = await excelOver(await sampleBook());
  await checkWorkbook({});
  const used = membersOf(host);
  expect(used.length).toBeGreaterThan(25);
  const fatal: string[] = [];
  for (const member of used) {
    host.faults.refusals = [{ member, code: "GeneralException" }];
    try {
      const { report, keptUnread } = await checkWorkbook({});
      const isSaid = keptUnread || report.unread !== undefined;
      expect([member, isSaid || found(report).findings.length === found(plain).findings.length]).toEqual([member, true]);
    } catch (error) {
      expect(error).toMatchObject({ name: "SituationError", code: "unknown" });
      fatal.push(member);
    }
  }
  expect(fatal.sort()).toEqual([
    "Range.columnIndex", "Range.rowIndex", "Range.values", "Workbook.name", "Workbook.worksheets", "Worksheet.getUsedRangeOrNullObject",
    "Worksheet.id", "Worksheet.name", "WorksheetCollection.getCount",
  ]);
});
