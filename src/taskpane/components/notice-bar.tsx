import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { usePane } from "../hooks/pane-context";
import { useLeavingFocus } from "../hooks/use-leaving-focus";
import { noticeSentence } from "../model/notice";
import type { Notice } from "../model/notice";
import { SituationDetail } from "./situation-detail";

const icons = { done: CheckmarkCircleFilled, info: InfoFilled, attention: WarningFilled, trouble: ErrorCircleFilled };

/** What just happened, and what to do about it. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = usePane();
  const bar = useRef<HTMLDivElement>(null);
  useLeavingFocus(bar);
  const Icon = icons[notice.tone];
  return (
    <div ref={bar} className="notice" data-tone={notice.tone}>
      <Icon className="notice-icon" aria-hidden />
      <div className="notice-body">
        <p>{noticeSentence(notice, t)}</p>
        {notice.tone === "trouble" && <SituationDetail situation={notice.situation} />}
      </div>
      <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t("action.close")} onClick={onClose} />
    </div>
  );
}
