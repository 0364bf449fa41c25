/** Texts whose answers are kept before the memory begins anew: those of a few thousand forms, some megabytes at most. */
const MOST = 5000;
/** Longer texts are not kept: they are seldom looked at twice. */
const LONGEST = 1000;

/**
 * The function with a memory: rules look at the same names, units and reasons one after the other, and no text need be folded or taken
 * apart twice. For pure functions of one text; what they answer must not be changed.
 */
export function remember<Result extends object | string | number | boolean | null>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same by object: what was found of a row or a field is kept as long as the object is. */
export function rememberOf<Key extends object, Result extends object | string | number | null>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}
