import type { Cell } from "../core/address";
import type { FindingData, Outcome, Severity } from "../core/finding";
import type { Form } from "../core/form";
import type { FiledForm } from "../core/report";
import type { Settings } from "../core/settings";

/** What a rule says of itself. Title and messages are Japanese; messages-en.ts holds the English by the same ids. */
export interface RuleMeta<Id extends string = string> {
  /** Also the file name. */
  readonly id: string;
  readonly title: string;
  /** The clause or practice that the rule enforces, quoted. */
  readonly source: string;
  readonly severity: Severity;
  /** Messages that weigh otherwise than the rule. */
  readonly severities?: Readonly<Partial<Record<Id, Severity>>>;
  /** By message id, with placeholders {{name}} that the finding's data fills. */
  readonly messages: Readonly<Record<Id, string>>;
}

/** A finding as a rule states it. */
export interface Statement<Id extends string> {
  readonly at: Cell;
  readonly message: Id;
  readonly data?: FindingData;
  readonly related?: readonly Cell[];
}

/** A statement and the form that it is about, as run-rules.ts takes it. */
export interface Stated {
  readonly statement: Statement<string>;
  readonly outcome: Outcome;
  readonly filed: FiledForm;
}

type Say<Id extends string> = (statement: Statement<Id>) => void;

/** What check() gets beside its subject. */
export interface CheckContext<Id extends string> {
  readonly form: Form;
  readonly settings: Settings;
  /** Certain. */
  readonly violation: Say<Id>;
  /** 要確認: a person has to look. */
  readonly needsReview: Say<Id>;
}

interface FormRule<Id extends string, Subject> extends RuleMeta<Id> {
  /** What the rule can look at in one form. None in any form: the rule was not applicable. */
  subjects(context: { readonly form: Form; readonly settings: Settings }): readonly Subject[];
  check(subject: Subject, context: CheckContext<Id>): void;
}

type SayOf<Id extends string> = (filed: FiledForm, statement: Statement<Id>) => void;

interface BookRule<Id extends string, Subject> extends RuleMeta<Id> {
  /** What the rule can look at across all forms of the check: pairs, groups. */
  subjects(context: { readonly forms: readonly FiledForm[]; readonly settings: Settings }): readonly Subject[];
  check(subject: Subject, context: { readonly settings: Settings; readonly violation: SayOf<Id>; readonly needsReview: SayOf<Id> }): void;
}

/** A rule ready to run, whatever its scope and its subjects are. */
export interface Rule extends RuleMeta {
  readonly scope: "form" | "book";
  /** looked: the number of subjects; 0 means not applicable, which is not the same as nothing found. */
  run(forms: readonly FiledForm[], settings: Settings): { readonly looked: number; readonly stated: readonly Stated[] };
}

/** A rule that judges each form by itself. */
export function defineRule<Id extends string, Subject>(rule: FormRule<Id, Subject>): Rule {
  return {
    ...metaOf(rule),
    scope: "form",
    run(forms, settings) {
      const stated: Stated[] = [];
      let looked = 0;
      let current: FiledForm | undefined;
      const say = (outcome: Outcome) => (statement: Statement<Id>) => {
        if (current) stated.push({ statement, outcome, filed: current });
      };
      const [violation, needsReview] = [say("violation"), say("needs-review")];
      for (const filed of forms) {
        current = filed;
        const context = { form: filed.form, settings, violation, needsReview };
        const subjects = rule.subjects(context);
        looked += subjects.length;
        for (const subject of subjects) rule.check(subject, context);
      }
      return { looked, stated };
    },
  };
}

/** A rule that compares forms with each other, across all books of the check. */
export function defineBookRule<Id extends string, Subject>(rule: BookRule<Id, Subject>): Rule {
  return {
    ...metaOf(rule),
    scope: "book",
    run(forms, settings) {
      const stated: Stated[] = [];
      const say = (outcome: Outcome) => (filed: FiledForm, statement: Statement<Id>) => void stated.push({ statement, outcome, filed });
      const context = { settings, violation: say("violation"), needsReview: say("needs-review") };
      const subjects = rule.subjects({ forms, settings });
      for (const subject of subjects) rule.check(subject, context);
      return { looked: subjects.length, stated };
    },
  };
}

function metaOf<Id extends string>({ id, title, source, severity, severities, messages }: RuleMeta<Id>): RuleMeta {
  return { id, title, source, severity, messages, ...(severities ? { severities } : {}) };
}
