import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Report } from "../../core/report";
import { usePane } from "../hooks/pane-context";
import type { RuleGuide } from "../services";

/** Rules that threw: our fault, said where it cannot be missed. */
export function FailedRules({ failed, rules }: { readonly failed: Report["failedRules"]; readonly rules: readonly RuleGuide[] }) {
  const { t } = usePane();
  if (failed.length === 0) return null;
  return (
    <section className="notice failed" data-tone="attention" aria-labelledby="failed-title">
      <WarningFilled className="notice-icon" aria-hidden />
      <div className="notice-body">
        <h3 id="failed-title">{t("failed.title")}</h3>
        <p>{t("failed.body")}</p>
        <ul>
          {failed.map(({ rule, error }) => (
            <li key={rule}>
              {rules.find(({ id }) => id === rule)?.title ?? t("failed.unknownRule", { rule })}
              <code>{error}</code>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
