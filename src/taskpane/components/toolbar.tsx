import { Button, Switch } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { usePane } from "../hooks/pane-context";
import type { Task } from "../hooks/use-checker";
import type { SideViews } from "../hooks/use-side-view";

interface ToolbarProps {
  /** The task at work; its buttons wait until it ends. */
  readonly busy: Task | null;
  readonly highlight: boolean;
  readonly onHighlight: (on: boolean) => void;
  readonly onValidate: () => void;
  readonly onClear: () => void;
  readonly onSummarize: () => void;
  readonly views: SideViews;
}

/** 検証 with its switch, and what can be done with the workbook afterwards. Waiting buttons keep the focus. */
export function Toolbar({ busy, highlight, onHighlight, onValidate, onClear, onSummarize, views }: ToolbarProps) {
  const { t } = usePane();
  const waiting = { disabledFocusable: busy !== null };
  return (
    <div className="toolbar" role="group" aria-label={t("app.actions")}>
      <div className="toolbar-row">
        <Button appearance="primary" className="validate" onClick={onValidate} {...waiting}>
          {busy === "validate" ? t("action.validating") : t("action.validate")}
        </Button>
        <Switch className="highlight" label={t("action.highlight")} checked={highlight} onChange={(_, { checked }) => onHighlight(checked)} />
      </div>
      <div className="toolbar-row">
        <Button size="small" onClick={onClear} {...waiting}>{t("action.clear")}</Button>
        <Button size="small" onClick={onSummarize} {...waiting}>{t("action.summary")}</Button>
        <span className="view-buttons">
          <Button
            ref={views.buttons.settings} size="small" appearance="subtle" className="view-button" icon={<SettingsRegular />}
            title={t("action.settings")} aria-expanded={views.open === "settings"} onClick={() => views.toggle("settings")}
          >
            <span className="view-label">{t("action.settings")}</span>
          </Button>
          <Button
            ref={views.buttons.help} size="small" appearance="subtle" className="view-button" icon={<QuestionCircleRegular />}
            title={t("action.help")} aria-expanded={views.open === "help"} onClick={() => views.toggle("help")}
          >
            <span className="view-label">{t("action.help")}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}
