import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { checkManifest, type ManifestSurroundings } from "../../scripts/check-manifest";

const manifest = readFileSync("manifest.xml", "utf8");

/** Width and height stand in the first chunk of a PNG, at fixed places. */
function pixelsOf(url: string): { width: number; height: number } | null {
  const file = path.join("assets", path.basename(new URL(url).pathname));
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const surroundings: ManifestSurroundings = { pixelsOf, functions: ["validate", "summarize"], locales: ["ja-JP", "en-US"] };
const check = (xml: string, change: Partial<ManifestSurroundings> = {}) => checkManifest(xml, { ...surroundings, ...change });

/** The manifest with one place changed; fails when the place is not there. */
function withChange(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return changed;
}

describe("マニフェスト", () => {
  it("正しい", () => expect(check(manifest)).toEqual([]));

  it("リボンのボタンの名前はコードが登録する関数の名前", () => {
    const code = readFileSync("src/commands/register-commands.ts", "utf8");
    for (const name of surroundings.functions) expect(code).toContain(`"${name}"`);
  });

  it.each<[string, string | RegExp, string, RegExp]>([
    ["閉じていない要素", "</OfficeApp>", "", /整形式/],
    ["順序の違う要素", /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1", /順序/],
    ["グループの名前と絵の順序", /(<Label resid="Group.Label"\/>)([\s\S]*?<\/Icon>)/, "$2$1", /Group の中で Label/],
    ["なくてはならない要素の欠け", /<Supertip>[\s\S]*?<\/Supertip>/, "", /Supertip がありません/],
    ["知らない要素", "<Permissions>", "<Extra/><Permissions>", /Extra は置けません/],
    ["宛先のない resid", 'resid="Pane.Tip"', 'resid="Pane.Hint"', /Pane\.Hint に当たるもの/],
    ["長すぎる id", /Pane\.Tip/g, "Pane.Tip.That.Is.Longer.Than.Allowed", /32文字/],
    ["同じ id", 'id="Kensho.Validate"', 'id="Kensho.Summarize"', /重なって/],
    ["ない画像", "icon-summary-80.png", "icon-nothing-80.png", /icon-nothing-80\.png がありません/],
    ["大きさの違う画像", "icon-pane-80.png", "icon-pane-32.png", /32×32 で、80/],
    ["https でない住所", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html", /https/],
    ["英語のない文", '<bt:Override Locale="en-US" Value="Check"/>', "", /Validate\.Label の文が/],
    ["訳していない文", 'Value="Check"', 'Value="検証"', /訳されていません/],
    ["長すぎる文", 'Value="Check"', `Value="${"x".repeat(126)}"`, /125文字/],
    ["登録していない関数", "<FunctionName>validate<", "<FunctionName>check<", /check は登録されていません/],
    ["別のページの関数", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Pane.Tip"/>', /1つではありません/],
    ["余分な権限", "ReadWriteDocument", "ReadAllDocument", /権限/],
    ["床より上の API", 'MinVersion="1.14"', 'MinVersion="1.17"', /1\.14/],
  ])("%s を見つける", (_what, from, to, problem) => {
    expect(check(withChange(from, to)).join("\n")).toMatch(problem);
  });
});
