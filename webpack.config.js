/**
 * Two bundles. Production holds the task pane alone: `webpack --mode production [--env officeJs=URL]`.
 * Development (`npm start`) adds the stand-in for Excel: its page at /, and the script that it puts before office.js in the pane.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const LOCAL_OFFICE_JS = "/officejs/office.js";
/** React with Fluent UI takes about 500 KB; a pane above this should make somebody look. */
const LARGEST_PANE_BYTES = 1_200_000;

const inRoot = (...parts) => path.resolve(__dirname, ...parts);

module.exports = (env = {}, argv = {}) => {
  const isProduction = argv.mode === "production";
  return {
    mode: isProduction ? "production" : "development",
    devtool: isProduction ? false : "cheap-module-source-map",
    entry: isProduction ? paneEntry() : { ...paneEntry({ reloading: env.reload !== false }), ...standInEntries() },
    output: { path: inRoot("dist"), filename: "[name].js", assetModuleFilename: "media/[name][ext]", publicPath: isProduction ? "" : "/", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: rules() },
    plugins: [
      new HtmlPlugin({
        template: inRoot("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["taskpane"],
        templateParameters: {
          officeJs: env.officeJs ?? (isProduction ? OFFICE_JS_CDN : LOCAL_OFFICE_JS),
          standInScript: isProduction ? "" : "/attach.js",
        },
      }),
      ...(isProduction ? [] : [new HtmlPlugin({ template: inRoot("src/workbench/page/index.html"), filename: "index.html", chunks: ["workbench"] })]),
      new CopyPlugin({ patterns: [{ from: inRoot("manifest.xml") }, { from: inRoot("assets"), to: "assets" }] }),
    ],
    performance: isProduction ? { maxAssetSize: LARGEST_PANE_BYTES, maxEntrypointSize: LARGEST_PANE_BYTES } : false,
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
    devServer: devServer(),
  };
};

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
      jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
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
