/**
 * Who may import whom inside src, and who may name the globals of Office and of the browser.
 * A folder that is not in a row's list is behind a wall; the reason stands in the lint message.
 */
const folders = {
  core: { may: [], why: "core holds the field's words; it would have to change with everything that it imported" },
  reading: { may: ["core"], why: "reading turns cells into forms; it knows no rules and no Excel" },
  rules: { may: ["core"], why: "rules speak of fields; reading speaks of cells" },
  summary: { may: ["core"], why: "the summary is a plan of cells made of forms and findings; Excel writes it" },
  check: { may: ["core", "reading", "rules", "summary"], why: "check joins reading, rules and summary into one report, without Excel" },
  excel: { may: ["core", "summary"], why: "the Excel adapter moves data; what the data means is decided elsewhere" },
  xlsx: { may: ["core/address"], why: "xlsx is a file format for the stand-in and the command line, not part of the add-in" },
  cli: { may: ["core", "reading", "rules", "summary", "check", "xlsx"], why: "the command line is another reader in front of the same check" },
  taskpane: { may: ["core", "reading", "rules", "summary", "check", "excel", "commands"], why: "the pane never imports development code" },
  commands: { may: ["core", "reading", "rules", "summary", "check", "excel"], why: "ribbon commands run without the pane" },
  workbench: { may: ["core/address", "xlsx"], why: "the stand-in plays Excel; it knows nothing of the add-in but its built pane" },
};

const every = Object.keys(folders);

const walls = every.map((folder) => {
  const { may, why } = folders[folder];
  const closed = every.filter((other) => other !== folder && !may.includes(other));
  const patterns = closed.map((other) => {
    const opened = may.filter((path) => path.startsWith(`${other}/`)).map((path) => `!**/${path}`);
    return { group: [`**/../${other}/**`, ...opened], message: `src/${folder} may not import src/${other}: ${why}.` };
  });
  return { files: [`src/${folder}/**/*.{ts,tsx}`], rules: { "no-restricted-imports": ["error", { patterns }] } };
});

const browserNames = ["window", "document", "navigator", "localStorage"];
const officeNames = ["Excel", "Office", "OfficeExtension"];

const forbid = (names, message) => ["error", ...names.map((name) => ({ name, message: `${name}: ${message}` }))];

const hostGlobals = [
  {
    files: ["src/{core,reading,rules,summary,check,xlsx,cli}/**/*.ts"],
    rules: { "no-restricted-globals": forbid([...browserNames, ...officeNames], "this folder is pure and runs anywhere; put host code into src/excel or src/taskpane.") },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": forbid(officeNames, "only src/excel and src/commands name Excel or Office.") },
  },
  { files: ["src/excel/**/*.ts"], rules: { "no-restricted-globals": forbid(browserNames, "src/excel talks to the workbook, not to the page.") } },
];

module.exports = { folders, walls, hostGlobals };
