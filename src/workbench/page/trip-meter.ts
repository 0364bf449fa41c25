import type { Counters } from "../host/counters";

const LOOK_EVERY = 300;
/** Batches with no longer pause between them belong to one action of the add-in. */
const PAUSE = 1200;

/** Tells how many round trips and bytes the add-in's last action took. Answers what stops it. */
export function watchTrips(counters: () => Counters, show: (text: string) => void): () => void {
  let start = counters();
  let last = start;
  let lastChange = 0;
  const timer = window.setInterval(() => {
    const now = counters();
    if (now.roundTrips === last.roundTrips) return;
    const time = performance.now();
    if (time - lastChange > PAUSE) start = last;
    lastChange = time;
    last = now;
    const kilobytes = (now.bytesIn + now.bytesOut - start.bytesIn - start.bytesOut) / 1024;
    show(`往復 ${now.roundTrips - start.roundTrips} 回・${kilobytes.toFixed(1)} KB`);
  }, LOOK_EVERY);
  return () => window.clearInterval(timer);
}
