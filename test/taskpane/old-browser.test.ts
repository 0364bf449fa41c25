/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

const folder = join(__dirname, "../../src/taskpane");
const page = readFileSync(join(folder, "taskpane.html"), "utf8");
const script = readFileSync(join(folder, "old-browser.js"), "utf8");

/** Runs the script over the page's body, as a browser that reports this documentMode (Internet Explorer only). */
function runIn(documentMode: number | undefined) {
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? "";
  Object.defineProperty(document, "documentMode", { value: documentMode, configurable: true });
  runInNewContext(script, { document });
  return { refusal: document.getElementById("refusal"), root: document.getElementById("root") };
}

describe("古いブラウザーでの断り", () => {
  test("Internet Explorer では、どの Excel が要るかを述べるページだけになる", () => {
    const { refusal, root } = runIn(11);
    expect(refusal?.hidden).toBe(false);
    expect(refusal?.textContent).toContain("Excel LTSC 2021");
    expect(root?.style.display).toBe("none");
  });

  test("ほかのブラウザーでは何も起きない", () => {
    const { refusal, root } = runIn(undefined);
    expect(refusal?.hidden).toBe(true);
    expect(root?.style.display).toBe("");
  });

  test("断りは古い文法だけで書かれ、office.js とバンドルより前にある", () => {
    expect(script).not.toMatch(/=>|`|\b(const|let|class)\b/);
    expect(page.indexOf("old-browser.js")).toBeLessThan(page.indexOf("officeJs"));
  });

  test("ページに埋め込みのスクリプトとスタイルはない", () => {
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
  });
});
