import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { contentSecurityPolicy } from "../../scripts/content-security-policy.js";

const LARGEST_PICTURE = 150_000;
const pages = ["README.md", ...readdirSync("docs").filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

/** Targets of the links and pictures of a page that lie in this repository. */
function targets(page: string): string[] {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return links.filter((target) => !/^[a-z]+:|^#/i.test(target)).map((target) => path.join(path.dirname(page), target.replace(/#.*$/, "")));
}

describe("手引き", () => {
  it.each(pages)("%s のリンクと画像の先がある", (page) => {
    expect(targets(page).filter((target) => !existsSync(target))).toEqual([]);
  });

  it("目次から全部の手引きに行ける", () => {
    expect(targets("docs/README.md")).toEqual(expect.arrayContaining(pages.filter((page) => page.startsWith("docs/") && page !== "docs/README.md")));
  });

  it("職員の手引きは、規則の一覧にあるすべての規則を説明している", () => {
    const titles = [...readFileSync("src/rules/README.md", "utf8").matchAll(/^\*\*(.+?)\*\* \//gm)].map(([, title = ""]) => title);
    expect(titles.length).toBeGreaterThan(10);
    const guide = readFileSync("docs/clerks.md", "utf8");
    expect(titles.filter((title) => !guide.includes(`| ${title} |`))).toEqual([]);
  });

  it.each(pages)("%s に書いた npm run の命令は、すべてある", (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = ""]) => name);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)("%s に書いたコードの場所は、すべてある", (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/`((?:src|test|scripts|assets)\/[\w./-]+)`/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => ![name, `${name}.ts`, `${name}.tsx`].some((file) => existsSync(file)))).toEqual([]);
  });

  it.each(pages)("%s に書いた bench の指定は、どれかの節の題に当たる", (page) => {
    const named = [...readFileSync(page, "utf8").matchAll(/npm run bench -- ([^\s`]+)/g)].map(([, name = ""]) => name);
    const titles = readdirSync("test/bench").flatMap((name) => (name.endsWith(".ts") ? [...readFileSync(`test/bench/${name}`, "utf8").matchAll(/^ {2}title: (.+)/gm)] : []).map(([, title = ""]) => title));
    expect(named.filter((name) => !titles.some((title) => title.includes(name)))).toEqual([]);
  });

  it.each(["docs/clerks.md", "src/help/help.html"])("%s のショートカット キーは、マニフェストが配るものと同じ", (page) => {
    const guide = readFileSync(page, "utf8");
    const { shortcuts } = JSON.parse(readFileSync("src/commands/shortcuts.json", "utf8")) as { shortcuts: { key: { default: string } }[] };
    const keys = shortcuts.map(({ key }) => key.default);
    expect([...new Set(guide.match(/Ctrl\+Shift\+Alt\+[A-Z]/g))].sort()).toEqual([...keys].sort());
  });

  it("画像は 1 枚 150 KB まで", () => {
    const pictures = readdirSync("docs/images").map((name) => `docs/images/${name}`);
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter((file) => statSync(file).size > LARGEST_PICTURE)).toEqual([]);
  });

  it("データの扱いに書いた CSP は、ビルドが書き込むものと同じ", () => {
    const written = readFileSync("docs/privacy-and-security.md", "utf8").replace(/\s+/g, " ");
    expect(written).toContain(contentSecurityPolicy("cdn"));
  });
});
