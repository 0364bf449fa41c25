const BASE = 36;

/**
 * A short mark of a text, 14 characters at most: two 32-bit FNV-1a runs over its UTF-16 units. For telling contents apart,
 * not for secrets.
 */
export function textHash(text: string): string {
  return `${run(text, 0x811c9dc5).toString(BASE)}${run(text, 0x9e3779b9).toString(BASE).padStart(7, "0")}`;
}

function run(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
