import type { Box } from "./read-fields";
import { Token } from "./token";

/**
 * The box without what follows its name in the same cell (企画課 内線214) or row: 事業 | 介護予防事業費 | 事業類型 | ソフト has a label that nobody knows and its value.
 * A code may stand before a name, the rest of it in brackets or in the next row, and the 係 behind the 課.
 */
export function nameAlone(box: Box): Box {
  const { role } = box;
  const tokens = role === "department" ? box.tokens.map(withoutContact) : box.tokens;
  if (tokens.length < 2) return tokens[0] === box.tokens[0] ? box : { ...box, tokens };
  const name = tokens.find(isName);
  if (!name) return box;
  const goesOn = role === "department" ? unit : rest;
  return { ...box, tokens: tokens.filter((token) => token.row !== name.row || token.column <= name.column || goesOn.test(token.text.trim())) };
}

function withoutContact(token: Token): Token {
  const at = typeof token.value === "string" ? token.value.search(contact) : -1;
  return at > 0 ? new Token(token.row, token.column, token.text.slice(0, at), false, null) : token;
}

const contact = /[\s(（、]+(?:(?:電話|内線|TEL|ＴＥＬ|℡)[\s:：0-9０-９内外]|(?:担当|記入|作成)者?[:：])/iu;

function isName({ value, blank }: Token): boolean {
  return !blank && typeof value === "string" && NAME.test(value);
}

const NAME = /\p{L}{2}/u;
const unit = /(?:[部局課室係所館園校院署場班]|センター|担当|グループ|チーム|委員会|事務局|支所)[)）]?$/u;
const rest = /^[(（・、]/u;
