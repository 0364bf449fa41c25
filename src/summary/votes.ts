/** Which spelling of a thing is used most; the first of them when several are equally frequent. */
export class Votes<Key> {
  private readonly counts = new Map<Key, Map<string, number>>();

  add(key: Key, name: string, weight = 1): void {
    if (name === "") return;
    const spellings = this.counts.get(key) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + weight);
    this.counts.set(key, spellings);
  }

  /** Null when nobody named it. */
  winner(key: Key): string | null {
    const [first] = [...(this.counts.get(key) ?? [])].sort(([, left], [, right]) => right - left);
    return first?.[0] ?? null;
  }
}
