import { isAbort, isPayloadLimit, SituationError, toSituation } from "../../src/excel/situation-error";

const office = (code: string, message = "断られた") => Object.assign(new Error(message), { code, debugInfo: { errorLocation: "Range.select" } });

describe("Excel が断った理由", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-edit"], ["InvalidOperation", "cell-edit"], ["InactiveWorkbook", "other-workbook-in-front"],
    ["AccessDenied", "protected"], ["ResponsePayloadSizeLimitExceeded", "payload-limit"], ["RequestPayloadSizeLimitExceeded", "payload-limit"],
    ["ItemNotFound", "sheet-missing"], ["ConnectionFailure", "connection"], ["Timeout", "connection"], ["GeneralException", "unknown"], ["ApiNotFound", "unknown"],
  ])("%s は %s", (code, expected) => expect(toSituation(office(code)).code).toBe(expected));

  it("選択や移動での GeneralException は別のブックが手前にあるとき", () => {
    expect(toSituation(office("GeneralException"), { needsWindow: true }).code).toBe("other-workbook-in-front");
  });

  it("Excel の言葉と場所は担当者のために残す", () => {
    expect(toSituation(office("NotImplemented"), { sheet: "P1" })).toMatchObject({
      code: "unknown", sheet: "P1", detail: "NotImplemented: 断られた (Range.select)",
    });
  });

  it("名前の付いた状況は付け直さない", () => {
    const named = new SituationError("sheet-hidden", "…", "P1");
    expect(toSituation(named, { sheet: "P2" })).toBe(named);
  });

  it.each([null, undefined, "文字", new TypeError("x is not a function"), { code: 5 }])("Excel のものでない %p も失わない", (error) => {
    expect(toSituation(error)).toMatchObject({ code: "unknown", detail: expect.stringMatching(/./) as string });
  });

  it("中止と大きさの上限を見分ける", () => {
    const stop = new AbortController();
    stop.abort();
    expect(isAbort(stop.signal.reason)).toBe(true);
    expect(isAbort(office("RequestAborted"))).toBe(false);
    expect(isPayloadLimit(office("ResponsePayloadSizeLimitExceeded"))).toBe(true);
    expect(isPayloadLimit(office("AccessDenied"))).toBe(false);
  });
});
