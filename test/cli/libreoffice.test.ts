import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import JSZip from "jszip";
import type { toReportJson } from "../../src/check/report-json";
import { SAMPLE_PATH } from "../support/sample-book";
import { workFolder } from "./support";

const folder = workFolder();
afterAll(folder.remove);

const isPresent = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
if (!isPresent) console.warn("LibreOffice がないため、別の表計算での再計算は確かめていません。 (LibreOffice is absent; recalculation elsewhere was not tested.)");

/** Columns of figures, behind number and name. */
const FIGURES = 17;

/** CSV of every sheet in UTF-8, figures without thousands separators; a rate comes with its percent sign. */
const CSV_OF_ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Takes the results out of the formulas, so that whoever opens the file has to calculate them. */
async function withoutResults(name: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(folder.path(name)));
  for (const path of Object.keys(zip.files).filter((part) => part.startsWith("xl/worksheets/sheet"))) {
    const xml = (await zip.file(path)?.async("string")) ?? "";
    zip.file(path, xml.replace(/(<\/f>)<v>[^<]*<\/v>/gu, "$1"));
  }
  writeFileSync(folder.path(name), await zip.generateAsync({ type: "nodebuffer" }));
}

function recalculated(name: string): readonly (readonly string[])[] {
  execFileSync("soffice", [
    `-env:UserInstallation=file://${folder.path("profile")}`, "--headless", "--convert-to", CSV_OF_ALL_SHEETS, "--outdir", folder.directory, folder.path(name),
  ], { stdio: "ignore" });
  const file = readdirSync(folder.directory).find((other) => other.endsWith("-章別集計.csv"));
  return readFileSync(folder.path(file ?? "ない"), "utf8").split("\n").map((line) => line.split(","));
}

(isPresent ? describe : describe.skip)("LibreOffice で再計算した章別集計", () => {
  it("報告の数値と一つずつ一致する", async () => {
    copyFileSync(SAMPLE_PATH, folder.path("r5.xlsx"));
    const { out } = await folder.check("r5.xlsx", "--write", "写し.xlsx", "--json");
    const { chapters, total } = (JSON.parse(out) as ReturnType<typeof toReportJson>).summary;
    await withoutResults("写し.xlsx");
    const rows = recalculated("写し.xlsx");
    const read = (label: string) => rows.find((row) => row[0] === label)?.slice(2).map((text) => (text === "－" ? null : Number(text.replace("%", ""))));
    for (const each of [...chapters, total]) {
      const { reached, missed, none, oneSided, unreadable, notEvaluable } = each.indicators;
      const evaluated = reached + missed;
      expect(read(each.chapter === null ? "計" : `第${each.chapter}章`)?.slice(0, FIGURES)).toEqual([
        each.measureReports, each.projects, each.relisted, each.budget, each.actual, each.executionRate, each.labour.plan, each.labour.actual,
        reached, missed, evaluated === 0 ? null : Number(((reached / evaluated) * 100).toFixed(1)), none + notEvaluable, oneSided + unreadable,
        each.missingReasons, each.findings.error, each.findings.warning, each.findings.note,
      ]);
    }
  }, 120_000);
});
