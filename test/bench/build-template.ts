import { writeFileSync } from "node:fs";
import path from "node:path";
import { scratch } from "../support/production-pane";
import { runWebpack } from "../support/run-webpack";

/** The template's own versions of them (its package-lock.json of August 2026). */
const POLYFILLS = ["core-js/stable", "regenerator-runtime/runtime"];

const pageOf = (scripts: readonly string[]) => '<!doctype html><html lang="en"><head><meta charset="UTF-8" /><title>Contoso Task Pane Add-in</title>'
  + '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>'
  + `${scripts.map((name) => `<script defer src="${name}.js"></script>`).join("")}</head>`
  + '<body><div id="container"></div></body></html>';

/**
 * Builds react-template as the template's own configuration does: polyfills for old browsers in a file of their own, then React in one;
 * answers the folder. Without the polyfills it is what somebody would ship who knows them not to be needed.
 */
export async function buildTemplate(withPolyfills: boolean): Promise<string> {
  const swc = { loader: "swc-loader", options: { jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } } };
  const folder = scratch(withPolyfills ? "bench-template" : "bench-template-lean");
  await runWebpack({
    mode: "production",
    entry: {
      ...(withPolyfills && { polyfill: POLYFILLS }),
      react: ["react", "react-dom"],
      taskpane: { import: path.join(__dirname, "react-template", "index.tsx"), dependOn: "react" },
    },
    output: { path: folder, filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    performance: false,
  });
  writeFileSync(path.join(folder, "taskpane.html"), pageOf([...(withPolyfills ? ["polyfill"] : []), "react", "taskpane"]));
  return folder;
}
