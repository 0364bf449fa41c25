import { project, projects, report, type BookCase } from "../../support/clerk-books";

type OfRule = BookCase & { readonly rule: string };
const last = { year: "令和４年度", file: "r4.xlsx" };

/** Workbooks of two years in one check, whose plan was revised between them. */
export const twoYearBooks: readonly OfRule[] = [
  { rule: "name-conflict", name: "計画の改定で施策の名称が変わった", sheets: [...projects(3, { measures: "５－１－１　協働の推進" }), ...projects(2, { ...last, measures: "５－１－１　市民参加の拡大" })] },
  { rule: "name-conflict", name: "総合戦略の改定で番号の名称が変わった", sheets: [...projects(3, { strategy: "２　「来てよし」プロジェクト" }), ...projects(2, { ...last, strategy: "２　「働いてよし」プロジェクト" })] },
  { rule: "name-conflict", name: "同じ年度の二つのブックで名称が違う", sheets: [...projects(3, { measures: "５－１－１　協働の推進" }), ...projects(1, { file: "福祉課.xlsx", measures: "５－１－１　市民参加の拡大" })], must: ["[福祉課.xlsx]事業1!B4"] },
  { rule: "name-conflict", name: "年度を書かないブックでも名称が違う", sheets: [...projects(3, { measures: "５－１－１　協働の推進" }), project("別", { file: "福祉課.xlsx", year: "", measures: "５－１－１　市民参加の拡大" })], must: ["[福祉課.xlsx]別!B4"] },
  { rule: "missing-counterpart", name: "成果説明書は昨年のブックにしかない", sheets: [report("成果"), ...projects(2), project("別", { measures: "５－３－１　人権" }), report("成果", last), report("成果2", { ...last, measure: "５－３－１　人権" }), ...projects(2, last), project("別", { ...last, measures: "５－３－１　人権" })], must: ["別!B4"] },
  { rule: "missing-counterpart", name: "昨年のブックは事業だけ", sheets: [report("成果"), ...projects(2), project("別", { ...last, measures: "５－３－１　人権" })] },
];
