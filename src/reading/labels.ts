/**
 * Every spelling of every label, as data. A spelling is compared after NFKC, without spaces, line breaks, years, decoration,
 * numbering and trailing brackets (src/reading/match-label.ts), so only the letters themselves stand here.
 * One spelling may have several roles: 目標 is a section, the label of a row and the heading of a column. Place decides.
 */

/** A box of the form. */
export type FieldRole =
  | "department" | "plan" | "measures" | "project" | "account" | "strategy"
  | "outline" | "purpose" | "goal" | "result" | "reason" | "future"
  /** A box that is not read; its label bounds the boxes beside it. */
  | "foreign";

/** The boxes of a form's header. */
export const headerRoles: ReadonlySet<FieldRole> = new Set(["department", "plan", "measures", "project", "account", "strategy"]);

export const fieldLabels: Readonly<Record<FieldRole, readonly string[]>> = {
  department: ["所属", "所属名", "所属課", "所管課", "所管課名", "所管", "担当課", "担当課名", "担当部署", "担当課係", "課名", "部署", "部署名", "所管部署", "主管課",
    "担当部署名", "所属課名", "主管課名", "所管部署名", "部課名", "課・係名", "課・局名", "課局名", "部局課名", "作成課", "実施部署", "担当部課", "担当部課名", "担当課室", "所管課室", "所管部課", "部局名", "担当係", "担当課・係", "所属課・係", "所管課・係",
  ],
  plan: ["振興計画", "振興計画体系", "総合計画", "総合計画体系", "総合計画上の位置づけ", "総合計画上の位置付け", "総合計画における位置づけ", "計画体系", "政策体系", "総合計画の体系", "振興計画の体系"],
  measures: ["施策", "施策名", "施策コード", "基本施策", "基本施策名", "主要施策", "関連施策", "施策体系", "施策番号・名称", "施策の名称", "単位施策", "政策・施策", "対応する施策", "関連する施策", "該当施策", "個別施策", "施策名称"],
  project: ["事業", "事業名", "事務事業", "事務事業名", "事業名称", "事務事業名称", "細事業名", "細事業", "事業の名称", "予算事業", "予算事業名", "実施事業", "実施事業名", "対象事業", "対象事業名", "主要事業", "主要事業名"],
  account: ["予算科目", "予算費目", "会計科目", "会計・予算科目", "予算科目コード", "会計・款・項・目", "会計款項目", "款項目"],
  strategy: ["創生総合戦略", "総合戦略", "地方創生総合戦略", "まち・ひと・しごと創生総合戦略", "創生戦略", "総合戦略上の位置づけ"],
  outline: ["事業概要", "事業の概要", "概要", "事業内容", "事業の内容"],
  purpose: ["目的", "事業目的", "事業の目的", "施策の目的", "施策目的", "ねらい", "目的・ねらい", "目的とねらい", "目的及び概要", "目的・概要", "目的・効果", "施策の目的・ねらい", "事業の目的・ねらい"],
  goal: ["目標", "施策の目標", "施策目標", "取組目標", "目標内容", "今年度の目標", "本年度の目標"],
  result: ["実績", "取組実績", "取組の実績", "実績内容", "施策の実績", "主な実績", "主な取組実績", "今年度の実績", "本年度の実績"],
  reason: [
    "理由", "乖離の理由", "乖離理由", "差異の理由", "差の理由", "差の要因", "判断の理由", "増減理由", "増減の理由", "事業費増減の理由", "目標未達の要因", "目標未達成の要因",
    "目標未達の理由", "未達成の理由", "成果指標の達成度の要因分析", "達成度の要因分析", "要因分析", "目標と実績の乖離の理由",
    "理由欄", "乖離がある場合の理由", "乖離が生じた理由", "乖離の要因", "差異の要因", "目標と実績に乖離がある場合の理由", "目標未達成の理由", "未達の理由", "未達理由", "未達成理由", "増減の要因",
    "目標との差異の理由", "目標値と実績値の差異の理由", "達成・未達成の理由", "達成状況の理由", "目標達成・未達成の要因",
  ],
  future: ["目標の実現に向けた今後の取組", "目標の実現に向けた今後の取り組み", "今後の取組", "今後の取り組み", "今後の取組方針", "今後の方向性", "今後の対応", "今後の課題と取組", "今後の課題", "今後の方針",
    "今後の取組み", "今後の取組内容", "今後の展開", "今後の進め方", "今後の対応方針", "今後の改善策", "改善策", "次年度の取組", "次年度以降の取組", "来年度以降の取組", "次年度に向けた取組", "来年度に向けた取組", "今後の予定", "目標達成に向けた今後の取組",
    "今後の課題と対応", "今後の課題及び対応", "今後の課題と方向性", "今後の課題・方向性", "課題と今後の取組", "課題と今後の方向性", "課題及び今後の方向性",
  ],
  foreign: [
    "担当者", "担当者名", "作成者", "作成日", "作成年月日", "提出日", "提出年月日", "更新日", "修正日", "確認日", "確認者", "受付日", "記入者", "記入日", "内線", "電話", "電話番号", "連絡先", "課長", "係名", "決裁", "整理番号", "事業番号", "事業コード", "番号",
    "事業期間", "実施期間", "開始年度", "終了年度", "事業区分", "実施方法", "実施主体", "根拠法令", "根拠法令等", "対象", "備考", "特記事項", "評価", "総合評価", "判定", "改善点", "事業の方向性",
  ],
};

