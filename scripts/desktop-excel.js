/**
 * Sideloading into desktop Excel, with Microsoft's tools at fixed versions, fetched by npm when they are first used. They are not among our
 * dependencies: office-addin-debugging brings 590 packages and 450 MB, and one of them (keytar) fetches a binary while it is installed.
 */
const TOOLS = { certificate: "office-addin-dev-certs@3.0.0", excel: "office-addin-debugging@7.0.0" };
const MANIFEST = "manifest.xml";
/** The address in manifest.xml. */
const PORT = 3000;

const tool = (name, ...args) => ["exec", "--yes", `--package=${name}`, "--", name.split("@")[0], ...args];

/** What npm is asked to do, as its arguments. */
const npmSteps = {
  certificate: tool(TOOLS.certificate, "install"),
  start: tool(TOOLS.excel, "start", MANIFEST, "desktop", "--app", "excel"),
  stop: tool(TOOLS.excel, "stop", MANIFEST, "desktop"),
};

/** Told in one sentence and without a stack; nothing has been changed, or it was taken back. */
class SideloadError extends Error {}

function requireDesktopExcel(platform) {
  if (platform === "win32" || platform === "darwin") return;
  throw new SideloadError("この機能は Windows または Mac のデスクトップ版 Excel が必要です。Excel なしで試すには npm start を使ってください。 / This needs desktop Excel on Windows or Mac; npm start works without Excel.");
}

/**
 * Serves the pane over https and opens Excel with it; answers the running server. `tools`: runNpm(args) → exit status, isFree(port),
 * serve() → server with stop(). Throws SideloadError.
 */
async function sideload(platform, { runNpm, isFree, serve }) {
  requireDesktopExcel(platform);
  if (!(await isFree(PORT))) {
    throw new SideloadError(`${PORT} 番のポートが使用中です。使っているプログラム（npm start など）を終えてから、もう一度実行してください。マニフェストのアドレスが ${PORT} 番のため、別の番号は使えません。`);
  }
  if (runNpm(npmSteps.certificate) !== 0) {
    throw new SideloadError("開発用の証明書を用意できませんでした。確認の窓では「はい」を選び、npm のレジストリに接続できるか確かめて、もう一度実行してください。");
  }
  const server = await serve(PORT);
  if (runNpm(npmSteps.start) === 0) return server;
  await server.stop();
  throw new SideloadError("Excel に読み込めませんでした。上の表示を確かめ、Excel を終えてから、もう一度実行してください。途中まで進んだ登録は npm run stop で外せます。");
}

/** Takes the add-in out of Excel again. Throws SideloadError. */
function stopSideload(platform, { runNpm }) {
  requireDesktopExcel(platform);
  if (runNpm(npmSteps.stop) !== 0) throw new SideloadError("Excel から外せませんでした。上の表示を確かめ、Excel を終えてから、もう一度実行してください。");
}

module.exports = { npmSteps, PORT, sideload, SideloadError, stopSideload };
