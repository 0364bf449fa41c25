import type { Guide } from "./guides-ja";

/** Guides by rule id, in English. */
export const guidesEn: Readonly<Record<string, Guide>> = {
  "missing-reason": {
    expected: "Where a row's actual differs from its plan, the reason box says what caused it.",
    why: "The reason is the heart of a document that accounts for results. With a blank box nobody can explain the difference to the council.",
    fix: "Write the main cause, and name the indicator or cost that it is about. “Nothing in particular” is not a reason.",
  },
  "unexplained-deviation": {
    expected: "Every deviating row is mentioned in the reason box.",
    why: "When only other rows are explained, the difference of this row stays open.",
    fix: "Mention this row too. If the reason holds for all rows, say so.",
  },
  "reason-direction": {
    expected: "“Above/below” and “more/less” in the reason agree with the figures.",
    why: "When text and figures point in opposite directions, a reader cannot tell which is right.",
    fix: "Find out which one is right and correct the other.",
  },
  "reason-figure": {
    expected: "Figures quoted in the reason are those of the table.",
    why: "This is what remains when only the table or only the text was updated.",
    fix: "Check the latest figure and bring text and table in line.",
  },
  "one-sided-value": {
    expected: "Plan and actual both hold a value, or both hold a no-value mark.",
    why: "With one side only, the row cannot be judged and drops out of the totals.",
    fix: "Enter the missing figure. If the actual was nothing, enter 0, not a dash.",
  },
  "unreadable-value": {
    expected: "A value cell holds a number (and a unit), nothing else.",
    why: "What cannot be read as a number counts in no rate and no total.",
    fix: "Keep the final figure only and move remarks to the reason box. For an error value repair the formula's references.",
  },
  "unit-mismatch": {
    expected: "Plan and actual carry the same unit.",
    why: "Persons against cases, or yen against thousands of yen, cannot be compared.",
    fix: "Use one unit and adjust the figures to it.",
  },
  "over-budget": {
    expected: "The settled amount stays within the budget.",
    why: "Spending beyond the budget is not allowed in principle; it often shows that a supplementary budget was not entered.",
    fix: "Check that the budget is the final one, and look for wrong digits or units.",
  },
  "low-execution": {
    expected: "The execution rate reaches the threshold of the settings, or the reason is written.",
    why: "A project that leaves much unspent will be asked about its estimate and next year's amount.",
    fix: "Find the cause and consider whether next year's budget is right.",
  },
  "target-review": {
    expected: "The achievement rate stays within the threshold of the settings, or the target can be defended.",
    why: "A target that is far exceeded raises the question whether it was too low.",
    fix: "Reconsider next year's target, or write what was special this year.",
  },
  "required-field": {
    expected: "Every box of the form is filled in; a box that does not apply says so.",
    why: "A blank box does not tell whether it was forgotten or does not apply.",
    fix: "Fill in the box. If the box itself is gone, compare with the original form and restore it.",
  },
  "fiscal-year-mismatch": {
    expected: "Title and table headings name the same fiscal year.",
    why: "It is left over from copying last year's form, and casts doubt on the figures too.",
    fix: "Correct the year, and check that the figures belong to it.",
  },
  "plan-code": {
    expected: "The measure's code begins with the chapter and section printed beside it.",
    why: "With a wrong code the sheet is counted in another chapter.",
    fix: "Look at the plan and correct either the measure's code or the chapter and section.",
  },
  "name-conflict": {
    expected: "One code has one name on all sheets.",
    why: "Different spellings look like different things once the sheets are put together.",
    fix: "Check the name in the plan and correct the rarer spelling.",
  },
  "duplicate-form": {
    expected: "There is one form for each measure and each project.",
    why: "Two forms count money and indicators twice, and nobody knows which is the latest.",
    fix: "Delete the older one, or give different projects different names.",
  },
  "missing-counterpart": {
    expected: "A project's measure has its report, and a measure has the sheets of its projects.",
    why: "With one of the two missing, results and cost cannot be put together.",
    fix: "Find out whether a form is missing or a code is wrong. If the other form is in another workbook, nothing needs doing.",
  },
};
