import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { freePort } from "../../scripts/free-port.js";

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, CI: "true" } });

describe("npm start が始められないとき、何をすればよいかを日英の 1 文で知らせる", () => {
  it.each([
    ["数でないポート", ["--port", "abc"], /ポート番号「abc」は使えません.*--port takes a number/],
    ["大きすぎるポート", ["--port", "70000"], /0 から 65535/],
    ["知らない指定", ["--watch"], /使える指定は --port.*Options:/],
  ])("%s", (_, args, sentence) => {
    const { status, stderr, stdout } = run("scripts/start.js", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(sentence)]);
  });

  it("使用中のポートは飛ばして、次の空きを使う", async () => {
    const busy = createServer();
    const first = await new Promise<number>((resolve) => busy.listen(0, "127.0.0.1", () => {
      const address = busy.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    }));
    expect(await freePort(String(first))).toBeGreaterThan(first);
    busy.close();
  });
});

(process.platform === "linux" ? describe : describe.skip)("Excel のない Linux では", () => {
  it.each([["sideload", []], ["stop", ["--stop"]]])("npm run %s は、何も始めずに断る", (_, args) => {
    const { status, stderr, stdout } = run("scripts/sideload.js", ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^この機能は Windows または Mac のデスクトップ版 Excel が必要です。.*\n$/);
  });
});
