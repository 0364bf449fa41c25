import type { Frame, Page } from "playwright-core";

/** What kept a frame from answering. */
export interface Watched {
  /** Milliseconds of the tasks over 50 ms since it was asked last. */
  readonly tasks: readonly number[];
  readonly late: number;
}

type WatchedWindow = Window & { takeWatched?: () => Watched };

/** The pane's own frame. The page around it carries the pane's address in its own, so the address does not tell them apart. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each !== page.mainFrame() && each.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The page has no pane");
  return frame;
}

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

/** Clicks 検証 and answers when it can be clicked again, without asking the pane anything meanwhile: questions would be work of the pane. */
export async function validateUnasked(frame: Frame): Promise<void> {
  const finished = frame.evaluate(() => new Promise<void>((resolve) => {
    let isBusy = false;
    new MutationObserver((_, observer) => {
      const isWaiting = document.querySelector("button.validate")?.getAttribute("aria-disabled") === "true";
      if (isBusy && !isWaiting) {
        observer.disconnect();
        resolve();
      }
      isBusy = isWaiting;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["aria-disabled"] });
  }));
  await frame.locator("button.validate").click();
  await finished;
}
