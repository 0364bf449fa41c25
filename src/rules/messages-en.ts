/** English titles and messages: same ids and same placeholders as in the rule files; a test compares them. */
export const messagesEn: Readonly<Record<string, { readonly title: string; readonly messages: Readonly<Record<string, string>> }>> = {
  "required-field": {
    title: "Required box left blank",
    messages: {
      blank: "The box “{{label}}” is blank. It is printed in the report, so please fill it in (or write 該当なし when nothing applies).",
      "no-label": "This form has no box “{{label}}”. Please compare it with the original form: the heading may have been deleted or changed.",
    },
  },
  "unreadable-value": {
    title: "Value that is not a number",
    messages: {
      error: "“{{name}}” shows the error {{text}}, so it cannot be counted. Please repair the formula's references or type the number.",
      text: "“{{name}}” holds “{{text}}”, which cannot be read as a number, so the row cannot be judged. Please write only the final figure and its unit, and put remarks into the reason box.",
    },
  },
  "one-sided-value": {
    title: "Only one of plan and actual filled in",
    messages: {
      "no-actual": "“{{name}}” has the plan {{plan}} {{planUnit}} but no actual figure, so it cannot be judged. Please enter the actual figure (0 if there was none).",
      "no-plan": "“{{name}}” has the actual {{actual}} {{actualUnit}} but no plan, so it cannot be judged. Please check the original plan and enter it if there was one.",
    },
  },
  "unit-mismatch": {
    title: "Units differ",
    messages: {
      units: "“{{name}}” is planned in {{planUnit}} and reported in {{actualUnit}}, so the figures cannot be compared. Please use one unit and adjust the figures to it.",
    },
  },
  "missing-reason": {
    title: "Reason not written",
    messages: {
      indicator: "“{{name}}” deviates (target {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}), but the reason box explains nothing. Please write what mainly caused the difference.",
      cost: "The cost (budget {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}, execution rate {{rate}} %) is outside the tolerance of ±{{tolerance}} %, but the reason box explains nothing. Please write what caused the difference, such as a lower contract price or a changed number of recipients.",
      "cost-without-budget": "The budget is {{plan}} {{planUnit}} and the actual cost {{actual}} {{actualUnit}}, but the reason box explains nothing. Please write what was paid for without a budget, and why.",
      "no-reason-box": "“{{name}}” deviates (plan {{plan}} {{planUnit}}, actual {{actual}} {{actualUnit}}), but this form has no reason box. Please check whether the reason stands in a text box or the row of the form was deleted.",
    },
  },
  "over-budget": {
    title: "Settled amount above the budget",
    messages: {
      over: "The actual cost {{actual}} {{actualUnit}} exceeds the budget {{plan}} {{planUnit}} by {{excess}} {{planUnit}}. Please check that the budget includes supplements and transfers, and that the amounts are right.",
    },
  },
};
