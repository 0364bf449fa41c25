import { flatMap } from "../core/flat-map";
import { groupBy } from "../core/group-by";
import type { FiledForm } from "../core/report";

/** The most frequent of the items by key, the earliest first when two are even: its first item and how often it occurs. */
export function mostFrequent<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): { readonly first: Item; readonly count: number } | null {
  const groups = new Map<string | number, { first: Item; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: item, count: 1 });
  }
  let most: { first: Item; count: number } | null = null;
  for (const group of groups.values()) if (!most || group.count > most.count) most = group;
  return most;
}

/**
 * The year that each workbook is of, by file: what most places on its forms show. A workbook without years is of the year of most others, so that a check
 * of one year looks at all of them together; null where no form names a year.
 */
export function yearsOfFiles(forms: readonly FiledForm[]): (file: string) => number | null {
  const byFile = groupBy(forms, ({ file }) => file);
  const yearOf = (own: readonly FiledForm[]): number | null => mostFrequent(flatMap(own, ({ form }) => form.fiscalYears), ({ year }) => year)?.first.year ?? null;
  const common = yearOf(forms);
  const years = new Map([...byFile].map(([file, own]) => [file, byFile.size === 1 ? common : (yearOf(own) ?? common)]));
  return (file) => years.get(file) ?? common;
}
