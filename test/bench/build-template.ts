import { writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { scratch } from "../support/production-pane";

const PAGE = '<!doctype html><html lang="en"><head><meta charset="UTF-8" /><title>Contoso Task Pane Add-in</title>'
  + '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script defer src="react.js"></script><script defer src="taskpane.js"></script></head>'
  + '<body><div id="container"></div></body></html>';

/** Builds react-template as the template's own configuration does (React in a file of its own); answers the folder. */
export async function buildTemplate(): Promise<string> {
  const swc = { loader: "swc-loader", options: { jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } } };
  const folder = scratch("bench-template");
  const compiler = webpack({
    mode: "production",
    entry: { react: ["react", "react-dom"], taskpane: { import: path.join(__dirname, "react-template", "index.tsx"), dependOn: "react" } },
    output: { path: folder, filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  writeFileSync(path.join(folder, "taskpane.html"), PAGE);
  return folder;
}
