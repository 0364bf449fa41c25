import type { FieldRole } from "./labels";
import type { Region } from "./split-sheet";
import { TokenRow, type Token } from "./token";

/**
 * 施策：交流の場… can be a label with its value or a sentence. It is a label where no cell of the form holds that label
 * alone and no earlier cell begins with it; otherwise it is prose.
 */
export function settleLabels(region: Region): Region {
  if (!region.rows.some(holdsInline)) return region;
  const settled = new Set<FieldRole>();
  for (const line of region.rows) if (line.labelled) for (const { label } of line.tokens) if (label?.field && label.inline === null) settled.add(label.field);
  const settle = (token: Token): Token => {
    const { label } = token;
    if (!label?.field || label.inline === null) return token;
    if (settled.has(label.field)) return token.unlabelled();
    settled.add(label.field);
    return token;
  };
  return { rows: region.rows.map((line) => (holdsInline(line) ? TokenRow.of(line.row, line.tokens.map(settle), true) : line)) };
}

function holdsInline(line: TokenRow): boolean {
  return line.labelled && line.tokens.some(({ label }) => label !== null && label.inline !== null);
}
