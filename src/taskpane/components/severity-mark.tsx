import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/finding";
import { usePane } from "../hooks/pane-context";

const icons = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoFilled };

/** Severity as a shape, a colour and a word; none of them stands alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { t } = usePane();
  const Icon = icons[severity];
  return (
    <span className="mark" data-severity={severity}>
      <Icon className="mark-icon" aria-hidden />
      <span>{t(`severity.${severity}`)}</span>
    </span>
  );
}
