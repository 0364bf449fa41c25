import fc from "fast-check";
import { cellLooks } from "../../src/summary/cell-looks";
import { applyTint } from "../../src/xlsx/read/colors";
import { contrast } from "../support/contrast";

const rgb = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0"));

describe("セルの見え方", () => {
  it("見出しは、テーマの色が何であっても読める", () => {
    const { color = "", themeStyle } = cellLooks.header;
    expect(themeStyle).toBe("Accent1_20");
    fc.assert(fc.property(rgb, (accent) => contrast(`#${applyTint(accent, 0.8)}`, color) >= 7));
  });

  it.each(Object.entries(cellLooks).filter(([, { fill, color }]) => fill ?? color))("%s は地の色の上で読める", (_, { fill = "#FFFFFF", color = "#000000" }) => {
    expect(contrast(fill, color)).toBeGreaterThanOrEqual(4.5);
  });
});
