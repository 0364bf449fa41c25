/** A sentence that speaks of all rows at once (いずれの指標も), or of the others (その他の指標についても, 観察会をはじめ屋外の行事を). */
const everyRow =
  /いずれ(?:の|も)|(?:全て|すべて|全|各|両|他|ほか)の?(?:活動|成果)?(?:指標|項目|目標|事業|数値|取組)|どちらも|双方とも|(?<![とに])(?:ともに|共に)|全体的に|総じて|全般に|をはじめ(?:と|、|[^、。]{0,12}(?:軒並み|全般|など|等))/u;

/** Whether the sentence says something of every row of the form. */
export function speaksOfEveryRow(sentence: string): boolean {
  return everyRow.test(sentence);
}
