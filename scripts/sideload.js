/**
 * `npm run sideload [-- --office-js local]`: the production pane over https at the address of manifest.xml, opened in desktop Excel;
 * `npm run stop` (this file with --stop) takes it out of Excel again. Windows and Mac only.
 */
const { readBuildArguments, BuildArgumentError } = require("./build-arguments.js");
const { sideload, SideloadError, stopSideload } = require("./desktop-excel.js");
const { runNpm } = require("./run-npm.js");

const tools = {
  runNpm: (args) => runNpm(args, "inherit").status,
  isFree: (port) => require("./free-port.js").isFree(port),
};

async function main() {
  const args = process.argv.slice(2);
  if (args.includes("--stop")) {
    stopSideload(process.platform, tools);
    console.log("Excel から外しました。");
    return;
  }
  const { officeJs } = readBuildArguments(args, ["--office-js"]);
  const serve = (port) => {
    require("./ensure-install.js").ensureInstall();
    console.log("作業ウィンドウを用意しています…");
    return require("./secure-server.js").startSecureServer({ port, certificate: developmentCertificate(), officeJs });
  };
  await sideload(process.platform, { ...tools, serve });
  console.log("Excel の［ホーム］タブに「検証シート」が出ます。終えるときは、別の窓で npm run stop を実行し、この窓で Ctrl+C を押してください。");
}

/** Where office-addin-dev-certs keeps the certificate that this machine trusts. */
function developmentCertificate() {
  const path = require("node:path");
  const folder = path.join(require("node:os").homedir(), ".office-addin-dev-certs");
  return { cert: path.join(folder, "localhost.crt"), key: path.join(folder, "localhost.key") };
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

main().catch((error) => {
  if (error instanceof BuildArgumentError || error instanceof SideloadError) console.error(error.message);
  else console.error(error);
  process.exit(2);
});