/** A 理由 label may go on with its own clause in the same cell: 理由 ※令和５年度目標と… */
export const reasonClause = /^.{0,12}(?:理由|要因)※/u;

/** 差異理由, 増減理由等, 目標を達成できなかった要因: the words of the clause, put in another way. 目標設定の理由 is another matter. */
export const reasonInWords = /^(?:(?:活動|成果)指標|目標|計画|予算|実績|事業費|(?=乖離|差異|増減|未達|達成))[^。]{0,14}?(?:乖離|かい離|差|増減|未達|達成|異な|相違|変動|届か|[上下]回)[^。]{0,14}(?:理由|要因|原因)(?:等|など|欄|分析)?$|^(?:目標|目標値|指標|予算|決算|事業費|執行率?)の理由$/u;

/** The same clause in front of the reason itself, all in one cell: 理由 ※…乖離がある場合（改行）講師の都合により… */
export const reasonClauseEnd = /^.{0,14}(?:理由|要因)[\s(（【]*※[^\n]{0,60}?場合(?:に?(?:は|のみ)?(?:記入|記載)(?:する(?:こと)?|(?:して)?ください)?)?[)）】」]?[。．：:]?/u;

/** A remark for the one who fills in the form, standing in a cell of its own beside its label. */
export const remark = /^(?:※.*(?:場合|記入|記載|してください|字以内|字程度|簡潔|必須)|[(（].*(?:場合|記入|記載|してください|字以内|字程度|簡潔|必須).*[)）」。]\s*$)/su;

/** What a reviewer asks of the one who filled in, left in a box: ←理由を記入してください, 【要確認】乖離の理由を記載すること. */
export const request =
  /^[^。\n]*(?:記入|記載|入力|追記|修正|確認)(?:して(?:ください|下さい)|を?お?願い(?:ます|します|いたします|致します)|のこと)[。)）】」!！\s]*$|^ここに[^。\n]{0,20}(?:記入|記載|入力)|^[【(（]?要(?:確認|修正|記入|訂正)[】)）:：][^\n]*こと[。)）】]?$/u;

/** A letter that every request holds, and few other texts: looked for first. */
export const asks = /[記入追修確訂]/u;

/** － 3 －, 3 / 14, P.3: the number of a page. */
export const pageNumber = /^\s*(?:[-－‐–—―]\s*[0-9０-９]{1,3}\s*[-－‐–—―]|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}(?:\s*(?:頁|ページ))?|[pPｐＰ][.．]?\s*[0-9０-９]{1,3})\s*$/u;

