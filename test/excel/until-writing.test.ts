import { untilWriting } from "../../src/excel/until-writing";

describe("書き始めるまでの中止", () => {
  it("書き始める前の中止は届き、そのあとは何も知らせず、書き始めもしない", () => {
    const stop = new AbortController();
    const told: unknown[] = [];
    const { signal, tell, beginWriting } = untilWriting({ signal: stop.signal, onProgress: (progress) => told.push(progress) });
    tell(1, 3, "P1");
    stop.abort();
    tell(2, 3, "P2");
    expect(told).toEqual([{ stage: "preparing", done: 1, total: 3, sheet: "P1" }]);
    expect(signal.aborted).toBe(true);
    expect(beginWriting).toThrow(expect.objectContaining({ name: "AbortError" }) as Error);
  });

  it("書き始めたあとの中止は届かず、どこまで書いたかを知らせ続ける", () => {
    const stop = new AbortController();
    const told: unknown[] = [];
    const { signal, tell, beginWriting } = untilWriting({ signal: stop.signal, onProgress: (progress) => told.push(progress) });
    beginWriting();
    stop.abort();
    tell(1, 3, null);
    expect([signal.aborted, told]).toEqual([false, [{ stage: "sending", done: 1, total: 3, sheet: null }]]);
  });

  it("はじめから中止されていれば、何も始まらない", () => {
    expect(untilWriting({ signal: AbortSignal.abort() }).signal.aborted).toBe(true);
  });
});
