/** npm run --silent check -- BOOK.xlsx [MORE.xlsx …] [--json] [--write OUT.xlsx] [--settings FILE] */
import { run } from "./run";

// A reader that has seen enough (check | head) is no failure of ours; a full disk is one of the run.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`標準出力に書けません（${error.code ?? error.message}）。空き容量を確認してください。 (Standard output cannot be written.)\n`);
  process.exit(2);
});

run(process.argv.slice(2), {
  directory: process.cwd(),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`検証の途中で予期しない誤りが起きました。次の内容を担当者に伝えてください。 (Internal error.)\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 2;
  },
);
