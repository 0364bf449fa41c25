/** English titles and messages: same ids and same placeholders as in the rule files; a test compares them. */
export const messagesEn: Readonly<Record<string, { readonly title: string; readonly messages: Readonly<Record<string, string>> }>> = {
  "required-field": {
    title: "Required box left blank",
    messages: {
      blank: "The box “{{label}}” is blank. It is printed in the report, so please fill it in (or write 該当なし when nothing applies).",
      marks: "The box “{{label}}” holds nothing but “{{text}}”. It is printed in the report, so please fill it in (or write 該当なし when nothing applies).",
      "to-write": "“{{text}}” in the box “{{label}}” seems to be an example or a text that is still to be written. It is printed in the report, so please look at it.",
      elsewhere: "The box “{{label}}” says only “{{text}}”, so this form does not tell what it is about. It is printed in the report, so please write the main points.",
      another: "What stands in the box “{{label}}” is “{{text}}” and so on, which may be the text of another section below it. It is printed in the report, so please make sure that this box says what it should.",
      "no-label": "This form has no box “{{label}}”. Please compare it with the original form: the heading may have been deleted or changed.",
      "no-table": "The table of targets (budget) and results of this form could not be read, so nothing of it was compared. Please check that its headings and their years are those of the original form.",
      "unread-table": "The figures here could not be read with certainty as target (budget) and result, so they were not compared. Please check that the headings, their years and the names of the rows are those of the original form.",
    },
  },
  "unreadable-value": {
    title: "Value that is not a number",
    messages: {
      error: "“{{name}}” shows the error {{text}}, so it cannot be counted. Please repair the formula's references or type the number.",
      text: "“{{name}}” holds “{{text}}”, which cannot be read as a number, so the row cannot be judged. Please write only the final figure and its unit, and put remarks into the reason box.",
      state: "“{{name}}” was planned as “{{plan}}” and is “{{text}}”, but the reason box explains nothing. If it was not reached, please write what mainly caused that.",
      point: "The point in “{{text}}” of “{{name}}” may be a decimal point or one of thousands, so it was not compared. If thousands are meant, please write a comma.",
      place: "It cannot be told from its place to which indicator and which column “{{text}}” of “{{name}}” belongs, so it was not compared. Please check whether rows or columns have shifted.",
      below: "The row of “{{name}}” holds no figure, and the row below it holds figures without a name, so they were not compared. If both are one indicator, please put them into one row; if not, please write its name.",
      money: "The unit in “{{text}}” of “{{name}}” is none of money, so it was not summed up. Please check whether it is a sum (千円); if so, correct the unit.",
      struck: "“{{text}}” of “{{name}}” is struck through. Which figure still holds cannot be read with certainty, so it was not compared. Please delete what was struck and keep only the right figure.",
    },
  },
  "one-sided-value": {
    title: "Only one of plan and actual filled in",
    messages: {
      "no-actual": "“{{name}}” has the plan {{plan}} {{planUnit}} but no actual figure, so it cannot be judged. Please enter the actual figure (0 if there was none).",
      "no-plan": "“{{name}}” has the actual {{actual}} {{actualUnit}} but no plan, so it cannot be judged. Please check the original plan and enter it if there was one.",
      told: "“{{name}}” has no actual figure beside the plan {{plan}} {{planUnit}}; the reason says “{{words}}”. Please check whether the row can stay without a figure in this year's report.",
    },
  },
  "unit-mismatch": {
    title: "Units differ",
    messages: {
      units: "“{{name}}” is planned in {{planUnit}} and reported in {{actualUnit}}, so the figures cannot be compared. Please use one unit and adjust the figures to it.",
      yen: "“{{name}}” has {{plan}} {{planUnit}} as target or budget and {{actual}} {{actualUnit}} as result, about a thousand times apart. Please check whether yen and thousands of yen were mixed, and use one unit.",
      percent: "“{{name}}” has a target of {{plan}} {{planUnit}} and a result of {{actual}} {{actualUnit}}, about a hundred times apart. Please check whether one of them was written as 0.93 for 93%, and use one way.",
    },
  },
  "missing-reason": {
    title: "Reason not written",
    messages: {
      indicator: "“{{name}}” deviates (target {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}), but the reason box explains nothing. Please write what mainly caused the difference.",
      cost: "The cost (budget {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}, execution rate {{rate}} %) is outside the tolerance of ±{{tolerance}} %, but the reason box explains nothing. Please write what caused the difference, such as a lower contract price or a changed number of recipients.",
      "cost-without-budget": "The budget is {{plan}} {{planUnit}} and the actual cost {{actual}} {{actualUnit}}, but the reason box explains nothing. Please write what was paid for without a budget, and why.",
      "own-box": "“{{name}}” deviates (plan {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}), but the reason box of this row is empty. Unless another box tells it, please write what mainly caused the difference.",
      "no-reason-box": "“{{name}}” deviates (plan {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}), but this form has no reason box. Please check whether the reason stands in a text box or the row of the form was deleted.",
      beside: "“{{name}}” deviates, but the reason box is empty, and right of the form stands “{{text}}”. If that is the reason, please move it into the box: what stands outside is not printed in the report.",
      "as-planned": "“{{name}}” has {{actual}} {{actualUnit}} against a target or budget of {{plan}} {{planUnit}}, but the reason box only says “{{text}}”. Please write what caused the difference, or check the figures of the table.",
      elsewhere: "“{{name}}” deviates, but the reason box only says “{{text}}”, so this form does not tell why. The box is printed in the report; please write the main points into it.",
    },
  },
  "over-budget": {
    title: "Settled amount above the budget",
    messages: {
      over: "The actual cost {{actual}} {{actualUnit}} exceeds the budget {{plan}} {{planUnit}} by {{excess}} {{planUnit}}. Please check that the budget includes supplements and transfers, and that the amounts are right.",
    },
  },
  "low-execution": {
    title: "Low execution rate",
    messages: {
      low: "Only {{rate}} % of the budget was spent (budget {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}; guide value {{limit}} %). Please check why, and whether next year's budget is reasonable.",
    },
  },
  "target-review": {
    title: "Actual far above the target",
    messages: {
      exceeded: "“{{name}}” reached {{rate}} % of its target (target {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}; guide value {{limit}} %). Please consider whether the target was too low and what next year's should be.",
      "or-missed": "“{{name}}” stands at {{rate}} % of its target (target {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}; guide value {{limit}} %). If less is better here, please add it to “lower is better” in the settings: the target was missed. If not, please consider whether the target was too low.",
    },
  },
  "fiscal-year-mismatch": {
    title: "Fiscal years differ",
    messages: {
      form: "It says {{year}} here, but this form is for {{expected}}. Please bring the years in the title and the table headings into line; last year's may have been left in.",
      book: "This form is for {{year}}, but the other forms of the workbook are for {{expected}}. Please check whether a form of another year was mixed in.",
    },
  },
  "plan-code": {
    title: "Measure code does not fit its chapter or section",
    messages: {
      section: "The measure code {{code}} does not fit the section {{section}} in the plan box. This affects the sums by chapter; please check the plan and correct one of them.",
      chapter: "Chapter {{chapter}} in the plan box does not fit the measure code {{code}}. This affects the sums by chapter; please check the plan and correct one of them.",
      "no-code": "No code (chapter-section-measure) can be read from the measure “{{name}}”, so it cannot be counted under a chapter. Please write the plan's number in front of the name.",
    },
  },
  "name-conflict": {
    title: "One number with two names",
    messages: {
      name: "{{label}} {{code}} is called “{{name}}” here, but “{{majority}}” in {{count}} other places. The number or the name is wrong; please check the plan.",
      even: "{{label}} {{code}} is called both “{{name}}” and “{{majority}}”. Please check the plan and use one name.",
      spelling: "{{label}} {{code}} is spelled “{{name}}” here and “{{majority}}” in {{count}} other places. Please use the plan's spelling throughout the report.",
    },
  },
  "duplicate-form": {
    title: "Form handed in twice",
    messages: {
      same: "The form of “{{name}}” is there twice (first on sheet “{{sheet}}”) with the same content. Please delete one of them.",
      versions: "There are two forms of “{{name}}” (first on sheet “{{sheet}}”) with different content. Please find out which one is final and keep only that.",
      copy: "The form of “{{name}}” is there twice with the same content but for its department (first on sheet “{{sheet}}”, {{department}}). Please check whether one of them was copied and not changed.",
    },
  },
  "missing-counterpart": {
    title: "Counterpart form not found",
    messages: {
      "no-report": "No measure report was found for “{{code}} {{name}}”. Please check whether it is still to be handed in, or whether the measure code is wrong.",
      "no-project": "No project sheet was found for “{{code}} {{name}}”. Please check whether one is still to be handed in, or whether the measure has no cost.",
    },
  },
  "unexplained-deviation": {
    title: "Deviation that the reason leaves out",
    messages: {
      indicator: "The reason explains “{{named}}” but not “{{name}}” (target {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}). Please add what caused this difference too.",
      cost: "The reason explains “{{named}}” but not the cost (budget {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}, tolerance ±{{tolerance}} %). Please add what caused this difference too.",
    },
  },
  "reason-direction": {
    title: "Reason and figures point in opposite directions",
    messages: {
      above: "The reason says “{{words}}”, but the actual {{actual}} {{actualUnit}} of “{{name}}” is above the plan {{plan}} {{planUnit}}. Please check the wording or the figures.",
      below: "The reason says “{{words}}”, but the actual {{actual}} {{actualUnit}} of “{{name}}” is below the plan {{plan}} {{planUnit}}. Please check the wording or the figures.",
      equal: "The reason says “{{words}}”, but the actual figure of “{{name}}” equals the plan, {{plan}} {{planUnit}}. Please check the wording or the figures.",
    },
  },
  "reason-figure": {
    title: "Figure quoted in the reason differs from the table",
    messages: {
      plan: "The reason says “{{words}}”, but the table gives {{held}} {{unit}} as the plan of “{{name}}”. Please correct whichever is wrong.",
      actual: "The reason says “{{words}}”, but the table gives {{held}} {{unit}} as the actual figure of “{{name}}”. Please correct whichever is wrong.",
      difference: "The reason says “{{words}}”, but in the table plan and actual of “{{name}}” differ by {{held}} {{unit}}. Please correct whichever is wrong.",
      unspent: "The reason says “{{words}}”, but in the table budget and actual of “{{name}}” differ by {{held}} {{unit}}. Please correct whichever is wrong.",
      rate: "The reason says “{{words}}”, but the budget and the actual of “{{name}}” in the table give an execution rate of {{held}} {{unit}}. Please correct whichever is wrong.",
    },
  },
};
