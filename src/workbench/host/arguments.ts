import { invalidArgument } from "./host-error";
import type { Argument } from "./host-object";
import { isHostObject } from "./host-object";
import type { Json } from "./wire";

/** A text. @throws HostError InvalidArgument, naming `what`, for anything else; so do all readers below */
export function textOf(argument: Argument | undefined, what: string): string {
  if (typeof argument !== "string") throw invalidArgument(what);
  return argument;
}

/** A text, or null where it was left out. */
export function optionalText(argument: Argument | undefined, what: string): string | null {
  return argument === undefined || argument === null ? null : textOf(argument, what);
}

export function booleanOf(argument: Argument | undefined, what: string): boolean {
  if (typeof argument !== "boolean") throw invalidArgument(what);
  return argument;
}

export function numberOf(argument: Argument | undefined, what: string): number {
  if (typeof argument !== "number" || !Number.isFinite(argument)) throw invalidArgument(what);
  return argument;
}

export function integerOf(argument: Argument | undefined, what: string): number {
  const value = numberOf(argument, what);
  if (!Number.isInteger(value)) throw invalidArgument(what);
  return value;
}

/** A number from `least` to `most`. */
export function numberWithin(argument: Argument | undefined, least: number, most: number, what: string): number {
  const value = numberOf(argument, what);
  if (value < least || value > most) throw invalidArgument(`${what}: ${value}`);
  return value;
}

/** One of the listed words, in any case, as Excel's enumerations are written on the wire. */
export function oneOf<Word extends string>(argument: Argument | undefined, words: readonly Word[], what: string): Word {
  const text = textOf(argument, what);
  const word = words.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (word === undefined) throw invalidArgument(`${what}: ${text}`);
  return word;
}

/** A colour as Excel answers it: "#RRGGBB" in capitals. @throws HostError InvalidArgument for what is no colour */
export function colorOf(argument: Argument | undefined, what: string): string {
  const text = textOf(argument, what);
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits) return `#${digits.toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${what}: ${text}`);
  return named;
}

/** The HTML names that are likely in an add-in; any other has to be written as #RRGGBB. */
const namedColors: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00",
  gray: "#808080", orange: "#FFA500", purple: "#800080", pink: "#FFC0CB",
};

/** The subject of an argument that is another object of the batch. */
export function subjectOf<Subject>(argument: Argument | undefined, kind: abstract new (...args: never[]) => Subject, what: string): Subject {
  if (isHostObject(argument) && argument.subject instanceof kind) return argument.subject;
  throw invalidArgument(what);
}

/** An object with named parts, such as options. */
export function recordOf(argument: Argument | Json | undefined, what: string): Readonly<Record<string, Json>> {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument) || isHostObject(argument)) throw invalidArgument(what);
  return argument as Readonly<Record<string, Json>>;
}
