const CODES = 0x10000;

/** Whether a text holds any of some letters: one look at each letter, where a character class of many letters takes several. */
export function anyLetterOf(letters: string): (text: string) => boolean {
  const wanted = new Uint8Array(CODES);
  for (let at = 0; at < letters.length; at += 1) wanted[letters.charCodeAt(at)] = 1;
  return (text) => {
    for (let at = 0; at < text.length; at += 1) if (wanted[text.charCodeAt(at)] === 1) return true;
    return false;
  };
}
