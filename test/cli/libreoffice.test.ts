import { copyFileSync, readFileSync } from "node:fs";
import type { toReportJson } from "../../src/check/report-json";
import { runSummary } from "../../src/commands/run-summary";
import { closeExcel, excelOver, sampleBook } from "../excel/excel-session";
import { hasLibreOffice, inLibreOffice, recalculated } from "../support/libreoffice";
import { SAMPLE_PATH } from "../support/sample-book";
import { workFolder } from "./support";

type ReportJson = ReturnType<typeof toReportJson>;
type FormJson = ReportJson["forms"][number];

const folder = workFolder();
afterAll(folder.remove);

jest.setTimeout(180_000);

/** Figures of a row of 章別集計, rates as printed; null where there is no figure. */
type Figures = readonly (number | null)[];

const COUNTS = 17;

/** 施策, 事業実, 再掲, 予算, 実績, 人工予算, 人工実績, 達成, 未達, 対象外, 要確認, 未記入, エラー, 警告, 注意: what is added up; rates follow from it. */
type Sums = readonly (number | null)[];

const rate = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole <= 0 ? null : Math.round((part * 1000) / whole) / 10);

function withRates(sums: Sums): Figures {
  const [reports, projects, relisted, budget = null, actual = null, labourPlan, labourActual, reached = 0, missed = 0, ...rest] = sums;
  const figures = [reports, projects, relisted, budget, actual, rate(actual, budget), labourPlan, labourActual, reached, missed, rate(reached, (reached ?? 0) + (missed ?? 0)), ...rest];
  return figures.map((figure) => figure ?? null);
}

const MISSING_STAYS = [3, 4, 5, 6];

function added(all: readonly Sums[]): Sums {
  return Array.from({ length: 15 }, (_, index) => {
    const there = all.flatMap((sums) => sums[index] ?? []);
    return there.length === 0 && MISSING_STAYS.includes(index) ? null : Math.round(there.reduce((sum, value) => sum + value, 0) * 10) / 10;
  });
}

/** What a form counts at its first place, from report.json alone. */
function sumsOf(form: FormJson, { findings }: ReportJson): Sums {
  const row = (role: string) => form.rows.find((one) => one.role === role);
  const states = form.rows.filter(({ role }) => role === "indicator").map(({ state }) => state);
  const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
  const own = findings.filter(({ sheet }) => sheet === form.sheet);
  const severities = ["error", "warning", "note"].map((severity) => own.filter((finding) => finding.severity === severity).length);
  const isReport = form.kind === "measure-report";
  return [
    isReport ? 1 : 0, isReport ? 0 : 1, 0, row("cost")?.plan.value ?? null, row("cost")?.actual.value ?? null, row("labour")?.plan.value ?? null, row("labour")?.actual.value ?? null,
    count("reached"), count("missed"), count("none", "not-evaluable"), count("one-sided", "unreadable"), own.filter(({ rule, outcome }) => rule === "missing-reason" && outcome === "violation").length, ...severities,
  ];
}

const RELISTED: Sums = [0, 0, 1, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0];

/** Every row that the sheet has to show, by number and name, from report.json alone. */
function expectedRows(report: ReportJson): ReadonlyMap<string, Figures> {
  const leaves = report.forms.flatMap((form) => form.measures.map(({ code }, index) => ({
    code, sums: index === 0 ? sumsOf(form, report) : RELISTED,
    label: `${index > 0 ? "再掲" : form.kind === "measure-report" ? "成果" : "事業"} ${form.kind === "measure-report" ? "成果説明書" : form.project}`,
  })));
  const below = (code: string) => added(leaves.filter((leaf) => leaf.code === code || leaf.code.startsWith(`${code}-`)).map(({ sums }) => sums));
  const codes = [...new Set(leaves.flatMap(({ code }) => [code, code.split("-").slice(0, 2).join("-")]))];
  const chapters = [...new Set(leaves.map(({ code }) => code.split("-")[0] ?? ""))];
  return new Map([
    ...leaves.map(({ code, label, sums }) => [`${code} ${label}`, withRates(sums)] as const),
    ...codes.map((code) => [code, withRates(below(code))] as const),
    ...chapters.map((chapter) => [`第${chapter}章`, withRates(below(chapter))] as const),
    ["計", withRates(added(leaves.map(({ sums }) => sums)))],
  ]);
}

