import { buildMeasureReport, buildProjectSheet } from "../support/build-form";
import { testRule } from "../support/rule-table";

const strategy = (sheet: string, text: string, code = sheet.slice(-1)) =>
  buildProjectSheet({ sheet, project: `事業${sheet}`, strategy: text, measures: [[`5-1-${code}`, `施策${code}`]] });
const measure = (sheet: string, name: string) => buildProjectSheet({ sheet, project: `事業${sheet}`, measures: [["5-1-1", name]] });

testRule("name-conflict", {
  valid: [
    { name: "同じ番号に同じ名称", form: [measure("P01", "地域自治活動の育成"), measure("P02", "地域自治活動の育成")] },
    { name: "全角・半角と空白だけの違い", form: [measure("P01", "ＮＰＯ　の育成"), measure("P02", "NPOの育成")] },
    { name: "再掲の付記", form: [measure("P01", "市民交流の拡充"), measure("P02", "市民交流の拡充（再掲）")] },
    {
      name: "戦略の下位の目標は施策ごとに違う",
      form: [
        strategy("P01", "２　かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり　都市部からの移住・交流の推進"),
        strategy("P02", "２かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり\n都市部からの移住・交流の推進（第２期創生総合戦略）"),
        strategy("P03", "２　かみのやま「来てよし」プロジェクト　地域資源を生かした環境づくり"),
      ],
    },
  ],
  violation: [
    {
      name: "戦略の番号２に二つの名称",
      form: [
        ...["P01", "P02", "P03", "P04", "P05"].map((sheet) => strategy(sheet, "２　かみのやま「来てよし」プロジェクト　移住・回帰")),
        strategy("P06", "２　かみのやま「働いてよし」プロジェクト　産業を活性化させる地域づくり"),
      ],
      expected: [{ message: "name", cell: "P06!A7", related: ["A7"], severity: "warning", says: "『かみのやま「来てよし」プロジェクト』が5件" }],
    },
    {
      name: "施策の名称の少数派を指す",
      form: [measure("P01", "市民交流の拡充"), measure("P02", "市民参加の拡大"), measure("P03", "市民交流の拡充")],
      expected: [{ message: "name", cell: "P02!A6", says: "『市民交流の拡充』が2件" }],
    },
    {
      name: "表記の揺れは参考",
      form: [measure("P01", "次代を育む環境づくり"), measure("P02", "次代をはぐくむ環境づくり"), measure("P03", "次代を育む環境づくり")],
      expected: [{ message: "spelling", cell: "P02!A6", severity: "note", says: "『次代を育む環境づくり』が2件" }],
    },
    {
      name: "表記の揺れは数の上では同じ名称に数える",
      form: [measure("P01", "子ども支援"), measure("P02", "子供支援"), measure("P03", "子ども支援"), measure("P04", "青少年支援")],
      expected: [{ message: "spelling", cell: "P02!A6" }, { message: "name", cell: "P04!A6", says: "が3件" }],
    },
    {
      name: "章の名称",
      form: ["P01", "P02", "P03"].map((sheet, index) =>
        buildMeasureReport({ sheet, measures: [[`5-1-${index + 1}`, `施策${index}`]], chapter: ["5", index === 2 ? "つなげる『みんなのまち』" : "つながる『みんなで創る住みよいまち』"] }),
      ),
      expected: [{ message: "name", cell: "P03!A4", says: "章「5」" }],
    },
  ],
  needsReview: [
    { name: "一対一では決められない", form: [measure("P01", "市民交流の拡充"), measure("P02", "市民参加の拡大")], expected: [{ message: "even", cell: "P02!A6", severity: "warning" }] },
  ],
  notApplicable: [{ name: "様式が一つ", form: buildProjectSheet({ strategy: "該当なし" }) }],
});
