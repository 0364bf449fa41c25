import type { ReactNode } from "react";
import { toA1 } from "../../core/address";
import type { Cell } from "../../core/address";
import { usePane } from "../hooks/pane-context";
import { useGuides } from "../hooks/use-guides";
import { evidenceOf } from "../model/evidence";
import { formSubject } from "../model/form-subject";
import type { ListedFinding } from "../model/group-findings";
import { AcceptedForm } from "./accepted-form";

interface FindingDetailProps {
  readonly listed: ListedFinding;
  readonly onGoTo: (cell: Cell) => void;
}

/** What was found, what is expected, why it matters and how to put it right. */
export default function FindingDetail({ listed, onGoTo }: FindingDetailProps) {
  const { t } = usePane();
  const { finding, form } = listed;
  const { row, reason, related } = evidenceOf(listed);
  const guide = useGuides()?.[finding.rule];
  const where = form ? [form.department?.text.trim(), formSubject(form)].filter(Boolean).join(t("list.separator")) : "";
  return (
    <>
      <dl className="detail">
        {where !== "" && <Line term={t("detail.where")}>{where}</Line>}
        {row && (
          <Line term={row.name}>
            {t("detail.planAndActual", { plan: row.plan.text || t("detail.blank"), actual: row.actual.text || t("detail.blank") })}
          </Line>
        )}
        {reason !== null && <Line term={t("box.reason")}><span className="detail-reason">{reason === "" ? t("detail.blank") : reason}</span></Line>}
        {guide && (
          <>
            <Line term={t("detail.expected")}>{guide.expected}</Line>
            <Line term={t("detail.why")}>{guide.why}</Line>
            <Line term={t("detail.fix")}>{guide.fix}</Line>
          </>
        )}
        <Line term={t("detail.rule")}>{listed.ruleTitle}</Line>
        {related.length > 0 && (
          <Line term={t("detail.related")}>
            <span className="detail-cells">
              {related.map((cell) => {
                const address = cell.sheet === finding.cell.sheet ? toA1(cell) : `${cell.sheet} ${toA1(cell)}`;
                return (
                  <button key={address} type="button" className="cell-link" aria-label={t("detail.goTo", { cell: address })} onClick={() => onGoTo(cell)}>
                    {address}
                  </button>
                );
              })}
            </span>
          </Line>
        )}
      </dl>
      <AcceptedForm key={listed.id} listed={listed} />
    </>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
