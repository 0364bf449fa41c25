import type { Measure, MeasureReport, PlanSection } from "../core/form";
import { defineRule } from "./rule";

interface Subject {
  readonly report: MeasureReport;
  /** null: the 施策 box holds a text without a code. */
  readonly measure: Measure | null;
}

const levels = (code: string): string[] => code.split("-");

/** The 施策 code does not belong to the 節 or 章 printed beside it; the sums of the chapter would go astray. */
export default defineRule({
  id: "plan-code",
  title: "施策コードと章・節の不一致",
  source: "振興計画の体系「章＞節＞施策」：施策コードの先頭は章、その次は節の番号である（５－１－１は第５章の５－１の施策）",
  severity: "error",
  severities: { "no-code": "warning" },
  messages: {
    section: "施策コード「{{code}}」が、振興計画欄の節「{{section}}」と合っていません。章別の集計に影響しますので、どちらが正しいかを計画書で確かめて直してください。",
    chapter: "振興計画欄の「第{{chapter}}章」が、施策コード「{{code}}」と合っていません。章別の集計に影響しますので、どちらが正しいかを計画書で確かめて直してください。",
    "no-code": "施策「{{name}}」のコード（章－節－施策の番号）が読み取れないため、章別に集計できません。計画書の番号を施策名の前に書いてください。",
  },
  subjects({ form }): Subject[] {
    if (form.kind !== "measure-report" || (!form.chapter && !form.section)) return [];
    const [measure = null] = form.measures;
    return measure || form.measuresField?.blank === false ? [{ report: form, measure }] : [];
  },
  check({ report, measure }, { violation, needsReview }) {
    const { chapter, section, measuresField } = report;
    if (!measure) {
      if (measuresField) needsReview({ at: measuresField.cell, message: "no-code", data: { name: measuresField.text.trim() } });
      return;
    }
    const { code } = measure;
    if (section && !fits(code, section)) {
      // Chapter and measure agree: it is the section that was typed wrongly.
      const isSectionOdd = chapter !== null && fits(code, chapter) && !fits(section.code, chapter);
      const [at, related] = isSectionOdd ? [section.cell, measure.cell] : [measure.cell, section.cell];
      return violation({ at, message: "section", data: { code, section: section.code }, related: [related] });
    }
    if (!chapter || fits(code, chapter)) return;
    const [at, related] = section ? [chapter.cell, measure.cell] : [measure.cell, chapter.cell];
    violation({ at, message: "chapter", data: { code, chapter: chapter.code }, related: [related] });
  },
});

/** 5-1-1 belongs to 5-1 and to 5. */
function fits(code: string, within: Pick<PlanSection, "code">): boolean {
  const own = levels(code);
  return levels(within.code).every((level, index) => own[index] === level);
}
