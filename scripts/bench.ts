/** npm run bench [-- WORD …]: measures and prints; with words only the sections whose title holds one of them. */
import { cpus } from "node:os";
import { renderTable } from "../test/bench/section";
import { sections } from "../test/bench/sections";

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const [cpu] = cpus();
  console.log(`Node ${process.versions.node}　${cpu?.model ?? "?"} × ${cpus().length}`);
  for (const section of sections) {
    if (words.length > 0 && !words.some((word) => section.title.includes(word))) continue;
    console.log(`\n${section.title}`);
    for (const note of section.notes) console.log(`  ${note}`);
    for (const table of await section.run()) console.log(`\n${renderTable(table)}`);
  }
}

void main();
