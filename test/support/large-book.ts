import type { FiledForm } from "../../src/core/report";
import { buildMeasureReport, buildProjectSheet, fileForm, type FormSpec, type RowSpec } from "./build-form";

/** A form of the large book as its spec, so that a test can seed a fault before it is built. */
export interface PlannedForm {
  readonly kind: "measure-report" | "project-sheet";
  readonly spec: FormSpec;
}

const departments = ["市政戦略課", "庶務課", "福祉課", "建設課", "生涯学習課", "農林夢づくり課"];
const chapters = ["つながるまち", "健やかに暮らすまち", "学び育つまち", "安全なまち", "働く場のあるまち", "自然と生きるまち", "ともに進めるまち"];
const reasons = [
  ["", 0],
  ["広報紙による周知が進み、目標を上回りました。", 1],
  ["感染症の流行により外出を控える方が多かったためです。", -1],
  ["開催回数を見直した影響により、目標に届きませんでした。", -1],
] as const;

/** 300 correct forms: 100 measures in 7 chapters, each with its report and two projects. Most of their figures deviate, with a reason that fits. */
export function planLargeBook(): PlannedForm[] {
  return Array.from({ length: 100 }, (_, index) => {
    const chapter = (index % 7) + 1;
    const section = `${chapter}-${(Math.floor(index / 7) % 5) + 1}`;
    const code = `${section}-${Math.floor(index / 35) + 1}`;
    const measure = [code, `施策第${code}号の推進`] as const;
    const department = departments[index % departments.length] ?? "";
    const common = { department, measures: [measure] };
    const report: FormSpec = {
      ...common,
      sheet: `M${index}`,
      chapter: [String(chapter), chapters[chapter - 1] ?? ""],
      section: [section, `節${section}を進めます`],
      ...(index % 4 === 3 ? twoIndicators(100 + index) : figures(index, "講座の参加者数", "人")),
    };
    const projects = [0, 1].map((number): PlannedForm => {
      const row = figures(index * 2 + number, "相談件数", "件");
      const cost: RowSpec = { role: "cost", plan: `${1000 + index * 10}`, actual: `${Math.floor((1000 + index * 10) * 0.95)}` };
      const labour: RowSpec = { role: "labour", plan: "0.5", actual: "0.5" };
      return { kind: "project-sheet", spec: { ...common, sheet: `P${index}-${number}`, project: `事業${index}の${number}推進費`, ...row, rows: [...row.rows, cost, labour] } };
    });
    return [{ kind: "measure-report" as const, spec: report }, ...projects];
  }).flat();
}

/** Builds the planned forms; all of one file. */
export function buildBook(planned: readonly PlannedForm[]): readonly FiledForm[] {
  return planned.map(({ kind, spec }) => fileForm(kind === "measure-report" ? buildMeasureReport(spec) : buildProjectSheet(spec)));
}

/** Two rows above their targets, and a reason that names both and quotes one. */
function twoIndicators(plan: number): { readonly rows: readonly RowSpec[]; readonly reason: string } {
  const rows = [
    { name: "講座の参加者数", plan: `${plan} 人`, actual: `${plan + 5} 人` },
    { name: "図書の貸出冊数", plan: "1,000 冊", actual: "1,100 冊" },
  ];
  return { rows, reason: `講座の参加者数は目標${plan}人に対し実績${plan + 5}人となりました。図書の貸出冊数は新刊を増やしたことで伸びました。` };
}

function figures(index: number, name: string, unit: string): { readonly rows: readonly RowSpec[]; readonly reason: string } {
  const [reason, direction] = reasons[index % reasons.length] ?? reasons[0];
  const plan = 100 + index;
  return { rows: [{ name, plan: `${plan} ${unit}`, actual: `${plan + direction * 7} ${unit}` }], reason };
}
