import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import { scratch } from "../support/production-pane";
import { runWebpack } from "../support/run-webpack";
import type * as CoreEntry from "./core-entry";

const load = createRequire(__filename);
const paneConfiguration = load("../../webpack.config.js") as (env: object, argv: { readonly mode: "production" }) => Configuration;

/** The core in one file, compiled by the pane's own rules and minified, so that what these make of the source is measured too. */
export async function bundledCore(): Promise<typeof CoreEntry> {
  const folder = scratch("bench-core");
  const { resolve, module } = paneConfiguration({}, { mode: "production" });
  await runWebpack({
    mode: "production",
    target: "node",
    entry: { core: path.join(__dirname, "core-entry.ts") },
    output: { path: folder, filename: "[name].js", library: { type: "commonjs2" }, clean: true },
    resolve,
    module,
  });
  return load(path.join(folder, "core.js")) as typeof CoreEntry;
}
