import type { Field, Form, Measure, PlanSection } from "../core/form";
import { packedCode } from "../core/measure-code";
import { defineRule } from "./rule";

interface Subject {
  readonly chapter: PlanSection | null;
  readonly section: PlanSection | null;
  readonly measuresField: Field | null;
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
    const { chapter, section } = planOf(form);
    const { measures: [measure = null], measuresField } = form;
    if (!chapter && !section) return measure === null && measuresField && packedCode(measuresField.text) ? [{ chapter, section, measuresField, measure }] : [];
    return measure || measuresField?.blank === false ? [{ chapter, section, measuresField, measure }] : [];
  },
  check({ chapter, section, measuresField, measure }, { violation, needsReview }) {
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

function planOf(form: Form): Pick<Subject, "chapter" | "section"> {
  return form.kind === "measure-report" ? { chapter: form.chapter, section: form.section } : { chapter: null, section: null };
}

/** 5-1-1 belongs to 5-1 and to 5. */
function fits(code: string, within: Pick<PlanSection, "code">): boolean {
  const own = levels(code);
  return levels(within.code).every((level, index) => own[index] === level);
}
