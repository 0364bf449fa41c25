import type { Frame } from "playwright-core";

/** What kept a frame from answering. */
export interface Watched {
  /** Milliseconds of the tasks over 50 ms since it was asked last. */
  readonly tasks: readonly number[];
  readonly late: number;
}

type WatchedWindow = Window & { takeWatched?: () => Watched };

/** Notes long tasks and how late a timer comes, from now on. */
export async function watch(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    let tasks: number[] = [];
    let late = 0;
    let last = performance.now();
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    setInterval(() => {
      late = Math.max(late, performance.now() - last - 4);
      last = performance.now();
    }, 4);
    (window as WatchedWindow).takeWatched = () => {
      const taken = { tasks, late };
      tasks = [];
      late = 0;
      return taken;
    };
  });
}

/** What was seen since the last call. */
export async function watched(frame: Frame): Promise<Watched> {
  const taken = await frame.evaluate(() => (window as WatchedWindow).takeWatched?.());
  if (!taken) throw new Error("The pane was loaded anew");
  return taken;
}
