import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { STAND_IN_KEY } from "../../src/workbench/attach/stand-in-link";

const dist = path.resolve(__dirname, "..", "..", "dist");

/** Text files of the production build, which `npm test` makes before the browser tests. */
function builtTexts(folder: string): { file: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return builtTexts(file);
    return /\.(js|html|css|xml)$/.test(name) ? [{ file: path.relative(dist, file), text: readFileSync(file, "utf8") }] : [];
  });
}

describe("本番ビルド", () => {
  const files = existsSync(dist) ? builtTexts(dist) : [];

  test("作業ウィンドウのページとスクリプトがある（先に npm run build）", () => {
    expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(["manifest.xml", "taskpane.html", "taskpane.js"]));
  });

  test.each([STAND_IN_KEY, "GetHostInfo", "attach.js", "webpack-dev-server"])("Excel の代役の印 %s がどこにもない", (mark) => {
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(({ text }) => text.includes(mark)).map(({ file }) => file)).toEqual([]);
  });

  test("office.js は Microsoft の配布元から読む", () => {
    expect(files.find(({ file }) => file === "taskpane.html")?.text).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });
});
