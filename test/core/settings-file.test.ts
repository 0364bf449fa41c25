import { defaultSettings } from "../../src/core/settings";
import { readSettingsFile, settingsFileText } from "../../src/core/settings-file";

describe("設定ファイル", () => {
  it("書き出した設定はそのまま読み戻せる", () => {
    const settings = {
      ...defaultSettings, indicatorTolerance: { percent: 5, value: 1 }, lowerIsBetter: ["苦情件数"], relistedMoney: "every-listing" as const,
      rules: { "over-budget": { enabled: false }, "low-execution": { severity: "warning" as const } },
    };
    expect(readSettingsFile(settingsFileText(settings))).toEqual({ kind: "settings", settings });
  });

  it("書いていない設定は初期値になり、先頭の BOM は読み飛ばす", () => {
    expect(readSettingsFile("\uFEFF{\"costTolerancePercent\": 30}")).toEqual({ kind: "settings", settings: { ...defaultSettings, costTolerancePercent: 30 } });
  });

  it.each(["", "許容差 10", "[1]", "null", "{\"costTolerancePercent\": 30"])("JSON の { … } でない「%s」は読めない", (text) => {
    expect(readSettingsFile(text)).toEqual({ kind: "not-json" });
  });

  it("使えない値と知らない名前を、すべて名指しする", () => {
    expect(readSettingsFile("{\"overshootPercent\": \"120\", \"relistedMoney\": \"twice\", \"tolerance\": 1}")).toEqual({
      kind: "unusable", names: ["overshootPercent", "relistedMoney", "tolerance"],
    });
  });
});
