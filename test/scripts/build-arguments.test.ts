import path from "node:path";
import { readBuildArguments } from "../../scripts/build-arguments.js";

describe("npm run build の指定", () => {
  it("何もなければ、この PC の試験用アドレス、Microsoft の Office.js、ショートカットあり、dist", () => {
    expect(readBuildArguments([])).toEqual({ url: "https://localhost:3000/", officeJs: "cdn", shortcuts: "on", out: path.resolve("dist") });
  });

  it.each([
    [["--url", "https://intranet.example.jp/kensho/"], { url: "https://intranet.example.jp/kensho/" }],
    [["--url=https://intranet.example.jp/"], { url: "https://intranet.example.jp/" }],
    [["--url", "https://intranet.example.jp:8443/a/"], { url: "https://intranet.example.jp:8443/a/" }],
    [["--shortcuts", "off"], { shortcuts: "off" }],
    [["--office-js", "local", "--out", "配置用"], { officeJs: "local", out: path.resolve("配置用") }],
  ])("%j を読む", (args, expected) => {
    expect(readBuildArguments(args)).toMatchObject(expected);
  });

  it.each([
    ["http", ["--url", "http://intranet.example.jp/kensho/"], /https:\/\/ で始まる/],
    ["最後の斜線なし", ["--url", "https://intranet.example.jp/kensho"], /「\/」で終えて.*https:\/\/intranet\.example\.jp\/kensho\//],
    ["アドレスでない文", ["--url", "庁内サーバー"], /アドレスとして読めません/],
    ["問い合わせ付き", ["--url", "https://intranet.example.jp/?v=1"], /「\?」「#」以降/],
    ["パスワード付き", ["--url", "https://u:p@intranet.example.jp/"], /パスワードを含めない/],
    ["値のない指定", ["--url"], /--url の後に値がありません/],
    ["次の指定を値にした", ["--url", "--office-js", "local"], /--url の後に値がありません/],
    ["ない選択肢", ["--office-js", "none"], /cdn.*local/],
    ["ない切り替え", ["--shortcuts", "no"], /on.*off/],
    ["2 回の指定", ["--office-js", "cdn", "--office-js", "local"], /2 回/],
    ["知らない指定", ["--port", "1"], /「--port」という指定はありません/],
    ["はぐれた値", ["dist"], /「dist」という指定はありません/],
  ])("%s は、何を直すかを 1 文で断る", (_, args, sentence) => {
    expect(() => readBuildArguments(args)).toThrow(sentence);
  });
});
