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
