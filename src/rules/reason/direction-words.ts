import { flatMap } from "../../core/flat-map";
import { everyMatch } from "../../core/text";

/** up, down: above or below what was planned. reached, missed: the target was or was not met, whichever way is better. */
export type Direction = "up" | "down" | "reached" | "missed";

/** A word of direction in a sentence. */
export interface DirectionWord {
  readonly direction: Direction;
  /** measured: against the target, plan or budget. change: 増えた, 減った, which is often said of a cause or of last year. */
  readonly kind: "measured" | "change";
  /** 見込み, 想定 and the like: anything can be held against them, while only indicators have a 目標. */
  readonly ofExpectation: boolean;
  /** The budget is named, so it is about 事業費. */
  readonly ofBudget: boolean;
  /** The target that is quoted with it: 8か所 of 目標の8か所を達成. */
  readonly plan: string | null;
  /** Nothing but that figure is the yardstick (100%を達成): it counts for a row with that target only. */
  readonly byFigure: boolean;
  /** The unit of a difference: ha of 計画を1.2ha上回った. */
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

const yardstick = "(?:目標値?|計画値?|予定数?|見込み?|想定|予想|当初|予算現額|予算額?)(?:の?(?:値|[件人回校台本戸基組頭枚冊]?数|(?:箇所|か所|団体|世帯)数|額|量|面積|延長))?";
/** 目標の100件. */
const figure = "(?:の?(?<plan>[\\d,.]+[^\\d、。はがのを]{1,4}))?";
/** What may stand between the yardstick and the verb: を大きく, より3人ほど. */
const gapOf = (particles: string): string => `(?:${particles}|と比べて?|に比べて?|と比較して|に対して?|に対し)(?:も)?[^、。はが]{0,12}?`;
const gap = gapOf("を|に|より|には|は");
/** 目標は高い水準にある tells of the target itself. */
const gapOfComparison = gapOf("を|に|より|には");

/** With letters that each pattern needs: most sentences hold none of them. */
const measured: readonly (readonly [Direction, RegExp, RegExp])[] = [
  ["up", /[上超多高増]/, new RegExp(`${yardstick}${figure}(?:${gap}(?:上回|上まわ|超え|超過|増え|増加|増と)|${gapOfComparison}(?:多(?=く|か|い|数)|高(?=い(?!目標)|かっ|くな|く推移)))`, "gu")],
  ["up", /超[え過]/, /(?:目標|計画)(?:値|数)?超(?:え|過)(?=$|[、。:=()])/gu],
  ["up", /以上/, new RegExp(`${yardstick}以上(?=の(?:実績|結果|成果|数値|水準|[^ぁ-ん、。]*[数量率額])|に(?:[多増伸]|達し)|と[なし])`, "gu")],
  ["down", /[下割少低減]/, new RegExp(`${yardstick}${figure}(?:${gap}(?:下回|下まわ|割り込|割っ|減少|減っ|減と)|${gapOfComparison}(?:少な(?=く|か|い)|低(?=い(?!目標)|かっ|くな|く(?:抑|推移))))`, "gu")],
  ["down", /割|半[分数]|%/, /(?:目標|計画|見込み?|予定)(?:値|数|額|件数|人数|回数)?の(?:約|およそ)?(?:(?:半分|半数|[\d一二三四五六七八九]割)(?:程度|弱|強|ほど)?(?:に|と|で[あし]|$|、)|\d{1,2}(?:\.\d+)?%(?:程度|弱|強|ほど)?に(?:とど|すぎ|過ぎ|終わ))/gu],
  ["missed", /[届及達満至足]/, new RegExp(`${yardstick}${figure}(?:を|に|には|は)[^、。はが]{0,8}?(?:届(?:か|き(?=ませ))|及(?:ば|び(?=ませ))|達しな|達しませ|達せ|満た(?=な|さ)|足ら|足り(?=[なず]|ま)|至ら|未達|(?:届い|及ん|達し|至っ)[てで]は?(?:いな|いませ|おら|おりませ))`, "gu")],
  ["missed", /未達/, /目標(?:値)?(?:を|に)?未達(?:成)?|未達(?=$|[、。:=()]|と(?:な|し)|で(?:あ|し|、)|だ|に(?:終|とど)|によ)/gu],
  ["down", /割れ/, /(?:目標|計画)割れ(?=$|[、。:=()]|と|で|だ|に)/gu],
  ["reached", /[達満ク]/, new RegExp(`${yardstick}${figure}(?:を|に|は|が)?[^、。はが]{0,8}?(?:達成(?!率|状況|度)|達し(?=た|まし)|満た(?=し|す)|クリア)`, "gu")],
  ["down", /残|不用|差|減/, /執行残|不用額|予算残|(?:入札|請負|契約)差[額金]|入札減/gu],
];
/** 100%を達成, 300人を超えた. */
const bare = "(?<![\\d,.億万千])(?<plan>\\d[\\d,.]*[^\\d、。()ぁ-ん]{1,4})";
const bareMeasured: typeof measured = [
  ["up", /[上超]/, new RegExp(`${bare}を(?:大きく|大幅に|わずかに|やや)?(?:上回|上まわ|超え|超過)`, "gu")],
  ["down", /[下割]/, new RegExp(`${bare}を(?:大きく|大幅に|わずかに|やや)?(?:下回|下まわ|割り込|割っ)`, "gu")],
  ["missed", /[届及達至]/, new RegExp(`${bare}には?(?:わずかに|一歩)?(?:届(?:か|き(?=ませ))|及(?:ば|び(?=ませ))|達しな|達しませ|達せ|至ら)`, "gu")],
  ["reached", /達/, new RegExp(`${bare}[をに](?:達成(?!率|状況|度)|達し(?=た|まし))`, "gu")],
];
const hasBareFigure = /\d[^\d、。()ぁ-ん]{1,4}[をに]/u;
/** 計画を1.2ha上回った. */
const differenceUnit = /[をにり]\d[\d,.]*([^\d、。()ぁ-ん]{1,5})(?:ほど|程度)?(?:上回|上まわ|下回|下まわ|超え|超過|多|少な|届|及|足)/u;
/** A word of each of these; the others need not be looked for. */
const hasYardstick = /目標|計画|予定|見込|想定|予想|当初|予算|執行残|不用額|[札負約]差|入札減|未達/u;
const change: readonly (readonly [Direction, RegExp, RegExp])[] = [
  ["up", /[増伸上向]/, /増加|増え|増(?=[とではがにもし]|の(?=ため|結果)|$)|伸び(?!悩|率)|上昇|向上|上がっ|上がり/gu],
  ["down", /[減落低下伸]/, /減少|減っ|減り|減(?=[とではがにもし]|の(?=ため|結果)|$)|落ち込|低下|下がっ|下がり|伸び悩/gu],
];

/** A letter of each of these. */
const hasChange = /[増伸上向減落低下]/u;

/** 上回ることができなかった, 下回ることなく, 達成には至らず. */
const denied = /^(?:の[^、。]{0,4})?に(?:とど|留)ま|^(?:する|す|し|る|ら|り|え|っ)?(?:こと)?(?:が|は|も|には|に)?(?:でき|出来|られ|れ|あり|至[らり]|及[ばび]|届[かき]|な[らり]|叶[わい]|かな[わい])?(?:ては?(?:い|おら|おり)?)?(?:な(?:い|く|かっ|し)|ませ|ず|困難|難し)/u;
/** Not a fact against the target: 達成するため, 上回るよう, 上回ると見込んだ, 増加を図る, 減少に歯止め, 減少傾向. */
const notAFact = /^(?:する|る|できる|え)?(?:ため(?!で|と)|ように?|べく|ことを|見込|予定)|^(?:する|る|できる)と(?:見込|想定|予想|期待|思われ|して)|^傾向|^(?:る|た|った|ている|していた?|している)?とは(?:言|い)(?:え|い|難|がた)|^(?:る|する)(?:見通し|見込み?で|勢い)|^(?:を(?:図|目指|期|め|見込|想定|予想|前提|踏まえ|考慮|懸念|防|抑|食い止)|に(?:向け|努|つなげ|繋げ)|させ)|^る(?:恐れ|おそれ|可能性|懸念|心配|かと|ことが?(?:懸念|心配|想定|予想|危惧))|^の(?:見通|見込|恐れ|おそれ|懸念|可能性|予想|想定)/u;
/** 目標を達成した団体, 目標に満たない回, 上回る申込み, 上回る減少: something else did so, not the row; 上回る結果, 上回る22人, 上回る受講者数 are the row's. */
const ofSomeOnly = /^[ぁ-ん]{0,6}?[るたい](?!結果|実績|成果|水準|数[値字]|値|状[況態]|形|[主要原]|理由|見込|傾向|推移|方向|割合|一方|反面|支出|執行|[上中分後以今次]|前(?![年回])|[^ぁ-ん、。]*(?:[数率量額度](?:[とでにがはを、。]|$)|と(?:なっ|なり)|にとど|が(?:あった|ありました)$))[^ぁ-ん\d、。:()「」=→・%]/u;
/** 下回っていたため、募集方法を改め: how it stood before. */
const stoodBefore = /^[ぁ-ん]{0,3}?て(?:い|おり?)(?:た|まし(?:た)?)(?:ため|ので|ことから|が|ものの|ところ)/u;
/** 政策空家を除けば, 会員を含めると: what is said then is no fact of the row. */
const supposed = /(?:除け|含めれ|なけれ|であれ|仮に|もし|とすれ)[^。]*$|(?:除く|除いた場合|含める)と?、?[^、。]*$/u;
/** 目標の8割の達成: a share of the target. */
const shareReached = /\d[%割]の?達成$/u;
/** おおむね達成 is no claim of having reached the target. */
const nearly = /(?:おおむね|概ね|ほぼ|おおよそ|ほとんど)[^、。]{0,6}$/u;
const opposite: Readonly<Record<Direction, Direction>> = { up: "down", down: "up", reached: "missed", missed: "reached" };
/** A no of another make: 達成は厳しい状況. What is said then is left open. */
const mayBeDenied = /^[^、。]{0,8}?(?:ませ(?!て)|(?<!少)な(?:い|かっ|く(?!な))|ず(?![れつっ])|できな|困難|難し|厳し|一歩|遠[いく])/u;
/** 目標に届かない already says no. */
const deniedInside: ReadonlySet<Direction> = new Set(["missed"]);

/** Sentences about what is to come say nothing of the figures; what was carried over to the next year was done in this one. */
const future = /今後|(?:次|来|翌)年度(?!(?:に|へ(?:の)?)(?:繰|延|持ち|先送|見送|ずれ))|引き続き|引続き|(?:図|努め|目指し)(?:ります|ってまいります|てまいります|ていきます|ます)$/u;
/** 増 and 減 against another time are no statement about the target. */
const otherTime = /前年|昨年|例年|一昨年|前回|コロナ(?:禍)?(?:以)?前|以前|過去|年々|平年|従来/u;

/** 目標を下回っていたが、最終的には: what comes later in the sentence takes it back. */
const takenBack = /^[^。]*?(?:が|ものの|けれども?)、[^。]*?(?:最終的|結果的|通年|年間(?:では|を通)|通して(?:は|み)|(?<![^ぁ-ん、])全体(?:では|として)|年度末(?:に|まで)|その後|年明け)/u;

/** 増えているものの、: what follows is set against it, and says what became of the target. */
const conceded = /^[^、。]{0,12}?(?:が|ものの|けれども?|一方で?|中(?:で(?:も|は)?)?)(?:、|$)/u;

/** A part of the year says nothing of the year: 上半期は目標を上回っていたが. */
const partOfTheYear = /(?:[上下]半?期|前半|後半|四半期|前期|後期|序盤|終盤|春先|夏場|秋口|冬場|初日|年度(?:当初|途中|初め)|\d月(?:末|期)?(?:時点)?)(?:に|は|まで|で|の時点)/u;

/** Words of direction in one folded sentence, from left to right. */
export function directionWordsIn(sentence: string): readonly DirectionWord[] {
  const [mayMeasure, mayBeBare, mayChange] = [hasYardstick.test(sentence), hasBareFigure.test(sentence), hasChange.test(sentence)];
  if ((!mayMeasure && !mayBeBare && !mayChange) || future.test(sentence)) return noWords;
  const ofTheYear = ({ start }: DirectionWord): boolean => !partOfTheYear.test(clauseBefore(sentence, start));
  const told = mayMeasure ? collect(sentence, measured, "measured").filter(ofTheYear) : noWords;
  const isTold = (word: DirectionWord): boolean => told.some((other) => other.start < word.end && word.start < other.end);
  const byFigure = mayBeBare ? collect(sentence, bareMeasured, "measured").filter((word) => ofTheYear(word) && !isTold(word) && !otherTime.test(sinceContrast(sentence, word.start))) : noWords;
  const strong = byFigure.length === 0 ? told : [...told, ...byFigure];
  const weak = mayChange ? collect(sentence, change, "change").filter(
    (word) => !strong.some((other) => other.start < word.end && word.start < other.end) && !otherTime.test(sinceContrast(sentence, word.start)) && !partOfTheYear.test(clauseBefore(sentence, word.start)),
  ) : noWords;
  return [...strong, ...weak].sort((left, right) => left.start - right.start);
}

const noWords: readonly DirectionWord[] = [];
const noMatches: readonly RegExpExecArray[] = [];

/** The clause that leads to a place: what stands between the last stop before it and the place. */
export function clauseBefore(sentence: string, place: number): string {
  const before = sentence.slice(0, place);
  return before.slice(before.lastIndexOf("、") + 1);
}

/** What stands between the last …が、 or …ものの、 and a place: 前年度と比べ、参加者数は増加した is one statement, 前年度は中止したが、… begins another. */
export function sinceContrast(sentence: string, place: number): string {
  return sentence.slice(0, place).replace(/^.*(?:が|ものの|けれども?|一方で?|反面)、/su, "");
}

function collect(sentence: string, table: typeof measured, kind: DirectionWord["kind"]): DirectionWord[] {
  const words = flatMap(table, ([direction, needed, pattern]) =>
    flatMap(needed.test(sentence) ? everyMatch(sentence, pattern) : noMatches, (match): DirectionWord[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const tail = sentence.slice(end);
      const before = sentence.slice(0, start);
      if ([notAFact, ofSomeOnly, stoodBefore, takenBack].some((pattern) => pattern.test(tail)) || supposed.test(before)) return [];
      if ((kind === "change" && conceded.test(tail)) || (direction === "reached" && (nearly.test(before) || nearly.test(match[0])))) return [];
      const isDenied = !deniedInside.has(direction) && denied.test(tail);
      const ofBudget = /^予算|執行残|不用額|差[額金]|入札減/u.test(match[0]);
      // 申込みが予算枠に達した: what reaches a budget is not the sum that was spent.
      if (direction === "reached" && (ofBudget || shareReached.test(match[0]))) return [];
      if (!isDenied && !deniedInside.has(direction) && mayBeDenied.test(tail)) return [];
      const ofExpectation = /^(?:見込|想定|予想|予定|当初)/u.test(match[0]);
      return [{ direction: isDenied ? opposite[direction] : direction, kind, ofExpectation, ofBudget, plan: match.groups?.["plan"] ?? null, byFigure: table === bareMeasured, unit: differenceUnit.exec(match[0])?.[1] ?? null, start, end }];
    }));
  return words.filter((word) => !words.some((other) => other !== word && other.start <= word.start && word.end < other.end));
}
