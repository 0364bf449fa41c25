import { ModelError } from "../model";

const MAX_LENGTH = 31;
const FORBIDDEN = /[\\/?*[\]:]/;
/** Excel keeps this name for its change history, in every language. */
const RESERVED = new Set(["history", "履歴"]);

/**
 * Checks a sheet's name by Excel's rules. `others` are the names of the other sheets.
 * @throws ModelError InvalidArgument for a name that no sheet may have, ItemAlreadyExists for one that is taken (case does not count).
 */
export function checkSheetName(name: string, others: readonly string[]): void {
  const bad = name.length === 0 || name.length > MAX_LENGTH || FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")
    || RESERVED.has(name.toLowerCase());
  if (bad) throw new ModelError("InvalidArgument", `シート名「${name}」は使えません（31 文字以内、\\ / ? * [ ] : を含まず、' で始まらず終わらない名前にしてください）。`);
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new ModelError("ItemAlreadyExists", `シート名「${name}」は既に使われています。`);
  }
}

/** The name that Excel would give to a new sheet: Sheet and the first free number above the count. */
export function nextSheetName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let number = names.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
