import type { Constant } from "./read-constant";
import { dateToSerial } from "./serial-date";
import { yearOfEra } from "./japanese-era";

const YEAR_FIRST = /^([0-9]{4}|[0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{1,2})(?: ([0-9]{1,2}:.*))?$/;
const KANJI = /^([0-9]{4}|[0-9]{1,2})年([0-9]{1,2})月([0-9]{1,2})日$/;
const ERA = /^(令和|平成|昭和|大正|明治|[RHSTM])([0-9]{1,2}|元)(?:年([0-9]{1,2})月([0-9]{1,2})日|[./]([0-9]{1,2})[./]([0-9]{1,2}))$/i;
const MONTH_DAY = /^([0-9]{1,2})(?:[/-]([0-9]{1,2})|月([0-9]{1,2})日)$/;
const TIME = /^([0-9]{1,4}):([0-5]?[0-9])(?::([0-5]?[0-9](?:\.[0-9]+)?))?$/;
const SECONDS_PER_DAY = 86_400;

/**
 * A date or time as a Japanese Excel understands it: 2024/4/1, 令和6年4月1日, R6.4.1, 4/1 (this year), 9:30.
 * @param firstDay serial number of the workbook's day 0; a day before it stays a text
 */
export function readTypedDate(typed: string, firstDay: number): Constant | null {
  const time = readTime(typed);
  if (time !== null) return { kind: "number", value: time, numberFormat: typed.split(":").length > 2 ? "h:mm:ss" : "h:mm" };
  const day = readDay(typed);
  return day && day.value >= firstDay ? { ...day, value: day.value - firstDay } : null;
}

interface Day extends Constant {
  /** Serial number in the 1900 system. */
  readonly value: number;
}

function readDay(typed: string): Day | null {
  const full = YEAR_FIRST.exec(typed);
  if (full) {
    const clock = full[5] === undefined ? 0 : readTime(full[5]);
    if (clock === null) return null;
    return dated(fullYear(full[1]), full[3], full[4], full[5] === undefined ? "yyyy/m/d" : "yyyy/m/d h:mm", clock);
  }
  const kanji = KANJI.exec(typed);
  if (kanji) return dated(fullYear(kanji[1]), kanji[2], kanji[3], 'yyyy"年"m"月"d"日"');
  const era = ERA.exec(typed);
  if (era) {
    const year = yearOfEra(era[1] ?? "", era[2] === "元" ? 1 : Number(era[2]));
    return era[3] === undefined ? dated(year, era[5], era[6], "[$-411]ge.m.d") : dated(year, era[3], era[4], '[$-411]ggge"年"m"月"d"日"');
  }
  const monthDay = MONTH_DAY.exec(typed);
  return monthDay ? dated(new Date().getFullYear(), monthDay[1], monthDay[2] ?? monthDay[3], 'm"月"d"日"') : null;
}

/** Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function fullYear(text = ""): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** null for a day that is not in the calendar or before 1900: Excel leaves it as text. */
function dated(year: number | null, month = "", day = "", numberFormat: string, clock = 0): Day | null {
  if (year === null || year < 1900) return null;
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? { kind: "number", value: dateToSerial(date) + clock, numberFormat } : null;
}

function readTime(typed: string): number | null {
  const match = TIME.exec(typed);
  if (!match) return null;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / SECONDS_PER_DAY;
}
