import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../hooks/pane-context";
import { useGuides } from "../hooks/use-guides";
import { severities } from "../model/report-facts";
import type { Catalogue } from "../services";
import { SampleOffer } from "./sample-offer";
import { SeverityMark } from "./severity-mark";

/** How to use the pane, its words, and every rule with its source. */
export default function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="help" aria-labelledby="help-title">
      <h2 id="help-title" ref={heading} tabIndex={-1}>{t("help.title")}</h2>
      <Button size="small" className="help-back" onClick={onClose}>{t("help.back")}</Button>
      <h3>{t("help.steps")}</h3>
      <ol>
        <li>{t("first.step1")}</li>
        <li>{t("first.step2")}</li>
        <li>{t("first.step3")}</li>
      </ol>
      <p className="quiet">{t("help.privacy")}</p>
      <SampleOffer />
      <h3>{t("help.keys")}</h3>
      <p>{t("help.key.list")}</p>
      <p>{t("help.key.step")}</p>
      <p>{t("help.key.leave")}</p>
      <h3>{t("help.words")}</h3>
      <dl className="help-words">
        {severities.map((severity) => [
          <dt key={severity}><SeverityMark severity={severity} /></dt>,
          <dd key={`${severity}-meaning`}>{t(`help.word.${severity}`)}</dd>,
        ])}
        <dt><span className="review-tag">{t("severity.review")}</span></dt>
        <dd>{t("help.word.review")}</dd>
      </dl>
      <h3>{t("help.rules")}</h3>
      <RuleList />
    </section>
  );
}

const parts = ["expected", "why", "fix"] as const;

function RuleList() {
  const { services, t } = usePane();
  const guides = useGuides();
  const [catalogue, setCatalogue] = useState<Catalogue | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    const take = (loaded: Catalogue | "failed") => wanted && setCatalogue(loaded);
    services.catalogue().then(take, () => take("failed"));
    return () => {
      wanted = false;
    };
  }, [services]);
  if (catalogue === "failed") return <p>{t("help.rulesFailed")}</p>;
  if (!catalogue) return <p>{t("help.rulesLoading")}</p>;
  return (
    <ul className="help-rules">
      {catalogue.rules.map(({ id, title, source }) => {
        const guide = guides?.[id];
        return (
          <li key={id}>
            <h4>{title}</h4>
            {guide && (
              <dl className="detail">
                {parts.map((part) => <div key={part}><dt>{t(`detail.${part}`)}</dt><dd>{guide[part]}</dd></div>)}
              </dl>
            )}
            <p className="quiet">{t("help.source", { source })}</p>
          </li>
        );
      })}
    </ul>
  );
}
