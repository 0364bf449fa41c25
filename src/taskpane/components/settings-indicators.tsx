import { useId, useMemo, useState } from "react";
import { fold, matchKey } from "../../core/text";
import type { Report } from "../../core/report";
import type { SettingsTranslate } from "../messages/settings-texts";
import { indicatorNames } from "../model/indicator-names";

interface SettingsIndicatorsProps {
  /** The last check, which knows the workbook's indicators; null before the first. */
  readonly report: Report | null;
  readonly chosen: readonly string[];
  readonly onChosen: (names: readonly string[]) => void;
  readonly s: SettingsTranslate;
}

/** A filter is worth its place from this many names. */
const FILTER_FROM = 12;

/** The book's indicators to choose from. Names that look like lower-is-better come first and are never ticked beforehand. */
export function SettingsIndicators({ report, chosen, onChosen, s }: SettingsIndicatorsProps) {
  const id = useId();
  const [filter, setFilter] = useState("");
  // What was chosen at first keeps its place in the list when it is taken away again.
  const [initially] = useState(chosen);
  const names = useMemo(() => indicatorNames(report, [...initially, ...chosen]), [report, initially, chosen]);
  const keys = new Set(chosen.map(matchKey));
  const wanted = matchKey(filter);
  const shown = names.filter(({ name }) => matchKey(name).includes(wanted));

  const choose = (name: string, on: boolean) => {
    const key = matchKey(name);
    onChosen(on ? [...chosen, name] : chosen.filter((one) => matchKey(one) !== key));
  };

  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend>{s("lower")}</legend>
      <p id={`${id}-hint`} className="quiet">{s("lower.hint")}</p>
      {report === null && <p>{s("lower.none")}</p>}
      {names.length >= FILTER_FROM && (
        <input className="search settings-filter" type="search" value={filter} placeholder={s("lower.filter")} aria-label={s("lower.filter")} onChange={({ target }) => setFilter(fold(target.value))} />
      )}
      {names.length > 0 && <p className="quiet">{s("lower.count", { total: names.length, chosen: keys.size })}</p>}
      {names.length > 0 && shown.length === 0 && <p>{s("lower.noMatch")}</p>}
      <ul className="settings-names">
        {shown.map(({ name, suggested, inBook }, index) => (
          <li key={matchKey(name)}>
            <input id={`${id}-${index}`} type="checkbox" checked={keys.has(matchKey(name))} onChange={({ target }) => choose(name, target.checked)} />
            <label htmlFor={`${id}-${index}`}>
              {name}{" "}
              {suggested && <span className="review-tag">{s("lower.suggested")}</span>}
              {!inBook && report !== null && <span className="review-tag">{s("lower.notInBook")}</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
