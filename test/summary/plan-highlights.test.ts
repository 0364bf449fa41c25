import type { Finding } from "../../src/core/finding";
import { planHighlights } from "../../src/summary/plan-highlights";
import { actualColumn, buildProjectSheet, fileForm, places, planColumn } from "../support/build-form";

const filed = fileForm(buildProjectSheet({ sheet: "P01", rows: [{ plan: "3 回", actual: "2 回" }, { role: "cost", plan: "10", actual: "1" }] }));

function finding(rule: string, severity: Finding["severity"], row: number, column: number, sheet = "P01"): Finding {
  return { rule, severity, outcome: "violation", file: "book.xlsx", cell: { sheet, row, column }, related: [], messageId: "m", message: "", data: {} };
}

const plan = (...findings: readonly Finding[]) => planHighlights({ forms: [filed], findings });

const cell = (row: number, column: number, sheet = "P01") => ({ sheet, top: row, left: column, bottom: row, right: column });

describe("強調する場所の計画", () => {
  it("理由の未記入は、その行を様式の右端までと、空の理由欄を強調する", () => {
    expect(plan(finding("missing-reason", "error", places.firstRow, actualColumn))).toEqual([
      { area: { sheet: "P01", top: places.firstRow, left: 0, bottom: places.firstRow, right: actualColumn }, severity: "error", kind: "row" },
      { area: cell(places.reason, 0), severity: "error", kind: "cell" },
    ]);
  });

  it("全角の空白だけの理由欄や値のセルは、空白のセルとして強調する", () => {
    const spaced = fileForm(buildProjectSheet({ sheet: "P02", rows: [{ plan: "3 回", actual: "　" }, { plan: "5 回", actual: "－" }], reason: "　" }));
    const highlights = planHighlights({
      forms: [spaced],
      findings: [
        finding("missing-reason", "warning", places.firstRow, actualColumn, "P02"), finding("one-sided-value", "warning", places.firstRow, actualColumn, "P02"),
        finding("one-sided-value", "warning", places.firstRow + 1, actualColumn, "P02"),
      ],
    });
    expect(highlights.map(({ kind, area }) => [kind, area.top])).toEqual([
      ["row", places.firstRow], ["spaces", places.reason], ["spaces", places.firstRow], ["cell", places.firstRow + 1],
    ]);
  });

  it("ほかの指摘はそのセルだけを強調する", () => {
    expect(plan(finding("unit-mismatch", "warning", places.firstRow, planColumn))).toEqual([
      { area: cell(places.firstRow, planColumn), severity: "warning", kind: "cell" },
    ]);
  });

  it("名前の左や次の行に数値のある様式でも、行の強調は名前と数値を全部含む", () => {
    const { form } = filed;
    const [first, ...others] = form.rows;
    if (!first) throw new Error("no row");
    const actualBelow = { ...first.actual, cell: { sheet: "P01", row: places.firstRow + 1, column: 2 } };
    const spread = { ...first, nameCell: { ...first.nameCell, column: 4 }, actual: actualBelow };
    const [row] = planHighlights({
      forms: [{ ...filed, form: { ...form, rows: [spread, ...others] } }], findings: [finding("missing-reason", "error", places.firstRow + 1, 2)],
    });
    expect(row).toMatchObject({ kind: "row", area: { top: places.firstRow, left: 2, bottom: places.firstRow + 1, right: form.area.right } });
  });

  it("同じ場所は最も重い指摘で一度だけ強調する", () => {
    const at = [places.firstRow, planColumn] as const;
    expect(plan(finding("a", "note", ...at), finding("b", "error", ...at), finding("c", "warning", ...at))).toMatchObject([{ severity: "error" }]);
  });

  it("二つの行の理由が同じ欄にあれば、欄は一度だけ、重い方で強調する", () => {
    const highlights = plan(
      finding("missing-reason", "warning", places.firstRow + 1, actualColumn),
      finding("missing-reason", "error", places.firstRow, actualColumn),
    );
    expect(highlights.filter(({ kind }) => kind === "cell")).toEqual([{ area: cell(places.reason, 0), severity: "error", kind: "cell" }]);
    expect(highlights.filter(({ kind }) => kind === "row")).toHaveLength(2);
  });

  it("様式のないシートの指摘もセルを強調する", () => {
    expect(plan(finding("missing-reason", "error", 3, 3, "別"))).toEqual([{ area: cell(3, 3, "別"), severity: "error", kind: "cell" }]);
  });

  it("指摘がなければ何も強調しない", () => {
    expect(plan()).toEqual([]);
  });
});
