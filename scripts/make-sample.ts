/** Writes src/workbench/sample/sample.xlsx from the facts beside it: npm run make-sample */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleLayouts } from "../src/workbench/sample/sample-layouts";
import { writeLayouts } from "./write-layouts";

const TARGET = join(__dirname, "../src/workbench/sample/sample.xlsx");

async function main(): Promise<void> {
  const layouts = sampleLayouts();
  await writeFile(TARGET, await writeLayouts(layouts));
  console.log(`${TARGET}: ${layouts.length} sheets`);
}

void main();
