import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, type ExitStatus } from "../../src/cli/run";

export interface Outcome {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for one test file; `check` runs the command in it. */
export function workFolder() {
  const directory = mkdtempSync(join(tmpdir(), "kensho-cli-"));
  return {
    directory,
    path: (name: string) => join(directory, name),
    remove: () => rmSync(directory, { recursive: true, force: true }),
    async check(...argv: readonly string[]): Promise<Outcome> {
      let out = "";
      let err = "";
      const status = await run(argv, { directory, print: (text) => void (out += text), complain: (text) => void (err += text) });
      return { status, out, err };
    },
  };
}