/** 担当：田中（内線123）, 問合せ先 福祉課: whom to ask about the form. */
export const contact = /^(?:[(（]?(?:作成)?担当(?:者|係)?[:：]|[(（]?(?:お?問い?合わ?せ先?|連絡先|内線|電話|TEL|ＴＥＬ)[\s:：0-9０-９]).{0,40}$/iu;

/** A remark in a line of its own among the rows of a table. */
export const lineNote = /^(?:[※＊*]|[（(]?注[）)：:\s\d])/u;

/** （参考）市の人口, （前年度）, 算出方法, （例）講座の回数: nobody set a target for it. */
export const forReference = /^(?:[(（【〔[]\s*(?:記入|記載)?例\s*[)）】〕\]]|(?:記入|記載)?例[)）:：]|[(（【〔[]\s*参考\s*[)）】〕\]]|参考\s*[:：]|[(（]?(?:前々?年度?|昨年度?)の?(?:実績|数値|決算|目標)?値?[)）]?$|[(（]?(?:(?:指標の)?(?:説明|定義|考え方|算出(?:方法|式|根拠))|計算式|算式|出典)(?:[:：)）].*)?$)/su;

/** Heading of a column of the comparison table. "other" bounds the columns beside it and is not read. */
export type HeadRole = "plan" | "actual" | "unit" | "corner" | "other";

/** Headings only with their year: without one they label texts too (計画 and 実施 as two states). */
export const datedHeadLabels: ReadonlyMap<string, HeadRole> = new Map([["実施", "actual"]]);

export const headLabels: Readonly<Record<HeadRole, readonly string[]>> = {
  plan: [
    "目標", "今年度の目標", "本年度の目標", "目標値", "目標数値", "数値目標", "計画目標", "計画目標値", "当初目標", "当初目標値", "修正後目標", "修正後目標値", "変更後目標", "変更後目標値", "見直し後目標", "見直し後目標値", "期待値", "計画", "計画値", "予定", "見込", "見込み", "見込値", "当初見込み", "当初見込", "予算", "予算額", "当初予算", "当初予算額",
    "予算現額", "現計予算額", "最終予算", "最終予算額", "補正後予算", "補正後予算額", "計画事業費", "計画額", "目標・予算", "予算・目標",
  ],
  actual: ["実績", "今年度の実績", "本年度の実績", "実績値", "実績数値", "実績見込", "実績見込み", "実績見込額", "実績見込値", "成果実績", "結果", "現在値", "決算", "決算額", "決算見込", "決算見込額", "決算見込み", "執行額", "実績額", "達成値", "到達値", "支出済額", "実績・決算", "決算・実績"],
  unit: ["単位"],
  corner: ["区分", "項目", "指標", "指標名", "指標名称", "成果指標", "活動指標", "成果指標名", "活動指標名", "評価指標", "内容", "名称", "費目"],
  other: [
    "達成率", "達成度", "達成状況", "進捗率", "進捗度", "執行率", "増減", "増減率", "差", "差引", "差引額", "比較", "対前年度", "前年度", "前年度比", "基準値", "現状値", "現況値",
    "前年度実績", "前年度実績値", "前年度目標", "前年度目標値", "前年度決算", "前年度決算額", "前年度予算", "前年度予算額", "前年実績", "昨年度実績", "前々年度実績", "前回実績", "基準年", "基準年度", "策定時", "計画策定時", "策定時現状値", "現状",
    "中間目標", "中間目標値", "上半期実績", "累計", "累計目標", "累計実績", "累計値", "次年度目標", "翌年度目標", "次年度予算", "翌年度予算", "不用額", "繰越額", "翌年度繰越額",
    "目標年度", "達成年度", "算出方法", "算出式", "計算式", "指標の説明", "指標の定義", "指標の算出方法", "目標設定の根拠", "目標値設定の根拠", "目標値の設定根拠", "設定根拠", "出典",
    "最終目標", "最終目標値", "次年度", "翌年度", "備考", "評価", "判定", "理由", "要因", "説明", "コメント", "摘要", "番号", "No", "No.",
  ],
};

/** Label of a row, or of a group of rows, at the left of the comparison table. */
export type RowLabel = "indicators" | "goal" | "cost" | "labour" | "other";

export const rowLabels: Readonly<Record<RowLabel, readonly string[]>> = {
  indicators: ["目標値", "活動指標", "成果指標", "指標", "数値目標", "目標指標", "評価指標", "活動・成果指標", "活動指標・成果指標", "アウトプット指標", "アウトカム指標", "アウトプット", "アウトカム", "重要業績評価指標", "KPI"],
  goal: ["目標", "目標・状態", "目標とする状態", "目指す状態"],
  cost: ["事業費", "直接事業費", "総事業費", "計画事業費", "事業費合計", "事業費計", "事業費総額"],
  labour: ["従事人工", "従事人工数", "人工", "人工数", "従事職員人工", "職員人工", "正規職員", "正職員", "正規職員数", "従事職員", "従事職員数", "従事者数"],
  other: ["財源内訳", "財源", "国庫支出金", "国支出金", "県支出金", "都道府県支出金", "地方債", "市債", "その他特定財源", "一般財源", "その他", "特定財源", "人件費", "直接経費", "うち一般財源", "会計年度任用職員", "再任用職員", "達成率", "達成度", "進捗率", "執行率", "備考"],
};

/** Groups of a table in which nobody sets targets: money by its source or its use, staff, what is only for reference. */
export const uncomparedGroup =
  /財源|内訳|支出金|債|負担金|補助金|交付金|基金|使用料|手数料|繰入|寄附|収入|歳入|歳出|費$|費\(|報酬|委託|料$|コスト|人件|職員|人員|人工|単価|参考|うち|計$|備考|予算|決算|会計/u;

/** A second label of a cost row that leaves its meaning as it is. */
export const wholeSum = ["計", "合計", "総額", "総計", "事業費", "総事業費", "金額"];

/** Titles of the two forms, without year; words behind a title that make it something else stand in `notATitle`. */
export const titles: Readonly<Record<"measure-report" | "project-sheet", readonly string[]>> = {
  "measure-report": ["主要施策の成果説明書", "主要な施策の成果説明書", "主要施策成果説明書", "主要施策の成果報告書", "主要な施策の成果報告書", "主要施策の成果に関する説明書", "主要な施策の成果に関する説明書", "主要施策の成果", "主要な施策の成果", "施策評価シート", "施策評価調書", "施策評価表", "施策検証シート"],
  "project-sheet": ["実施計画兼予算要求書", "事務事業評価シート", "事務事業評価表", "事務事業評価調書", "事業評価シート", "事業評価調書", "事業検証シート", "事務事業検証シート"],
};

export const notATitle = /一覧|目次|作成|記入|提出|要領|について|依頼|集計|総括|照会|回答|様式集|ください|です|ます/u;

/** Our own summary: A1 begins with one of these, and a note names the product. */
export const ownSummary = { beginnings: ["章別集計", "指摘一覧"], product: "検証シートチェッカー" };

/** Name of a sheet that shows how a form is filled in; a copy of it (記入例 (2)) may have become a form. */
export const exampleSheet = /^(?!.*[(（]\s*[0-9０-９]+\s*[)）]\s*$).*(?:記入|記載|作成|入力)(?:例|要領|方法|見本)/u;
