import { useId } from "react";
import type { Report } from "../../core/report";
import type { RelistedMoney } from "../../core/settings";
import type { SettingsTranslate } from "../messages/settings-texts";
import type { DraftErrors, NumberField, SettingsDraft } from "../model/settings-draft";
import { SettingsIndicators } from "./settings-indicators";
import { SettingsNumber } from "./settings-number";
import { SettingsRules } from "./settings-rules";

interface SettingsFormProps {
  readonly draft: SettingsDraft;
  readonly errors: DraftErrors;
  readonly report: Report | null;
  readonly onDraft: (draft: SettingsDraft) => void;
  readonly s: SettingsTranslate;
}

const tolerances: readonly NumberField[] = ["indicatorPercent", "indicatorValue", "costPercent"];
const levels: readonly NumberField[] = ["lowExecution", "overshoot"];
const relisted: readonly RelistedMoney[] = ["first-measure", "every-listing"];

/** Every setting with its label, what it means and what is wrong with it. */
export function SettingsForm({ draft, errors, report, onDraft, s }: SettingsFormProps) {
  const id = useId();
  const number = (field: NumberField) => (
    <SettingsNumber
      key={field} field={field} text={draft.numbers[field]} wrong={errors.includes(field)} s={s}
      onText={(text) => onDraft({ ...draft, numbers: { ...draft.numbers, [field]: text } })}
    />
  );
  return (
    <>
      <fieldset>
        <legend>{s("tolerance")}</legend>
        {tolerances.map(number)}
      </fieldset>
      <fieldset>
        <legend>{s("levels")}</legend>
        {levels.map(number)}
      </fieldset>
      <SettingsIndicators report={report} chosen={draft.lowerIsBetter} onChosen={(lowerIsBetter) => onDraft({ ...draft, lowerIsBetter })} s={s} />
      <div className="settings-block">
        <label htmlFor={`${id}-placeholders`}>{s("placeholders")}</label>
        <p id={`${id}-placeholders-hint`} className="quiet">{s("placeholders.hint")}</p>
        <textarea
          id={`${id}-placeholders`} rows={4} value={draft.placeholders} aria-describedby={`${id}-placeholders-hint`}
          onChange={({ target }) => onDraft({ ...draft, placeholders: target.value })}
        />
      </div>
      <fieldset aria-describedby={`${id}-relisted`}>
        <legend>{s("relisted")}</legend>
        <p id={`${id}-relisted`} className="quiet">{s("relisted.hint")}</p>
        {relisted.map((choice) => (
          <div key={choice} className="settings-choice">
            <input id={`${id}-${choice}`} type="radio" name={`${id}-relisted`} checked={draft.relistedMoney === choice} onChange={() => onDraft({ ...draft, relistedMoney: choice })} />
            <label htmlFor={`${id}-${choice}`}>{s(`relisted.${choice}`)}</label>
          </div>
        ))}
      </fieldset>
      <SettingsRules choices={draft.rules} onChoice={(rule, choice) => onDraft({ ...draft, rules: { ...draft.rules, [rule]: choice } })} s={s} />
    </>
  );
}
