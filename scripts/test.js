/**
 * `npm test`: everything that must hold, in one command. Installs what is missing, then type check, lint, catalogue and
 * unit tests, production build, browser tests. Ends with `N passed, N failed` alone on a line.
 */
const { ensureInstall } = require("./ensure-install.js");
ensureInstall();

const { spawn } = require("node:child_process");
const { mkdirSync, readFileSync, rmSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const output = path.join(root, "test-output");
const bin = (name) => path.join(root, "node_modules", name);

/** Steps that pass or fail as a whole. */
const CHECKS = {
  型検査: [bin("typescript/bin/tsc"), "-p", "."],
  リント: [bin("eslint/bin/eslint.js"), "--max-warnings", "0", "src", "test", "scripts", "webpack.config.js"],
  本番ビルド: [path.join(__dirname, "build.js")],
};

function run(title, args) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("close", (status) => {
      console.log(`${status === 0 ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });
}

async function check(title) {
  const passed = await run(title, CHECKS[title]);
  return { passed: Number(passed), failed: Number(!passed), skipped: 0 };
}

/** Runs one jest project; a run that tells no counts, or that ran nothing, is a failure. */
async function jest(project, title, extra = []) {
  const file = path.join(output, `${project}.json`);
  const ran = await run(title, [bin("jest/bin/jest.js"), "--selectProjects", project, "--json", "--outputFile", file, ...extra]);
  try {
    const result = JSON.parse(readFileSync(file, "utf8"));
    const broken = result.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
    const failed = result.numFailedTests + broken;
    const nothingRan = result.numTotalTests === 0;
    return { passed: result.numPassedTests, failed: ran && !nothingRan ? failed : Math.max(failed, 1), skipped: result.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function main() {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const quick = await Promise.all([
    (async () => [await check("型検査"), await check("リント")])(),
    jest("unit", "単体テスト"),
  ]);
  const build = await check("本番ビルド");
  const browser = await jest("e2e", "ブラウザーテスト", ["--runInBand"]);
  const all = [...quick.flat(), build, browser];
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  const skipped = sum("skipped");
  if (skipped > 0) console.log(`見送り ${skipped} 件（この環境に無い道具を使う試験。理由は各試験の名前を参照）`);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

void main();
