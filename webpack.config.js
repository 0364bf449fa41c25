/**
 * Two bundles. Production holds the task pane alone; `npm run build` calls it with the address, the source of Office.js and the folder.
 * Development (`npm start`) adds the stand-in for Excel: its page at /, and the script that it puts before office.js in the pane.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const { DEFAULT_URL } = require("./scripts/build-arguments.js");
const { contentSecurityPolicy } = require("./scripts/content-security-policy.js");
const officeJsFiles = require("./scripts/office-js-files.js");

const OFFICE_JS = { cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", local: "officejs/office.js", development: "/officejs/office.js" };
/** React with Fluent UI takes about 500 KB; a pane above this should make somebody look. */
const LARGEST_PANE_BYTES = 1_200_000;

const inRoot = (...parts) => path.resolve(__dirname, ...parts);

/** The pane offers it to those who have no verification sheets at hand (src/taskpane/model/sample-address.ts). */
const SAMPLE = { from: inRoot("src/workbench/sample/sample.xlsx"), to: "assets/sample.xlsx" };

module.exports = (env = {}, argv = {}) => {
  const isProduction = argv.mode === "production";
  const officeJs = isProduction ? (env.officeJs ?? "cdn") : "development";
  return {
    mode: isProduction ? "production" : "development",
    devtool: isProduction ? false : "cheap-module-source-map",
    entry: isProduction ? paneEntry() : { ...paneEntry({ reloading: env.reload === true }), ...standInEntries() },
    output: output(isProduction, env.out),
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: rules() },
    plugins: [
      new HtmlPlugin({
        template: inRoot("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["taskpane"],
        templateParameters: {
          officeJs: OFFICE_JS[officeJs],
          standInScript: isProduction ? "" : "/attach.js",
          policy: isProduction ? contentSecurityPolicy(officeJs) : "",
        },
      }),
      ...(isProduction ? [] : [new HtmlPlugin({ template: inRoot("src/workbench/page/index.html"), filename: "index.html", chunks: ["workbench"] })]),
      new CopyPlugin({ patterns: [...copies(env.url ?? DEFAULT_URL, env.shortcuts !== "off"), ...(officeJs === "local" ? officeJsCopies() : [])] }),
    ],
    performance: isProduction ? { maxAssetSize: LARGEST_PANE_BYTES, maxEntrypointSize: LARGEST_PANE_BYTES, assetFilter: (name) => !name.startsWith("officejs/") } : false,
    optimization: {
      // The page is written before the minimizer runs; hashes taken afterwards would no longer be those that it names.
      realContentHash: false,
      // Functions stay where they stand: moved into their only caller they are made anew at each call, a tenth of the time of a check.
      minimizeOptions: { javascript: { compress: { passes: 2, reduce_funcs: false } } },
    },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
    devServer: devServer(),
  };
};

/** Production names carry a hash of the contents, so that a browser that keeps files for long never mixes two versions. */
function output(isProduction, folder) {
  const hash = isProduction ? ".[contenthash:8]" : "";
  const names = { filename: `[name]${hash}.js`, chunkFilename: `[name]${hash}.js`, assetModuleFilename: `media/[name]${hash}[ext]` };
  return { path: folder ?? inRoot("dist"), ...names, publicPath: isProduction ? "" : "/", clean: true };
}

/** What is served as it is; the manifest is written for the address at which the folder will stand, with or without keyboard shortcuts. */
function copies(url, withShortcuts) {
  const shortcuts = /\s*<ExtendedOverrides [^>]*><\/ExtendedOverrides>/;
  const transform = (manifest) => manifest.toString("utf8").replace(withShortcuts ? "" : shortcuts, "").replaceAll(DEFAULT_URL, url);
  const files = withShortcuts ? [{ from: "shortcuts*.json", context: inRoot("src/commands") }] : [];
  return [{ from: inRoot("manifest.xml"), transform }, { from: inRoot("assets"), to: "assets" }, { from: inRoot("src/help") }, SAMPLE, ...files];
}

/** Microsoft's licence asks for unmodified copies: `minimized` keeps the minimizer away from them. */
function officeJsCopies() {
  const library = inRoot("node_modules/@microsoft/office-js");
  const files = officeJsFiles.map((file) => ({ from: path.join(library, "dist", file), to: `officejs/${file}`, info: { minimized: true } }));
  return [...files, { from: path.join(library, "LICENSE.md"), to: "officejs/LICENSE.md" }];
}

/** Only the pane reloads itself after an edit of its source: a reload of the page would throw away the open workbook. */
function paneEntry({ reloading = false } = {}) {
  const client = "webpack-dev-server/client/index.js?live-reload=true&hot=false&logging=error";
  return { taskpane: [...(reloading ? [client] : []), inRoot("src/taskpane/index.tsx")] };
}

function standInEntries() {
  return { workbench: inRoot("src/workbench/page/index.ts"), attach: inRoot("src/workbench/attach/index.ts") };
}

function rules() {
  const swc = {
    loader: "swc-loader",
    options: {
      // Fields are assigned: defining each by Object.defineProperty took a third of the check of a full workbook.
      jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" }, useDefineForClassFields: false } },
    },
  };
  return [
    { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
    { test: /\.css$/, use: ["style-loader", "css-loader"] },
    { test: /\.xlsx$/, type: "asset/resource" },
  ];
}

function devServer() {
  return {
    static: [{ directory: inRoot("node_modules/@microsoft/office-js/dist"), publicPath: "/officejs", watch: false }],
    client: false,
    hot: false,
    liveReload: false,
  };
}
