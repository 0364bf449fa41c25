import { toA1 } from "../../src/core/address";
import { defaultSettings } from "../../src/core/settings";
import { rules } from "../../src/rules";
import { runRules } from "../../src/rules/run-rules";
import { bookCases } from "../rules/books";
import { blindCases } from "../rules/reason-cases/blind";
import { secondBlindCases } from "../rules/reason-cases/blind-second";
import { thirdBlindCases } from "../rules/reason-cases/blind-third";
import { fifthBlindCases } from "../rules/reason-cases/blind-fifth";
import { fourthBlindCases } from "../rules/reason-cases/blind-fourth";
import { bureauCases } from "../rules/reason-cases/bureau";
import { manyRowCases } from "../rules/reason-cases/rows";
import { figureCases } from "../rules/reason-cases/figures";
import { twinCases } from "../rules/reason-cases/twins";
import { chamberCases } from "../rules/reason-cases/chamber";
import { chamberSecondCases } from "../rules/reason-cases/chamber-second";
import { clerkCases } from "../rules/reason-cases/clerks";
import { closingCases } from "../rules/reason-cases/closing";
import { correctCases } from "../rules/reason-cases/correct";
import { councilCases } from "../rules/reason-cases/council";
import { departmentCases } from "../rules/reason-cases/departments";
import { freshCases } from "../rules/reason-cases/fresh";
import { lastCases } from "../rules/reason-cases/last";
import { otherHandCases } from "../rules/reason-cases/hands";
import { naturalCases } from "../rules/reason-cases/natural";
import { officeCases } from "../rules/reason-cases/offices";
import { unseenCases } from "../rules/reason-cases/unseen";
import { springCases } from "../rules/reason-cases/spring";
import { reasonCases } from "../rules/reason-cases/reason-case";
import { buildBook, planLargeBook, type PlannedForm } from "../support/large-book";
import { townCases, townhallCases } from "../rules/reason-cases/town";
import { townLastCases, townShortCases } from "../rules/reason-cases/town-rows";
import { townThirdCases } from "../rules/reason-cases/town-third";
import { townFigureCases, townRowCases } from "../rules/reason-cases/town-figures";
import { bookScoreRows } from "../support/clerk-books";
import { everyLabel, reasonScoreRows } from "../support/reason-score";
import { faultyBook, seededFaults } from "../support/seeded-faults";
import type { BenchSection, BenchTable } from "./section";

const scoreHeader = ["規則", "適合率", "再現率", "組", "指摘すべき組"];

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
  return { caption: "誤りを仕込んだ様式 300 件", header: ["規則", "適合率", "再現率", "指摘", "仕込み"], rows };
}

export const ruleAccuracy: BenchSection = {
  title: "規則（正しい指摘と誤った指摘）",
  notes: [
    "理由の文の規則を、答えを付けた理由と行の組（test/rules/reason-cases/）で測る。目標は適合率 0.95、再現率 0.8",
    "担当者が出したままのブック（test/rules/books）を規則ごとに測る。直す前の数は各ファイルの初めに記す",
    "作った 300 件の正しい様式では指摘が 0 件、規則ごとに誤りを仕込めばそれぞれ 1 件で、ほかは 0 件",
  ],
  run() {
    const clean: BenchTable = { caption: "正しい様式 300 件", header: ["様式", "指摘"], rows: [[planLargeBook().length, found(planLargeBook()).length]] };
    return Promise.resolve([
      { caption: "規則と一緒に書いた理由", header: scoreHeader, rows: reasonScoreRows(reasonCases) },
      { caption: "後から別の人が書いた理由", header: scoreHeader, rows: reasonScoreRows(freshCases) },
      { caption: "部署の書き方の理由", header: scoreHeader, rows: reasonScoreRows(departmentCases) },
      { caption: "別の書き手の 2 組", header: scoreHeader, rows: reasonScoreRows(otherHandCases) },
      { caption: "15 の課", header: scoreHeader, rows: reasonScoreRows(officeCases) },
      { caption: "担当者の書き方", header: scoreHeader, rows: reasonScoreRows(clerkCases) },
      { caption: "まぎらわしい理由", header: scoreHeader, rows: reasonScoreRows(councilCases) },
      { caption: "春の様式", header: scoreHeader, rows: reasonScoreRows(springCases) },
      { caption: "最後の組", header: scoreHeader, rows: reasonScoreRows(lastCases) },
      { caption: "規則を見ずに書いた理由", header: scoreHeader, rows: reasonScoreRows(blindCases) },
      { caption: "規則を見ずに書いた理由（別の題材）", header: scoreHeader, rows: reasonScoreRows(secondBlindCases) },
      { caption: "規則を見ずに書いた理由（4 人目）", header: scoreHeader, rows: reasonScoreRows(thirdBlindCases) },
      { caption: "規則を見ずに書いた理由（さらに 5 人）", header: scoreHeader, rows: reasonScoreRows(fourthBlindCases) },
      { caption: "規則を見ずに書いた理由（後の組）", header: scoreHeader, rows: reasonScoreRows(fifthBlindCases) },
      { caption: "終わりに書いた理由", header: scoreHeader, rows: reasonScoreRows(unseenCases) },
      { caption: "体言止め・ポイント・他の年度", header: scoreHeader, rows: reasonScoreRows(bureauCases) },
      { caption: "違いのある行が 2、3 ある様式", header: scoreHeader, rows: reasonScoreRows(manyRowCases) },
      { caption: "ほかの数値の多い正しい様式", header: scoreHeader, rows: reasonScoreRows(figureCases) },
      { caption: "正誤を 1 つずつ書いた理由", header: scoreHeader, rows: reasonScoreRows(twinCases) },
      { caption: "町の課", header: scoreHeader, rows: reasonScoreRows(townCases, everyLabel) },
      { caption: "町のほかの課", header: scoreHeader, rows: reasonScoreRows(townhallCases, everyLabel) },
      { caption: "町（直した後）", header: scoreHeader, rows: reasonScoreRows(townThirdCases, everyLabel) },
      { caption: "町（行の書きもれ）", header: scoreHeader, rows: reasonScoreRows(townShortCases) },
      { caption: "町（最後の組）", header: scoreHeader, rows: reasonScoreRows(townLastCases) },
      { caption: "議会に印刷される書き方", header: scoreHeader, rows: reasonScoreRows([...chamberCases, ...chamberSecondCases]) },
      { caption: "担当者が出したままのブック（直すのに使った組）", header: ["規則", "適合率", "再現率", "ブック", "指摘すべき所"], rows: bookScoreRows(bookCases) },
      { caption: "町の正しい様式", header: scoreHeader, rows: reasonScoreRows([...townFigureCases, ...townRowCases]) },
      { caption: "ふだんの正しい様式", header: scoreHeader, rows: reasonScoreRows(naturalCases) },
      { caption: "誤って指摘しやすい正しい様式", header: scoreHeader, rows: reasonScoreRows(correctCases) },
      { caption: "規則を直すのに使っていない組", header: scoreHeader, rows: reasonScoreRows(closingCases) },
      clean,
      seededTable(),
    ]);
  },
};
