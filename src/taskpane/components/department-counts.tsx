import { useMemo } from "react";
import { usePane } from "../hooks/pane-context";
import type { FindingFilter } from "../model/filter-findings";
import { countByDepartment } from "../model/group-findings";
import type { ListedFinding } from "../model/group-findings";
import { severities } from "../model/report-facts";

interface DepartmentCountsProps {
  readonly listed: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Whose turn it is: the counts of every department; pressing a department narrows the list to it. Not shown for a single one. */
export function DepartmentCounts({ listed, filter, onFilter }: DepartmentCountsProps) {
  const { t } = usePane();
  const departments = useMemo(() => countByDepartment(listed), [listed]);
  if (departments.length < 2) return null;
  const choose = (department: string) => onFilter({ ...filter, department: filter.department === department ? null : department });
  return (
    <details className="departments">
      <summary>{t("departments.title", { count: departments.length })}</summary>
      <table aria-label={t("departments.table")}>
        <thead>
          <tr>
            <th scope="col">{t("departments.name")}</th>
            {severities.map((severity) => <th key={severity} scope="col">{t(`severity.${severity}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, bySeverity }) => (
            <tr key={department} data-chosen={filter.department === department}>
              <th scope="row">
                <button type="button" className="department" aria-pressed={filter.department === department} onClick={() => choose(department)}>
                  {department === "" ? t("list.unnamed") : department}
                </button>
              </th>
              {severities.map((severity) => <td key={severity} data-zero={bySeverity[severity] === 0}>{bySeverity[severity]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
