import type { FieldRole } from "./labels";
import type { Region } from "./split-sheet";
import type { Token } from "./token";

/**
 * 施策：交流の場… can be a label with its value or a sentence. It is a label where no cell of the form holds that label
 * alone and no earlier cell begins with it; otherwise it is prose.
 */
export function settleLabels(region: Region): Region {
  if (!region.rows.some(({ tokens }) => tokens.some(({ label }) => label !== null && label.inline !== null))) return region;
  const settled = new Set<FieldRole>();
  for (const { tokens } of region.rows) for (const { label } of tokens) if (label?.field && label.inline === null) settled.add(label.field);
  const settle = (token: Token): Token => {
    const { label } = token;
    if (!label?.field || label.inline === null) return token;
    if (settled.has(label.field)) return token.unlabelled();
    settled.add(label.field);
    return token;
  };
  return { rows: region.rows.map(({ row, tokens }) => ({ row, tokens: tokens.map(settle) })) };
}
