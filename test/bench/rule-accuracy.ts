import { toA1 } from "../../src/core/address";
import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { blindCases } from "../rules/reason-pairs-blind";
import { secondBlindCases } from "../rules/reason-pairs-blind-second";
import { thirdBlindCases } from "../rules/reason-pairs-blind-third";
import { fifthBlindCases } from "../rules/reason-pairs-blind-fifth";
import { fourthBlindCases } from "../rules/reason-pairs-blind-fourth";
import { bureauCases } from "../rules/reason-pairs-bureau";
import { manyRowCases } from "../rules/reason-pairs-rows";
import { figureCases } from "../rules/reason-pairs-figures";
import { twinCases } from "../rules/reason-pairs-twins";
import { chamberCases } from "../rules/reason-pairs-chamber";
import { clerkCases } from "../rules/reason-pairs-clerks";
import { closingCases } from "../rules/reason-pairs-closing";
import { correctCases } from "../rules/reason-pairs-correct";
import { councilCases } from "../rules/reason-pairs-council";
import { departmentCases } from "../rules/reason-pairs-departments";
import { freshCases } from "../rules/reason-pairs-fresh";
import { lastCases } from "../rules/reason-pairs-last";
import { otherHandCases } from "../rules/reason-pairs-hands";
import { naturalCases } from "../rules/reason-pairs-natural";
import { officeCases } from "../rules/reason-pairs-offices";
import { unseenCases } from "../rules/reason-pairs-unseen";
import { springCases } from "../rules/reason-pairs-spring";
import { reasonCases } from "../rules/reason-pairs";
import { buildBook, planLargeBook, type PlannedForm } from "../support/large-book";
import { townCases, townhallCases } from "../rules/reason-pairs-town";
import { townLastCases, townShortCases } from "../rules/reason-pairs-town-rows";
import { townThirdCases } from "../rules/reason-pairs-town-third";
import { townFigureCases, townRowCases } from "../rules/reason-pairs-town-figures";
import { everyLabel, reasonScoreRows } from "../support/reason-score";
import { faultyBook, seededFaults } from "../support/seeded-faults";
import type { BenchSection, BenchTable } from "./section";

const scoreHeader = ["rule", "precision", "recall", "pairs", "to be marked"];

/** Findings as "rule sheet!cell". */
function found(planned: readonly PlannedForm[]): readonly string[] {
  return runRules(buildBook(planned), defaultSettings).findings.map(({ rule, cell }) => `${rule} ${cell.sheet}!${toA1(cell)}`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "1.000" : (part / whole).toFixed(3);
}

function seededTable(): BenchTable {
  const marked = found(faultyBook());
  const rows = rules.map(({ id }) => {
    const own = marked.filter((text) => text.startsWith(`${id} `));
    const wanted = seededFaults.filter(({ rule }) => rule === id).map(({ rule, place }) => `${rule} ${place}`);
    const right = own.filter((text) => wanted.includes(text)).length;
    return [id, share(right, own.length), share(right, wanted.length), own.length, wanted.length];
  });
  return { caption: "300 forms with seeded faults", header: ["rule", "precision", "recall", "found", "seeded"], rows };
}

export const ruleAccuracy: BenchSection = {
  title: "Rules: right and wrong findings",
  notes: [
    "Text rules over labelled reason/row pairs (test/rules/reason-pairs*.ts); goal: precision 0.95, recall 0.8.",
    "A generated book of 300 correct forms must yield nothing; with a fault of every rule, each once and nothing else.",
  ],
  run() {
    const clean: BenchTable = { caption: "300 correct forms", header: ["forms", "findings"], rows: [[planLargeBook().length, found(planLargeBook()).length]] };
    return Promise.resolve([
      { caption: "Reasons written with the rules", header: scoreHeader, rows: reasonScoreRows(reasonCases) },
      { caption: "Reasons written afterwards by another hand", header: scoreHeader, rows: reasonScoreRows(freshCases) },
      { caption: "Reasons as departments write them", header: scoreHeader, rows: reasonScoreRows(departmentCases) },
      { caption: "Two more batches in other hands", header: scoreHeader, rows: reasonScoreRows(otherHandCases) },
      { caption: "Fifteen offices", header: scoreHeader, rows: reasonScoreRows(officeCases) },
      { caption: "Clerks, after the offices", header: scoreHeader, rows: reasonScoreRows(clerkCases) },
      { caption: "Traps", header: scoreHeader, rows: reasonScoreRows(councilCases) },
      { caption: "A spring's forms", header: scoreHeader, rows: reasonScoreRows(springCases) },
      { caption: "The last batch", header: scoreHeader, rows: reasonScoreRows(lastCases) },
      { caption: "Three blind hands", header: scoreHeader, rows: reasonScoreRows(blindCases) },
      { caption: "The blind hands on other themes", header: scoreHeader, rows: reasonScoreRows(secondBlindCases) },
      { caption: "A fourth blind hand", header: scoreHeader, rows: reasonScoreRows(thirdBlindCases) },
      { caption: "Five more blind hands", header: scoreHeader, rows: reasonScoreRows(fourthBlindCases) },
      { caption: "The latest blind batch", header: scoreHeader, rows: reasonScoreRows(fifthBlindCases) },
      { caption: "Written last", header: scoreHeader, rows: reasonScoreRows(unseenCases) },
      { caption: "Nouns, points and other years", header: scoreHeader, rows: reasonScoreRows(bureauCases) },
      { caption: "Two or three rows that deviate", header: scoreHeader, rows: reasonScoreRows(manyRowCases) },
      { caption: "Correct forms full of other figures", header: scoreHeader, rows: reasonScoreRows(figureCases) },
      { caption: "Once right and once wrong", header: scoreHeader, rows: reasonScoreRows(twinCases) },
      { caption: "Departments of a town", header: scoreHeader, rows: reasonScoreRows(townCases, everyLabel) },
      { caption: "Other departments of the town", header: scoreHeader, rows: reasonScoreRows(townhallCases, everyLabel) },
      { caption: "The town, after the mends", header: scoreHeader, rows: reasonScoreRows(townThirdCases, everyLabel) },
      { caption: "Reasons of the town that leave a row out", header: scoreHeader, rows: reasonScoreRows(townShortCases) },
      { caption: "The last batch of the town", header: scoreHeader, rows: reasonScoreRows(townLastCases) },
      { caption: "As they are printed for the council", header: scoreHeader, rows: reasonScoreRows(chamberCases) },
      { caption: "Correct forms of the town", header: scoreHeader, rows: reasonScoreRows([...townFigureCases, ...townRowCases]) },
      { caption: "Correct forms as they come", header: scoreHeader, rows: reasonScoreRows(naturalCases) },
      { caption: "Correct forms that tempt", header: scoreHeader, rows: reasonScoreRows(correctCases) },
      { caption: "Unseen: the rules were not changed for it", header: scoreHeader, rows: reasonScoreRows(closingCases) },
      clean,
      seededTable(),
    ]);
  },
};
