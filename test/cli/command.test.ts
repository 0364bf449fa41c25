import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_PATH } from "../support/sample-book";
import { workFolder } from "./support";

const folder = workFolder();
afterAll(folder.remove);
beforeAll(() => copyFileSync(SAMPLE_PATH, folder.path("検証 シート.xlsx")));

const COMMAND = join(__dirname, "../../scripts/check.js");
const SLOW = 120_000;
/** A device that is always full is there on Linux only. */
const onFullDisk = existsSync("/dev/full") ? it : it.skip;

/** The command as npm starts it: called from `folder`, run anywhere. */
function command(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, INIT_CWD: folder.directory };
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...argv], { env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

describe("npm run check の本物の実行", () => {
  it("呼ばれたフォルダーからの名前で読み、標準出力は JSON だけで、0 で終わる", async () => {
    const { status, out, err } = await command("検証 シート.xlsx", "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ workbooks: [{ file: "検証 シート.xlsx" }], summary: { total: { budget: 63164, actual: 57693 } } });
  }, SLOW);

  onFullDisk("標準出力に書けないときは、指摘ありの 1 ではなく 2", () => {
    const full = openSync("/dev/full", "w");
    const env = { ...process.env, INIT_CWD: folder.directory };
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, "検証 シート.xlsx", "--json"], { env, stdio: ["ignore", full, "pipe"], encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toBe("標準出力に書けません（ENOSPC）。空き容量を確認してください。 (Standard output cannot be written.)\n");
  }, SLOW);

  it("読めないときは標準エラー出力の 1 文と終了コード 2", async () => {
    const { status, out, err } = await command("ない.xlsx", "--json");
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toBe("ない.xlsx: ファイルが見つかりません。場所と名前を確認してください。 (No such file.)\n");
  }, SLOW);
});
