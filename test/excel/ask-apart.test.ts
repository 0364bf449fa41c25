import { askApart } from "../../src/excel/ask-apart";

const refusal = (code: string) => Object.assign(new Error(code), { code });

/** Asks for numbers, of which these are refused. */
async function search(count: number, isBad: (item: number) => boolean, { code = "GeneralException", trips = undefined as number | undefined } = {}) {
  const answered: number[] = [];
  let asked = 0;
  const refused = await askApart(Array.from({ length: count }, (_, index) => index), (some) => {
    asked += 1;
    if (some.some(isBad)) return Promise.reject(refusal(code));
    answered.push(...some);
    return Promise.resolve();
  }, trips);
  return { answered: answered.sort((left, right) => left - right), refused: refused.map(({ item }) => item).sort((left, right) => left - right), asked };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("断られたものだけを除く", () => {
  it("断られなければ、1往復で全部", async () => {
    expect(await search(300, () => false)).toEqual({ answered: upTo(300), refused: [], asked: 1 });
  });

  it("何もなければ、聞かない", async () => {
    expect(await search(0, () => true)).toEqual({ answered: [], refused: [], asked: 0 });
  });

  it.each([[[0]], [[299]], [[0, 1]], [[0, 299]], [[0, 1, 2, 3]], [[17, 150]]])("300のうち %j だけが断られれば、それだけを除く", async (bad) => {
    const { answered, refused, asked } = await search(300, (item) => bad.includes(item));
    expect(refused).toEqual(bad);
    expect(answered).toEqual(upTo(300).filter((item) => !bad.includes(item)));
    expect(asked).toBeLessThanOrEqual(45);
  });

  it("全部が断られれば、早くあきらめる", async () => {
    const { refused, asked } = await search(300, () => true);
    expect(refused).toEqual(upTo(300));
    expect(asked).toBeLessThanOrEqual(13);
  });

  it("往復の数を使い切れば、残りも断られたとみなし、1つも二重に数えない", async () => {
    const { answered, refused, asked } = await search(300, (item) => item % 5 === 4);
    expect(asked).toBe(60);
    expect(answered.length).toBeGreaterThan(0);
    expect([...answered, ...refused].sort((left, right) => left - right)).toEqual(upTo(300));
    const patient = await search(300, (item) => item % 5 === 4, { trips: 500 });
    expect(patient.refused).toHaveLength(60);
  });

  it("つながりが切れれば、もう1度だけ聞く", async () => {
    expect(await search(300, () => true, { code: "ConnectionFailure" })).toMatchObject({ refused: upTo(300), asked: 2 });
  });
});

it.each([refusal("InvalidOperationInCellEditMode"), new DOMException("", "AbortError"), new TypeError("x")])("断られたのではない %s は、そのまま上げる", async (error) => {
  await expect(askApart([1, 2, 3], () => Promise.reject(error))).rejects.toBe(error);
});
