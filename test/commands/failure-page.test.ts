import { failedButton, failurePage } from "../../src/commands/failure-page";

describe("失敗を知らせるページのアドレス", () => {
  it("書いたものがそのまま読める", () => {
    const failed = { button: "summarize", code: "protected", excel: "AccessDenied", language: "en-US" } as const;
    const address = new URL(failurePage("https://host/folder/taskpane.html?_host_Info=x#y", failed));
    expect(address.pathname).toBe("/folder/taskpane.html");
    expect(failedButton(address.search)).toEqual(failed);
  });

  it.each([
    ["知らないボタン", "?failed=format", { button: "validate", code: "", excel: "", language: "" }],
    ["符号に見えない文", "?failed=validate&code=unknown&excel=電話してください%20090", { button: "validate", code: "unknown", excel: "", language: "" }],
    ["長すぎる符号", `?failed=validate&excel=${"A".repeat(61)}`, { button: "validate", code: "", excel: "", language: "" }],
  ])("だれでも書けるアドレスなので、%sは使わない", (_, search, read) => {
    expect(failedButton(search)).toEqual(read);
  });
});
