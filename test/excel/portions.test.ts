import { inPortions, PORTION_BYTES } from "../../src/excel/portions";
import { SituationError } from "../../src/excel/situation-error";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const tooLarge = () => Object.assign(new Error("大きすぎる"), { code: "ResponsePayloadSizeLimitExceeded" });

/** A host that takes at most `limit` items a trip, each of `real` bytes. */
function host(limit: number, real: number | null) {
  const trips: number[][] = [];
  const send = (items: readonly number[]) => {
    if (items.length > limit) return Promise.reject(tooLarge());
    trips.push([...items]);
    return Promise.resolve(real === null ? null : items.length * real);
  };
  return { trips, send };
}

describe("往復の分け方", () => {
  it("上限に収まる限り、いくつあっても1往復", async () => {
    const { trips, send } = host(Infinity, 10_000);
    await inPortions(numbers(300), { bytes: () => 10_000, send });
    expect(trips.map((trip) => trip.length)).toEqual([300]);
  });

  it("4MBごとに分ける", async () => {
    const { trips, send } = host(Infinity, null);
    await inPortions(numbers(10), { bytes: () => PORTION_BYTES / 4, send });
    expect(trips.map((trip) => trip.length)).toEqual([4, 4, 2]);
  });

  it("見込みが上限を超える1つは、それだけで送る", async () => {
    const { trips, send } = host(Infinity, null);
    await inPortions(numbers(3), { bytes: (item) => (item === 1 ? PORTION_BYTES * 2 : 1), send });
    expect(trips).toEqual([[0], [1], [2]]);
  });

  it("見込みより小さければ次からは多く、大きければ少なく取る", async () => {
    const small = host(Infinity, PORTION_BYTES / 8);
    await inPortions(numbers(12), { bytes: () => PORTION_BYTES / 4, send: small.send });
    expect(small.trips.map((trip) => trip.length)).toEqual([4, 8]);
    const large = host(Infinity, PORTION_BYTES / 2);
    await inPortions(numbers(8), { bytes: () => PORTION_BYTES / 4, send: large.send });
    expect(large.trips.map((trip) => trip.length)).toEqual([4, 2, 2]);
  });

  it("大きさを断られたら半分にして、順番どおりすべて送る", async () => {
    const { trips, send } = host(3, null);
    await inPortions(numbers(10), { bytes: () => 1, send });
    expect(trips.flat()).toEqual(numbers(10));
  });

  it("1つでも大きすぎるものは別の手段に回し、なければ断られた理由を返す", async () => {
    const { send } = host(0, null);
    const alone: number[] = [];
    await inPortions(numbers(2), { bytes: () => 1, send, alone: (item) => Promise.resolve(void alone.push(item)) });
    expect(alone).toEqual([0, 1]);
    await expect(inPortions(numbers(1), { bytes: () => 1, send })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("大きさ以外の失敗はそのまま返す", async () => {
    const refused = new SituationError("protected", "AccessDenied");
    await expect(inPortions([1], { bytes: () => 1, send: () => Promise.reject(refused) })).rejects.toBe(refused);
  });

  it("中止されたら次の往復をしない", async () => {
    const stop = new AbortController();
    const { trips, send } = host(Infinity, null);
    const work = inPortions(numbers(3), {
      bytes: () => PORTION_BYTES,
      signal: stop.signal,
      send: async (items) => {
        stop.abort();
        return send(items);
      },
    });
    await expect(work).rejects.toMatchObject({ name: "AbortError" });
    expect(trips).toEqual([[0]]);
  });
});
