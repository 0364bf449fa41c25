import { Button, Switch } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { Ref } from "react";
import { usePane } from "../hooks/pane-context";
import type { Task } from "../hooks/use-checker";

interface ToolbarProps {
  /** The task at work; its buttons wait until it ends. */
  readonly busy: Task | null;
  readonly highlight: boolean;
  readonly onHighlight: (on: boolean) => void;
  readonly onValidate: () => void;
  readonly onClear: () => void;
  readonly onSummarize: () => void;
  readonly helping: boolean;
  readonly helpButton: Ref<HTMLButtonElement>;
  readonly onHelp: () => void;
}

/** 検証 with its switch, and what can be done with the workbook afterwards. Waiting buttons keep the focus. */
export function Toolbar({ busy, highlight, onHighlight, onValidate, onClear, onSummarize, helping, helpButton, onHelp }: ToolbarProps) {
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
        <Button
          ref={helpButton} size="small" appearance="subtle" className="help-button" icon={<QuestionCircleRegular />}
          aria-expanded={helping} onClick={onHelp}
        >
          {t("action.help")}
        </Button>
      </div>
    </div>
  );
}
