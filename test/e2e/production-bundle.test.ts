import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { FIRST_LOAD_BUDGET, measureFirstLoad } from "../../scripts/first-load";
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
    const names = files.map(({ file }) => file);
    expect(names).toEqual(expect.arrayContaining(["manifest.xml", "taskpane.html", "help.html"]));
    expect(names.filter((name) => /^taskpane\.[0-9a-f]{8}\.js$/.test(name))).toHaveLength(1);
  });

  test.each([STAND_IN_KEY, "GetHostInfo", "attach.js", "webpack-dev-server"])("Excel の代役の印 %s がどこにもない", (mark) => {
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(({ text }) => text.includes(mark)).map(({ file }) => file)).toEqual([]);
  });

  test("スクリプトの名前には内容の印が付き、HTML の中に直接書いたスクリプトやスタイルはない", () => {
    const unmarked = files.filter(({ file }) => file.endsWith(".js") && !/\.[0-9a-f]{8}\.js$/.test(file));
    expect(unmarked.map(({ file }) => file)).toEqual([]);
    for (const { text } of files.filter(({ file }) => file.endsWith(".html"))) {
      expect(text).toMatch(/http-equiv="?Content-Security-Policy"?/);
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|unsafe-inline|unsafe-eval/);
    }
  });

  test("最初に読む量は上限に収まる（gzip、Office.js を除く）", () => {
    const { files: loaded, bytes } = measureFirstLoad(dist);
    console.info([...loaded.map(({ name, bytes: size }) => `${name} ${size}`), `計 ${bytes} / 上限 ${FIRST_LOAD_BUDGET} バイト`].join("\n"));
    expect(loaded.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringMatching(/^taskpane\..*js$/), expect.stringMatching(/pane\..*css$/)]));
    expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
  });

  test("ショートカット キーの一覧が、マニフェストの言う場所にある", () => {
    const named = /<ExtendedOverrides Url="([^"]+)" ResourcesUrl="([^"]+)">/.exec(files.find(({ file }) => file === "manifest.xml")?.text ?? "");
    expect(named?.slice(1)).toEqual(["https://localhost:3000/shortcuts.json", "https://localhost:3000/shortcuts.en-US.json"]);
    for (const name of ["shortcuts.json", "shortcuts.en-US.json"]) expect(existsSync(path.join(dist, name))).toBe(true);
  });

  test("office.js は Microsoft の配布元から読む", () => {
    expect(files.find(({ file }) => file === "taskpane.html")?.text).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });
});
