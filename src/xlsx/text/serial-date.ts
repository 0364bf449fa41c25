const MS_PER_DAY = 86_400_000;
/** Serial 0 of Excel's 1900 system is 31 December 1899. */
const EPOCH = Date.UTC(1899, 11, 31);
/** Excel counts a 29 February 1900 that never was; serials above it are one too high. */
const PHANTOM_DAY = 60;

/** Days between the two systems in which a workbook can count its days. */
const DAYS_TO_1904 = 1462;

/** Serial number, in the 1900 system, of a workbook's day 0. */
export function firstDayOf(date1904: boolean): number {
  return date1904 ? DAYS_TO_1904 : 0;
}

/** Excel's serial number of a moment, read as UTC. */
export function dateToSerial(date: Date): number {
  const days = (date.getTime() - EPOCH) / MS_PER_DAY;
  return days >= PHANTOM_DAY ? days + 1 : days;
}

/** Year, month (1–12) and day of a serial number. */
export function serialToDate(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  const date = new Date(EPOCH + (whole > PHANTOM_DAY ? whole - 1 : whole) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