/** The rows of the sheet by number; those of the forms with the 施策 above them and their name without what is noted behind it. */
function shownRows(rows: readonly (readonly string[])[]): ReadonlyMap<string, Figures> {
  const shown = new Map<string, Figures>();
  let measure = "";
  const first = rows.findIndex(([label = ""]) => label.startsWith("第"));
  const last = rows.findIndex(([label]) => label === "計");
  for (const [label = "", name = "", ...cells] of rows.slice(first, last + 1)) {
    const isForm = ["成果", "事業", "再掲"].includes(label);
    if (/^\d+-\d+-\d+$/u.test(label)) measure = label;
    // A form leaves counts empty that it cannot have.
    const none = (index: number) => (isForm && ![3, 4, 5, 6, 7, 10].includes(index) ? 0 : null);
    shown.set(isForm ? `${measure} ${label} ${name.replace(/（値：.*）$/u, "")}` : label, cells.slice(0, COUNTS).map((text, index) => (text === "－" || text === "" ? none(index) : Number(text.replace("%", "")))));
  }
  return shown;
}

const books: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["コマンドが書いた写し", async () => {
    await folder.check("r5.xlsx", "--write", "写し.xlsx");
    return readFileSync(folder.path("写し.xlsx"));
  }],
  ["作業ウィンドウが Office.js で書いたブック", async () => {
    const { model } = await excelOver(await sampleBook());
    await runSummary({});
    closeExcel();
    return model.save();
  }],
];

inLibreOffice(hasLibreOffice ? "LibreOffice で再計算した集計" : "LibreOffice がこの機械にないため確かめていない集計", () => {
  let report: ReportJson;
  beforeAll(async () => {
    copyFileSync(SAMPLE_PATH, folder.path("r5.xlsx"));
    report = JSON.parse((await folder.check("r5.xlsx", "--json")).out) as ReportJson;
  });

  it("ここで求めた章と計の数値は、報告のものと同じである", () => {
    const expected = expectedRows(report);
    for (const each of [...report.summary.chapters, report.summary.total]) {
      const { reached, missed, none, oneSided, unreadable, notEvaluable } = each.indicators;
      expect(expected.get(each.chapter === null ? "計" : `第${each.chapter}章`)).toEqual([
        each.measureReports, each.projects, each.relisted, each.budget, each.actual, each.executionRate, each.labour.plan, each.labour.actual,
        reached, missed, rate(reached, reached + missed), none + notEvaluable, oneSided + unreadable, each.missingReasons, each.findings.error, each.findings.warning, each.findings.note,
      ]);
    }
  });

  it.each(books)("%sの章・節・施策・様式・計は、どの数値も報告と一致する", async (_, write) => {
    const sheets = await recalculated(await write());
    const [shown, expected] = [shownRows(sheets.get("章別集計") ?? []), expectedRows(report)];
    expect([...shown.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));

    const list = sheets.get("指摘一覧") ?? [];
    const start = list.findIndex(([label]) => label === "部署別の件数") + 2;
    const counts = list.slice(start, list.findIndex(([label]) => label === "計") + 1).map(([label, ...cells]) => [label, ...cells.slice(0, 6).map(Number)]);
    const departmentOf = new Map(report.forms.map(({ sheet, department }) => [sheet, department]));
    const countsOf = (findings: ReportJson["findings"]) => [
      findings.length, ...["error", "warning", "note"].map((severity) => findings.filter((one) => one.severity === severity).length), findings.filter(({ outcome }) => outcome === "needs-review").length, 0,
    ];
    const departments = [...new Set(report.findings.map(({ sheet }) => departmentOf.get(sheet) ?? ""))];
    expect(new Set(counts.map((row) => JSON.stringify(row)))).toEqual(new Set([
      ...departments.map((department) => JSON.stringify([department, ...countsOf(report.findings.filter(({ sheet }) => departmentOf.get(sheet) === department))])),
      JSON.stringify(["計", ...countsOf(report.findings)]),
    ]));
  });
});
