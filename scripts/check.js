/** `npm run check -- BOOK.xlsx …`: the command line (src/cli/main.ts). File names are relative to where npm was called. */
const { runTypeScript } = require("./run.js");

if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exit(runTypeScript("src/cli/main.ts", process.argv.slice(2)));
