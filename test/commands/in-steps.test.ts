import { inSteps } from "../../src/commands/in-steps";
import { SLICE } from "../../src/core/steps";

/** Steps that each take longer than a slice, as on a slow machine. */
function* slowSteps(count: number, taken: number[]): Generator<number, string, void> {
  for (let step = 1; step <= count; step += 1) {
    const end = performance.now() + SLICE + 1;
    while (performance.now() < end) taken[0] = step;
    yield step;
  }
  return "終わり";
}

describe("小分けにする仕事", () => {
  it("終わりまで進み、区切りごとに知らせ、結果を答える", async () => {
    const told: number[] = [];
    await expect(inSteps(slowSteps(3, []), (step) => told.push(step))).resolves.toBe("終わり");
    expect(told).toEqual([1, 2, 3]);
  });

  it("中止されれば、次の一歩に進まない", async () => {
    const stop = new AbortController();
    const taken: number[] = [];
    await expect(inSteps(slowSteps(5, taken), () => stop.abort(), stop.signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(taken).toEqual([1]);
  });
});
