import { createRequire } from "node:module";
import path from "node:path";
import { scratch } from "../support/production-pane";
import { runWebpack } from "../support/run-webpack";
import type * as CoreEntry from "./core-entry";

/** The core in one file, bundled and minified as `npm run build` does it for the pane: module by module it is a fifth slower. */
export async function bundledCore(): Promise<typeof CoreEntry> {
  const folder = scratch("bench-core");
  await runWebpack({
    mode: "production",
    target: "node",
    entry: { core: path.join(__dirname, "core-entry.ts") },
    output: { path: folder, filename: "[name].js", library: { type: "commonjs2" }, clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: "swc-loader", options: { jsc: { target: "es2020", parser: { syntax: "typescript" }, transform: { useDefineForClassFields: false } } } } }] },
  });
  return createRequire(__filename)(path.join(folder, "core.js")) as typeof CoreEntry;
}
