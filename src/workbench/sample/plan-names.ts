/** Names of the plan hierarchy and of the strategy as the departments typed them. */

export const fiscalYear = "令和５年度";
export const chapter = "第５章　つながる『みんなで創る住みよいまち』";

/** 振興計画 box: the chapter, then the section on a line of its own. */
export function planOf(section: string): string {
  return `${chapter}\n${section}`;
}

export const sections = {
  participation: "５－１　みんなが主役のまちづくりを推進します",
  community: "５－２　地域の自治活動を活性化します",
  rights: "５－３　支え尊重し合う地域社会を実現します",
  exchange: "５－４　国内外交流を推進します",
  migration: "５－５　ふるさと回帰・移住交流を進めます",
};

export const measures = {
  participation: "５－１－１　多様な担い手が参画するまちづくりの推進",
  community: "５－２－１　地域自治活動の育成",
  administration: "６－２－１　効率的な行政運営の推進",
  rights: "５－３－１　人権が尊重される社会の実現",
  equality: "５－３－２　男女共同参画の推進",
  exchange: "５－４－１　市民交流の拡充",
  tourism: "３－５－２　体験型観光の推進",
  migration: "５－５－１　移住受け入れ環境の整備",
};

/** 創生総合戦略. Number ２ has two names across the sheets (来てよし, 働いてよし), as in the published chapter. */
export const strategies = {
  none: "該当なし",
  migrationOneLine: "２　かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり　都市部からの移住・交流の推進",
  migrationTwoLines: "２　かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり\n都市部からの移住・交流の推進",
  migrationSecondTerm:
    "２かみのやま「来てよし」プロジェクト　移住・回帰につなぐきっかけづくり\n都市部からの移住・交流の推進（第２期創生総合戦略）",
  kurort: "２　かみのやま「来てよし」プロジェクト　地域資源を生かした環境づくり　クアオルト事業を通じた広域連携の推進",
  work: "２　かみのやま「働いてよし」プロジェクト　産業を活性化させる地域づくり\n地域資源を活用した交流人口の増加",
  children:
    "３　かみのやま「産んでよし・育ててよし」プロジェクト 安心して子育てできる仕組みづくり　子育て支援サービスの充実",
};

/** 予算科目 */
export const accounts = {
  planning: "01一般会計・02総務費・01総務管理費・06企画費",
  general: "01一般会計・02総務費・01総務管理費・01一般管理費",
  welfare: "01一般会計・03民生費・01社会福祉費・01社会福祉総務費",
  tourism: "01一般会計・07商工費・01商工費・04観光物産費",
  youth: "01一般会計・10教育費・05社会教育費・03青少年女性費",
};
