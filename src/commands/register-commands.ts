/** Function names of the ribbon buttons in manifest.xml. */
export type CommandName = "validate" | "summarize";

/** The pane's own way of doing a command, so that progress, result and refusals are shown in it. */
export type CommandHandlers = Readonly<Record<CommandName, () => Promise<unknown>>>;

/** Without a pane the buttons do the same to the workbook: highlights and summary sheet are the result. Loaded when a button is first used. */
const withoutPane: CommandHandlers = {
  validate: async () => (await import(/* webpackChunkName: "workbook-work" */ "./run-validation")).runValidation({ highlight: true }),
  summarize: async () => (await import(/* webpackChunkName: "workbook-work" */ "./run-summary")).runSummary({}),
};

let pane: CommandHandlers | null = null;

/** Lets ribbon buttons run through the pane of this page from now on; answers a function that ends it. */
export function attachPane(handlers: CommandHandlers): () => void {
  pane = handlers;
  return () => {
    if (pane === handlers) pane = null;
  };
}

/** Makes the ribbon buttons work. Call it once the library is ready, in every page that the manifest names as function file. */
export function registerCommands(): void {
  for (const name of ["validate", "summarize"] as const) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runCommand(name, event));
  }
}

/** Excel greys the button out until `completed`, so that comes always, also after a failure. */
async function runCommand(name: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await showPane();
    await (pane ?? withoutPane)[name]();
  } finally {
    event.completed();
  }
}

/** Where page and ribbon share one runtime the pane comes up to show the result; elsewhere the workbook alone shows it. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
