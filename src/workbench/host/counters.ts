/** What a host has been asked for since it started or was reset. Benchmarks and tests read it. */
export interface Counters {
  /** Batches that the add-in waited for. */
  readonly roundTrips: number;
  /** Batches that the library sends by itself: its greeting, and the references it gives back after Excel.run. Nobody waits for them. */
  readonly background: number;
  /** UTF-8 bytes of the requests and of the answers. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The largest of them. */
  readonly largestIn: number;
  readonly largestOut: number;
  readonly actions: number;
  /** Uses by member: "Range.load(values)", "Worksheet.getRange". */
  readonly perMethod: Readonly<Record<string, number>>;
}

export class CounterBook {
  private trips = 0;
  private backgroundTrips = 0;
  private received = 0;
  private sent = 0;
  private largestReceived = 0;
  private largestSent = 0;
  private actions = 0;
  private readonly members = new Map<string, number>();

  tookBatch(actions: number, bytesIn: number, isBackground: boolean): void {
    if (isBackground) this.backgroundTrips += 1;
    else this.trips += 1;
    this.actions += actions;
    this.received += bytesIn;
    this.largestReceived = Math.max(this.largestReceived, bytesIn);
  }

  answered(bytesOut: number): void {
    this.sent += bytesOut;
    this.largestSent = Math.max(this.largestSent, bytesOut);
  }

  used(member: string): void {
    this.members.set(member, (this.members.get(member) ?? 0) + 1);
  }

  read(): Counters {
    return {
      roundTrips: this.trips,
      background: this.backgroundTrips,
      bytesIn: this.received,
      bytesOut: this.sent,
      largestIn: this.largestReceived,
      largestOut: this.largestSent,
      actions: this.actions,
      perMethod: Object.fromEntries(this.members),
    };
  }

  reset(): void {
    this.trips = this.backgroundTrips = this.received = this.sent = this.largestReceived = this.largestSent = this.actions = 0;
    this.members.clear();
  }
}

const encoder = new TextEncoder();

/** Size of a text as it goes over the wire. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).byteLength;
}
