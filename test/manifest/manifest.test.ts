import { execFileSync } from "node:child_process";
import { readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { buttonNames, commandNames } from "../../src/commands/command-names";
import { checkManifest, type ManifestSurroundings } from "../../scripts/check-manifest";
import { checkShortcuts } from "../../scripts/check-shortcuts";

const manifest = readFileSync("manifest.xml", "utf8");

/** Width and height stand in the first chunk of a PNG, at fixed places. */
function pixelsOf(url: string): { width: number; height: number } | null {
  const file = path.join("assets", path.basename(new URL(url).pathname));
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const surroundings: ManifestSurroundings = { pixelsOf, functions: buttonNames, locales: ["ja-JP", "en-US"] };
const check = (xml: string, change: Partial<ManifestSurroundings> = {}) => checkManifest(xml, { ...surroundings, ...change });

/** Microsoft's own reader, in a process of its own: it loads modules as jest cannot, and as Node.js can from 20.19 on. */
const microsoftReads = 'require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)))';
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const itWithModules = major > 20 || minor >= 19 ? it : it.skip;

/** The manifest with one place changed; fails when the place is not there. */
function withChange(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  return changed;
}

describe("マニフェスト", () => {
  it("正しい", () => expect(check(manifest)).toEqual([]));

  itWithModules("Microsoft の道具（office-addin-manifest、Node.js 20.19 以降で動く）も、同じ身元・名前・権限を読む", () => {
    expect(JSON.parse(execFileSync(process.execPath, ["-e", microsoftReads], { encoding: "utf8" }))).toMatchObject({
      id: "8f2c6f5e-3d0b-4b7e-9a41-6c1d5e0b7a92", officeAppType: "TaskPaneApp", hosts: ["Workbook"], permissions: "ReadWriteDocument", appDomains: [],
      defaultLocale: "ja-JP", displayName: "検証シートチェッカー", supportUrl: "https://localhost:3000/help.html",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });

  it("ショートカットを除いたマニフェストも正しい（npm run build -- --shortcuts off）", () => {
    expect(check(withChange(/<ExtendedOverrides.*<\/ExtendedOverrides>/, ""))).toEqual([]);
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
    ["大きさの欠けた画像", '<bt:Image size="20" resid="Pane.Icon.20"/>', "", /Kensho\.ShowPane に 20 の画像/],
    ["大きさの違う画像", "icon-pane-80.png", "icon-pane-32.png", /32×32 で、80/],
    ["https でないアドレス", "https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html", /https/],
    ["英語のない文", '<bt:Override Locale="en-US" Value="Check"/>', "", /Validate\.Label の文が/],
    ["訳していない文", 'Value="Check"', 'Value="検証"', /訳されていません/],
    ["長すぎる文", 'Value="Check"', `Value="${"x".repeat(126)}"`, /125文字/],
    ["登録していない関数", "<FunctionName>validate<", "<FunctionName>check<", /check は登録されていません/],
    ["別のページの関数", '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Pane.Tip"/>', /1つではありません/],
    ["余分な権限", "ReadWriteDocument", "ReadAllDocument", /権限/],
    ["共有ランタイムで作業ウィンドウを分ける", '<SourceLocation resid="Taskpane.Url"/>', '<TaskpaneId>P</TaskpaneId><SourceLocation resid="Taskpane.Url"/>', /TaskpaneId は置けません/],
    ["ショートカットに要る実行環境の欠け", /<Runtimes>[\s\S]*<\/Runtimes>/, "", /lifetime="long"/],
    ["VersionOverrides より前のショートカット", /([ ]*<VersionOverrides[\s\S]*<\/VersionOverrides>)\s*(<ExtendedOverrides.*)/, "$2$1", /VersionOverrides の順序/],
    ["https でないショートカットのアドレス", 'Url="https://localhost:3000/shortcuts.json"', 'Url="http://localhost:3000/shortcuts.json"', /http:\/\/localhost:3000\/shortcuts\.json が https/],
    ["相対のショートカットのアドレス", 'ResourcesUrl="https://localhost:3000/shortcuts.en-US.json"', 'ResourcesUrl="shortcuts.en-US.json"', /shortcuts\.en-US\.json が https/],
    ["床より上の API", 'MinVersion="1.14"', 'MinVersion="1.17"', /1\.14/],
  ])("%s を見つける", (_what, from, to, problem) => {
    expect(check(withChange(from, to)).join("\n")).toMatch(problem);
  });
});

describe("ショートカット キーの一覧", () => {
  const own = readFileSync("src/commands/shortcuts.json", "utf8");
  const english = readFileSync("src/commands/shortcuts.en-US.json", "utf8");
  const keys = { actions: commandNames };

  it("正しく、すべての動作にキーと日英の名前がある", () => {
    expect(checkShortcuts(own, english, keys)).toEqual([]);
    for (const name of commandNames) expect(own).toContain(`"id": "${name}"`);
  });

  it.each<[string, string, string, RegExp]>([
    ["JSON の誤り", '"actions": [', '"actions": ', /JSON として/],
    ["コードにない動作", '"id": "validate"', '"id": "check"', /check は登録されていません/],
    ["キーのない動作", '"action": "validate"', '"action": "summarize"', /validate のキーがありません/],
    ["知らない動作のキー", '"action": "validate"', '"action": "other"', /other が actions にありません/],
    ["種類の誤り", '"validate", "type": "ExecuteFunction"', '"validate", "type": "ShowTaskpane"', /type は ExecuteFunction/],
    ["Excel が使うキー", "Ctrl+Shift+Alt+K", "Ctrl+K", /Ctrl\+K は/],
    ["同じキー", "Ctrl+Shift+Alt+K", "Ctrl+Shift+Alt+N", /重なって/],
    ["記号を介さない名前", "${resource.validate_name}", "検証", /validate の名前は/],
    ["文のない記号", "${resource.validate_name}", "${resource.check_name}", /check_name の文が/],
    ["知らない項目", '"resources"', '"extra": {}, "resources"', /extra はどこからも/],
    ["訳していない文", '"検証"', '"Check"', /validate_name の文が訳されて/],
  ])("%s を見つける", (_what, from, to, problem) => {
    expect(own).toContain(from);
    expect(checkShortcuts(own.replace(from, to), english, keys).join("\n")).toMatch(problem);
  });

  it.each<[string, string, string, RegExp]>([
    ["訳の欠け", '"validate_name": { "value": "Check"', '"validate_name": { "value": ""', /validate_name の文が/],
    ["余った訳", "{", '{ "other_name": { "value": "x" },', /other_name はどこからも/],
    ["訳の JSON の誤り", "{", "", /訳のファイル/],
  ])("%s を見つける", (_what, from, to, problem) => {
    expect(english).toContain(from);
    expect(checkShortcuts(own, english.replace(from, to), keys).join("\n")).toMatch(problem);
  });
});
