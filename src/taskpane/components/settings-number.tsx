import { useId } from "react";
import type { SettingsTranslate } from "../messages/settings-texts";
import { ranges } from "../model/settings-draft";
import type { NumberField } from "../model/settings-draft";

interface SettingsNumberProps {
  readonly field: NumberField;
  readonly text: string;
  readonly wrong: boolean;
  readonly onText: (text: string) => void;
  readonly s: SettingsTranslate;
}

/** A number with its unit, what it means, and, while it cannot be read, what it may be. */
export function SettingsNumber({ field, text, wrong, onText, s }: SettingsNumberProps) {
  const id = useId();
  const unit = s(field === "indicatorValue" ? "unit.value" : "unit.percent");
  return (
    <div className="settings-number">
      <label htmlFor={id}>{s(field)}</label>
      <span className="settings-entry">
        <input
          id={id} data-field={field} type="text" inputMode="decimal" autoComplete="off" value={text} aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error ${id}-hint` : `${id}-hint`} onChange={({ target }) => onText(target.value)}
        />
        {unit !== "" && <span aria-hidden>{unit}</span>}
      </span>
      {wrong && <p id={`${id}-error`} className="settings-error">{s("error.range", { ...ranges[field] })}</p>}
      <p id={`${id}-hint`} className="quiet">{s(`${field}.hint`)}</p>
    </div>
  );
}
