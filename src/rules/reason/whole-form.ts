/** A sentence that speaks of all rows at once (いずれの指標も), or of the others (その他の指標についても, 観察会をはじめ屋外の行事を). */
const everyRow =
  /いずれ(?:の|も)|(?:全て|すべて|全|各|両|他|ほか)の?(?:活動|成果)?(?:指標|項目|目標|事業|数値|取組)|(?:^|[、。(:])指標[):、]|指標[0-9]{1,2}[):、]|(?:活動|成果|^|[、。])指標(?:は|が|も|とも|の(?:値|数値|実績)|について|に関して|につきまして)|その他(?:について|に関して|も|は|の(?:もの|行))|(?:他|ほか)についても|どちらも|双方とも|(?<![とに])(?:ともに|共に)|全体的に|総じて|全般に|をはじめ(?:と|、|[^、。]{0,12}(?:軒並み|全般|など|等))/u;

/** Whether the sentence says something of every row of the form. */
export function speaksOfEveryRow(sentence: string): boolean {
  return everyRow.test(sentence);
}

/** Said of the whole, though not as a statement about each row: 事業全体が低調で, 事業全般の実施が滞った, 特に…, 例えば…; a grant that was cut or raised. */
const whole = /(?:国庫|国費|県費|国|県|補助金?|交付金)[^、。]{0,6}(?:内示|採択|配分)|全体(?:として|が|で|に(?!占め)|の(?:傾向|事業|取組))|全般|^(?:特に|とりわけ|なかでも|中でも)|(?:^|、)(?:例えば|たとえば)/u;

/** Whether the sentence gives a cause that holds for every row, if it gives one. */
export function mayExplainEveryRow(sentence: string): boolean {
  return speaksOfEveryRow(sentence) || whole.test(sentence);
}
