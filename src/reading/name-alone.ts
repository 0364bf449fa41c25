import type { Box } from "./read-fields";
import type { Token } from "./token";

/**
 * The box without what follows its name in the same row: 事業 | 介護予防事業費 | 事業類型 | ソフト has a label that nobody knows and its value.
 * A code may stand before a name, the rest of it in brackets or in the next row, and the 係 behind the 課.
 */
export function nameAlone(box: Box): Box {
  const { tokens, role } = box;
  if (tokens.length < 2) return box;
  const name = tokens.find(isName);
  if (!name) return box;
  const goesOn = role === "department" ? unit : rest;
  return { ...box, tokens: tokens.filter((token) => token.row !== name.row || token.column <= name.column || goesOn.test(token.text.trim())) };
}

function isName({ value, blank }: Token): boolean {
  return !blank && typeof value === "string" && NAME.test(value);
}

const NAME = /\p{L}{2}/u;
const unit = /(?:[部局課室係所館園校院署場班]|センター|担当|グループ|チーム|委員会|事務局|支所)[)）]?$/u;
const rest = /^[(（・、]/u;
