import Big from "big.js";

/** Whole numbers of up to 15 digits stand for one decimal each, so that a double tells which one was typed. */
const MOST_WHOLE = 1e15;
const FINEST = 1e6;

/**
 * Decimals held in numbers, reckoned exactly. What people type has few digits: brought to whole numbers it is exact in a double.
 * Anything else (more than six decimals, more than 15 digits) takes the way over big.js; the answers are the same.
 */
export function plus(left: number, right: number): number {
  const power = commonPower(left, right);
  const sum = Math.round(left * power) + Math.round(right * power);
  // + 0: minus zero is no figure that anybody typed.
  return (Math.abs(sum) <= MOST_WHOLE ? sum / power : new Big(left).plus(right).toNumber()) + 0;
}

/** left − right. */
export function minus(left: number, right: number): number {
  return plus(left, -right);
}

/** Sign of a × b − c × d: negative, 0 or positive. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const [one, other] = [commonPower(a, c), commonPower(b, d)];
  const left = Math.round(a * one) * Math.round(b * other);
  const right = Math.round(c * one) * Math.round(d * other);
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) return left - right;
  return new Big(a).times(b).cmp(new Big(c).times(d));
}

/** part × factor ÷ whole as a whole number, half away from zero, for a whole above 0 and a whole factor above 0. */
export function roundedShare(part: number, factor: number, whole: number): number {
  const power = commonPower(part, whole);
  const twice = Math.abs(Math.round(part * power)) * factor * 2;
  const divisor = Math.round(whole * power);
  // Below 2^53 a quotient that is not whole is further from the next whole number than the division errs.
  const rounded = Math.floor((twice + divisor) / (divisor * 2));
  const isExact = twice + divisor <= Number.MAX_SAFE_INTEGER && divisor * 2 <= Number.MAX_SAFE_INTEGER;
  const size = isExact ? rounded : new Big(part).abs().times(factor).div(whole).round(0, Big.roundHalfUp).toNumber();
  return part < 0 && size > 0 ? -size : size;
}

/** The least power of ten that makes both whole; NaN where none does, which makes every comparison that follows false. */
function commonPower(left: number, right: number): number {
  for (let power = 1; power <= FINEST; power *= 10) if (isWholeTimes(left, power) && isWholeTimes(right, power)) return power;
  return NaN;
}

function isWholeTimes(value: number, power: number): boolean {
  const whole = Math.round(value * power);
  return whole / power === value && Math.abs(whole) < MOST_WHOLE;
}
