import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs a script of this folder in a process of its own, and answers what it prints as JSON.
 * @throws Error with what the script said, where it failed
 */
export function jsonOfProcess<Result>(script: string, args: readonly string[]): Result {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--import", tsx, path.join(__dirname, script), ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}
