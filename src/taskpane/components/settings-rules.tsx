import { useEffect, useId, useState } from "react";
import { usePane } from "../hooks/pane-context";
import type { SettingsTranslate } from "../messages/settings-texts";
import type { RuleChoice } from "../model/settings-draft";
import type { RuleGuide } from "../services";

interface SettingsRulesProps {
  readonly choices: Readonly<Record<string, RuleChoice>>;
  readonly onChoice: (rule: string, choice: RuleChoice) => void;
  readonly s: SettingsTranslate;
}

const offered: readonly RuleChoice[] = ["default", "error", "warning", "note", "off"];

/** Every rule: whether it runs, and how grave its findings are. */
export function SettingsRules({ choices, onChoice, s }: SettingsRulesProps) {
  const { services } = usePane();
  const id = useId();
  const [rules, setRules] = useState<readonly RuleGuide[] | "failed">([]);
  useEffect(() => {
    let wanted = true;
    services.catalogue().then((catalogue) => wanted && setRules(catalogue.rules), () => wanted && setRules("failed"));
    return () => {
      wanted = false;
    };
  }, [services]);

  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend>{s("rules")}</legend>
      <p id={`${id}-hint`} className="quiet">{s("rules.hint")}</p>
      {rules === "failed" ? <p>{s("rules.failed")}</p> : (
        <ul className="settings-rules">
          {rules.map(({ id: rule, title, severity }) => (
            <li key={rule}>
              <label htmlFor={`${id}-${rule}`}>{title}</label>
              <select
                id={`${id}-${rule}`} className="grouping" value={choices[rule] ?? "default"}
                onChange={({ target }) => onChoice(rule, offered.find((one) => one === target.value) ?? "default")}
              >
                {offered.map((choice) => (
                  <option key={choice} value={choice}>{choice === "default" ? s("rule.default", { severity: s(`rule.${severity}`) }) : s(`rule.${choice}`)}</option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
