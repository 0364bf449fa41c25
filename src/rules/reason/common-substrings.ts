/** Where a name and a sentence agree, letter by letter, as long as they can. Ends are exclusive. */
export interface CommonSubstring {
  readonly end: number;
  readonly inName: number;
  readonly length: number;
}

/** Letters that occur in a text, by the low bits of their codes: where nothing is marked the letter does not occur. */
export type Letters = Uint8Array;

const LOW_BITS = 255;

export function lettersOf(text: string): Letters {
  const letters = new Uint8Array(LOW_BITS + 1);
  for (let at = 0; at < text.length; at += 1) letters[text.charCodeAt(at) & LOW_BITS] = 1;
  return letters;
}

/** Maximal common substrings of at least two characters, by their ends in the sentence. `letters`: those of the sentence. */
export function commonSubstrings(name: string, sentence: string, letters: Letters): readonly CommonSubstring[] {
  let found = none;
  for (let at = 0; at < name.length - 1; at += 1) {
    if (letters[name.charCodeAt(at) & LOW_BITS] === 0 || letters[name.charCodeAt(at + 1) & LOW_BITS] === 0) continue;
    const pair = name.slice(at, at + 2);
    for (let start = sentence.indexOf(pair); start >= 0; start = sentence.indexOf(pair, start + 1)) {
      if (at > 0 && start > 0 && name[at - 1] === sentence[start - 1]) continue;
      let length = 2;
      while (at + length < name.length && start + length < sentence.length && name[at + length] === sentence[start + length]) length += 1;
      if (found === none) found = [];
      found.push({ end: start + length, inName: at + length, length });
    }
  }
  return found.length > 1 ? found.sort((left, right) => left.end - right.end || left.inName - right.inName) : found;
}

const none: CommonSubstring[] = [];
