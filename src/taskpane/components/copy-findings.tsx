import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../hooks/pane-context";
import { findingsText } from "../model/findings-text";
import type { ListedFinding } from "../model/group-findings";

/** Puts the shown findings on the clipboard as text, to be sent back to a department; where that is not allowed the text is shown, selected. */
export function CopyFindings({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const { services, t, announce } = usePane();
  const [copied, setCopied] = useState<{ readonly of: readonly ListedFinding[]; readonly refused: string | null } | null>(null);
  // What was said of another list is not true of this one.
  const outcome = copied?.of === findings ? copied : null;

  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [copied]);

  const copy = async () => {
    const text = findingsText(findings, t);
    const isAllowed = await services.copy(text);
    setCopied({ of: findings, refused: isAllowed ? null : text });
    announce(t(isAllowed ? "copy.done" : "copy.refused", { count: findings.length }));
  };

  return (
    <>
      <Button size="small" appearance="subtle" onClick={() => void copy()}>{t("copy.action")}</Button>
      {outcome && <span className="quiet">{t(outcome.refused === null ? "copy.done" : "copy.refused", { count: findings.length })}</span>}
      {outcome?.refused && (
        <textarea ref={area} className="search copy-text" readOnly rows={6} value={outcome.refused} aria-label={t("copy.text")} />
      )}
    </>
  );
}
