import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import { scratch } from "../support/production-pane";
import { runWebpack } from "../support/run-webpack";
import type * as CoreEntry from "./core-entry";

const load = createRequire(__filename);
const paneConfiguration = load("../../webpack.config.js") as (env: object, argv: { readonly mode: "production" }) => Configuration;

/** Bundles the core into one file, compiled and minified by the pane's own rules, so that what these make of the source is measured too; answers its path. */
export async function bundleCore(): Promise<string> {
  const folder = scratch("bench-core");
  const { resolve, module, optimization } = paneConfiguration({}, { mode: "production" });
  await runWebpack({
    mode: "production",
    target: "node",
    entry: { core: path.join(__dirname, "core-entry.ts") },
    output: { path: folder, filename: "[name].js", library: { type: "commonjs2" }, clean: true },
    resolve,
    module,
    optimization,
  });
  return path.join(folder, "core.js");
}

export function loadCore(file: string): typeof CoreEntry {
  return load(file) as typeof CoreEntry;
}
