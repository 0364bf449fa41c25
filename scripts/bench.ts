/** npm run bench [-- WORD …]: measures and prints; with words only the sections whose title holds one of them. */
import { cpus } from "node:os";
import { renderTable } from "../test/bench/section";
import { sections } from "../test/bench/sections";

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const chosen = sections.filter(({ title }) => words.length === 0 || words.some((word) => title.includes(word)));
  if (chosen.length === 0) {
    console.error(`題に「${words.join("」「")}」を含む計測はありません。題の一部を指定してください。\n${sections.map(({ title }) => `  ${title}`).join("\n")}`);
    process.exitCode = 2;
    return;
  }
  const [cpu] = cpus();
  console.log(`Node ${process.versions.node}　${cpu?.model ?? "?"} × ${cpus().length}`);
  for (const section of chosen) {
    console.log(`\n${section.title}`);
    for (const note of section.notes) console.log(`  ${note}`);
    for (const table of await section.run()) console.log(`\n${renderTable(table)}`);
  }
}

void main();
