import { project, report, type BookCase } from "../../support/clerk-books";

const CHAPTER = "第５章　つながる『みんなで創る住みよいまち』";
const SECTION = "５－１　みんなが主役のまちづくりを推進します";
const NAME = "多様な担い手が参画するまちづくりの推進";
const box = (name: string, plan: string, measure: string, must?: readonly string[]): BookCase => ({ name, sheets: [report("成果", { plan, measure })], ...(must ? { must: must.map((cell) => `成果!${cell}`) } : {}) });

/** 振興計画 and 施策 boxes as departments type them. Labelled before anything was run (23 November 2026). First measured: precision 1.00, recall 1.00 (13 to be found). */
export const planCodeBooks: readonly BookCase[] = [
  box("半角と全角", `第5章　つながる\n5-1　みんなが主役`, `５－１－１　${NAME}`),
  box("漢数字の章", `第五章　つながる\n五－一　みんなが主役`, `５－１－１　${NAME}`),
  box("ローマ数字の章", `第Ⅴ章　つながる\n${SECTION}`, `Ⅴ－１－１　${NAME}`),
  box("数え直す節", `第５章　つながる\n第１節　みんなが主役`, `５－１－１　${NAME}`),
  box("章だけ", CHAPTER, `５－１－１　${NAME}`),
  box("節だけ", SECTION, `５－１－１　${NAME}`),
  box("節が先", `${SECTION}\n${CHAPTER}`, `５－１－１　${NAME}`),
  box("点で区切る", `${CHAPTER}\n５．１　みんなが主役`, `５．１．１　${NAME}`),
  box("丸数字の施策", `${CHAPTER}\n${SECTION}`, `５－１－①　${NAME}`),
  box("長音の区切り", `${CHAPTER}\n５ー１　みんなが主役`, `５－１ー１　${NAME}`),
  box("章と書かない", `５　つながる『みんなで創る住みよいまち』\n${SECTION}`, `５－１－１　${NAME}`),
  box("十の章", `第10章　ともに進む\n10－１　計画を進めます`, `10－１－１　計画の推進`),
  box("計画の名前が前にある", `第７次振興計画　${CHAPTER}\n${SECTION}`, `５－１－１　${NAME}`),
  box("章の名前に数字がある", `第５章　つながる『１人１人が創る住みよいまち』\n${SECTION}`, `５－１－１　${NAME}`),
  box("コードの後に括弧", `${CHAPTER}\n${SECTION}`, `５－１－１（${NAME}）`),
  box("先頭に零", `${CHAPTER}\n05-01　みんなが主役`, `05-01-01　${NAME}`),
  { name: "事業は章を書かない", sheets: [project("検証", { measures: "３－５－２　体験型観光の推進　５－４－１　市民交流の拡充" })] },

  box("章の数字の誤り", `第４章　つながる\n${SECTION}`, `５－１－１　${NAME}`, ["F3"]),
  box("章だけで数字の誤り", `第４章　つながる`, `５－１－１　${NAME}`, ["K3"]),
  box("施策の節の誤り", `${CHAPTER}\n${SECTION}`, `５－２－１　${NAME}`, ["K3"]),
  box("節の章の誤り", `${CHAPTER}\n４－１　みんなが主役`, `５－１－１　${NAME}`, ["F3"]),
  box("数字の入れ替わり", `${CHAPTER}\n${SECTION}`, `１－５－１　${NAME}`, ["K3"]),
  box("区切りの脱落", `${CHAPTER}\n${SECTION}`, `51-1　${NAME}`, ["K3"]),
  box("一字多い", `${CHAPTER}\n${SECTION}`, `５－１２－１　${NAME}`, ["K3"]),
  box("別の章の枠", `第６章　ともに進む\n６－１　計画を進めます`, `５－１－１　${NAME}`, ["K3"]),
  box("漢数字の章の誤り", `第四章　つながる\n${SECTION}`, `５－１－１　${NAME}`, ["F3"]),
  box("ローマ数字の章の誤り", `第Ⅳ章　つながる\n${SECTION}`, `５－１－１　${NAME}`, ["F3"]),
  box("コードのない施策", `${CHAPTER}\n${SECTION}`, NAME, ["K3"]),
  box("節のみの番号", `${CHAPTER}\n${SECTION}`, `１　${NAME}`, ["K3"]),
  { name: "コードが日付になった", sheets: [report("成果", { typed: { K3: 38353 } })], must: ["成果!K3"] },
];
