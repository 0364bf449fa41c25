const SANS = '"Yu Gothic UI","Yu Gothic","Meiryo","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",sans-serif';
const SERIF = '"Yu Mincho","MS PMincho","Hiragino Mincho ProN","Noto Serif CJK JP","Noto Serif JP",serif';
const MONOSPACED = '"MS Gothic","Noto Sans Mono CJK JP",monospace';

/** The named font, then fonts of the same kind that other machines have; names come from the file, so they are quoted. */
export function fontStack(name: string): string {
  return `${JSON.stringify(name.replace(/[^\p{L}\p{N} _.-]/gu, ""))},${family(name)}`;
}

function family(name: string): string {
  if (/明朝|mincho|serif|times|century|cambria|教科書|行書|楷書/i.test(name)) return SERIF;
  if (/^(ms|ｍｓ) ?(ゴシック|gothic)$|consolas|courier/i.test(name)) return MONOSPACED;
  return SANS;
}
