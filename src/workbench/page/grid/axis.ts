/** Sums are kept for whole stretches, so that a far jump does not ask for sizes one cell a call. */
const STRETCH = 256;

/** Pixel positions along one direction of a sheet (its rows or its columns), summed up only as far as somebody looked. */
export class Axis {
  /** ends[i] is the position just after index i. */
  private readonly ends: number[] = [];

  /**
   * @param sizeOf pixels of one row or column, 0 when hidden
   * @param count how many rows or columns the sheet has
   */
  constructor(
    private readonly sizeOf: (index: number) => number,
    readonly count: number,
  ) {}

  /** Pixels before `index`; an index past the end answers the whole length. */
  start(index: number): number {
    if (index <= 0) return 0;
    this.sumUpTo(Math.min(index, this.count) - 1);
    return this.ends[Math.min(index, this.count) - 1] ?? 0;
  }

  /** Pixels from the start to just after `index`. */
  end(index: number): number {
    return this.start(index + 1);
  }

  /** Pixels of one row or column. */
  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The row or column at a position in pixels; hidden ones are never answered unless nothing follows them. */
  indexAt(position: number): number {
    if (position < 0) return this.firstShown();
    while (this.summedLength() <= position && this.ends.length < this.count) this.sumUpTo(this.ends.length + STRETCH - 1);
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }

  private firstShown(): number {
    let index = 0;
    while (index < this.count - 1 && this.isHidden(index)) index += 1;
    return index;
  }

  private summedLength(): number {
    return this.ends[this.ends.length - 1] ?? 0;
  }

  private sumUpTo(index: number): void {
    const last = Math.min(index, this.count - 1);
    let sum = this.summedLength();
    for (let next = this.ends.length; next <= last; next += 1) {
      sum += Math.max(0, Math.round(this.sizeOf(next)));
      this.ends.push(sum);
    }
  }
}
