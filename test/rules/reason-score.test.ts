import { everyLabel, scoreReasonRules } from "../support/reason-score";
import { reasonCases } from "./reason-cases/reason-case";
import { blindCases } from "./reason-cases/blind";
import { secondBlindCases } from "./reason-cases/blind-second";
import { thirdBlindCases } from "./reason-cases/blind-third";
import { fifthBlindCases } from "./reason-cases/blind-fifth";
import { fourthBlindCases } from "./reason-cases/blind-fourth";
import { bureauCases } from "./reason-cases/bureau";
import { manyRowCases } from "./reason-cases/rows";
import { figureCases } from "./reason-cases/figures";
import { twinCases } from "./reason-cases/twins";
import { chamberCases } from "./reason-cases/chamber";
import { chamberSecondCases } from "./reason-cases/chamber-second";
import { clerkCases } from "./reason-cases/clerks";
import { closingCases } from "./reason-cases/closing";
import { correctCases } from "./reason-cases/correct";
import { councilCases } from "./reason-cases/council";
import { departmentCases } from "./reason-cases/departments";
import { freshCases } from "./reason-cases/fresh";
import { lastCases } from "./reason-cases/last";
import { otherHandCases } from "./reason-cases/hands";
import { naturalCases } from "./reason-cases/natural";
import { officeCases } from "./reason-cases/offices";
import { unseenCases } from "./reason-cases/unseen";
import { springCases } from "./reason-cases/spring";
import { townCases, townhallCases } from "./reason-cases/town";
import { townFigureCases, townRowCases } from "./reason-cases/town-figures";
import { townLastCases, townShortCases } from "./reason-cases/town-rows";
import { townThirdCases } from "./reason-cases/town-third";

const laterBatches = { freshCases, departmentCases, otherHandCases, officeCases, clerkCases, councilCases, springCases, lastCases, blindCases, correctCases, fourthBlindCases, naturalCases, bureauCases, figureCases };

describe("理由の文を読む規則の精度", () => {
  it("150組以上の理由と行があり、どの規則にも20組以上の該当例がある", () => {
    expect(reasonCases.flatMap(({ rows }) => rows).length).toBeGreaterThanOrEqual(150);
    for (const { rule, labelled } of scoreReasonRules()) expect([rule, labelled >= 20]).toEqual([rule, true]);
  });

  it.each(Object.entries(laterBatches))("後から書き足した %s は60組以上で、初めの組と重ならない", (_, cases) => {
    const known = new Set(reasonCases.map(({ reason }) => reason));
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ reason }) => known.has(reason))).toEqual([]);
  });

  it.each(scoreReasonRules([reasonCases, ...Object.values(laterBatches), closingCases, secondBlindCases, thirdBlindCases, fifthBlindCases, manyRowCases, twinCases, unseenCases, townCases, townhallCases, townThirdCases, townFigureCases, townRowCases, townShortCases, townLastCases, chamberCases, chamberSecondCases].flat()))("$rule：適合率0.95以上、再現率0.8以上", ({ precision, recall, wrong, missed }) => {
    if (precision < 0.95) expect(wrong).toEqual([]);
    if (recall < 0.8) expect(missed).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it.each(scoreReasonRules([...townFigureCases, ...townShortCases, ...chamberCases]))("数の多い正しい様式と足りない様式：$rule は誤った指摘をしない", ({ wrong }) => {
    expect(wrong).toEqual([]);
  });

  it.each(scoreReasonRules([...townCases, ...townhallCases], everyLabel))("町の各課の理由：$rule は誤った指摘をしない", ({ wrong }) => {
    expect(wrong).toEqual([]);
  });

  it.each(scoreReasonRules([...townCases, ...townhallCases, ...townThirdCases], everyLabel.slice(3)))("町の各課の数値：$rule は付した印のとおりに指摘する", ({ wrong, missed }) => {
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });

  describe.each(Object.entries(laterBatches))("%s だけでも", (_, cases) => {
    it.each(scoreReasonRules(cases))("$rule は誤った指摘をしない", ({ wrong }) => {
      expect(wrong).toEqual([]);
    });
  });
});
