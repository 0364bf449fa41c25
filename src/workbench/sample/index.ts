import { communityForms } from "./forms-community";
import { exchangeForms } from "./forms-exchange";
import { migrationForms } from "./forms-migration";
import { participationForms } from "./forms-participation";
import { rightsForms } from "./forms-rights";
import type { SampleForm } from "./sample-facts";

/** The fourteen forms of the sample, in sheet order. */
export const sampleForms: readonly SampleForm[] = [
  ...participationForms,
  ...communityForms,
  ...rightsForms,
  ...exchangeForms,
  ...migrationForms,
];

export type { SampleForm, SampleMeasureReport, SampleProjectSheet, SampleRow, Typed } from "./sample-facts";
