import { npmSteps, sideload, SideloadError, stopSideload, type SideloadTools } from "../../scripts/desktop-excel.js";

/** Tools that note what is asked of them; `statuses` are npm's answers in turn, 0 when they run out. */
function tools({ statuses = [], isFree = true }: { readonly statuses?: readonly number[]; readonly isFree?: boolean } = {}) {
  const log: string[] = [];
  const left = [...statuses];
  const noted: SideloadTools = {
    runNpm: (args) => {
      log.push(args.slice(4).join(" "));
      return left.shift() ?? 0;
    },
    isFree: () => Promise.resolve(isFree),
    serve: (port) => {
      log.push(`serve ${port}`);
      return Promise.resolve({ stop: () => Promise.resolve(void log.push("stop server")) });
    },
  };
  return { log, noted };
}

describe("npm run sideload", () => {
  it.each(["win32", "darwin"])("%s では、証明書、https の配信、Excel の順に用意する", async (platform) => {
    const { log, noted } = tools();
    await sideload(platform, noted);
    expect(log).toEqual(["office-addin-dev-certs install", "serve 3000", "office-addin-debugging start manifest.xml desktop --app excel"]);
  });

  it("道具は版を決めて、確認なしに取り寄せる", () => {
    for (const args of Object.values(npmSteps)) expect(args.slice(0, 4)).toEqual(["exec", "--yes", expect.stringMatching(/^--package=office-addin-[a-z-]+@\d+\.\d+\.\d+$/), "--"]);
  });

  it("Linux では何もせず、必要なものを 1 文で知らせる", async () => {
    const { log, noted } = tools();
    await expect(sideload("linux", noted)).rejects.toThrow(/^この機能は Windows または Mac のデスクトップ版 Excel が必要です。/);
    expect(() => stopSideload("linux", noted)).toThrow(SideloadError);
    expect(log).toEqual([]);
  });

  it("3000 番が使用中なら、何もせずに知らせる", async () => {
    const { log, noted } = tools({ isFree: false });
    await expect(sideload("win32", noted)).rejects.toThrow(/3000 番のポートが使用中/);
    expect(log).toEqual([]);
  });

  it("証明書が断られたら、配信も Excel も始めない", async () => {
    const { log, noted } = tools({ statuses: [1] });
    await expect(sideload("win32", noted)).rejects.toThrow(/証明書を用意できませんでした/);
    expect(log).toEqual(["office-addin-dev-certs install"]);
  });

  it("Excel に読み込めなければ、配信を終える", async () => {
    const { log, noted } = tools({ statuses: [0, 1] });
    await expect(sideload("win32", noted)).rejects.toThrow(/Excel に読み込めませんでした/);
    expect(log.at(-1)).toBe("stop server");
  });
});

describe("npm run stop", () => {
  it("登録を外す", () => {
    const { log, noted } = tools();
    stopSideload("darwin", noted);
    expect(log).toEqual(["office-addin-debugging stop manifest.xml desktop"]);
  });

  it("外せなければ知らせる", () => {
    expect(() => stopSideload("win32", tools({ statuses: [1] }).noted)).toThrow(/外せませんでした/);
  });
});
