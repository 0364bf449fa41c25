import { buttonNames, commandNames, type ButtonName, type CommandName } from "./command-names";

/** The pane's own way of doing commands, so that progress, result and refusals are shown in it. */
export type CommandHandlers = Readonly<Partial<Record<CommandName, () => unknown>>>;

/** Without a pane the buttons do the same to the workbook: highlights and summary sheet are the result. Loaded when a button is first used. */
const withoutPane: Readonly<Record<ButtonName, () => unknown>> = {
  validate: async () => (await import(/* webpackChunkName: "workbook-work" */ "./run-validation")).runValidation({ highlight: true }),
  summarize: async () => (await import(/* webpackChunkName: "workbook-work" */ "./run-summary")).runSummary({}),
};

const attached = new Map<CommandName, () => unknown>();

/** Lets these commands run through the pane of this page from now on; answers a function that ends it. */
export function attachPane(handlers: CommandHandlers): () => void {
  for (const name of commandNames) {
    const handler = handlers[name];
    if (handler) attached.set(name, handler);
  }
  return () => {
    for (const name of commandNames) if (attached.get(name) === handlers[name]) attached.delete(name);
  };
}

/** Makes ribbon buttons and shortcuts work. Call it once the library is ready, in every page that the manifest names as function file. */
export function registerCommands(): void {
  for (const name of commandNames) Office.actions.associate(name, (event?: Office.AddinCommands.Event | null) => void runCommand(name, event));
}

/**
 * Excel greys a button out until `completed`, so that comes always, also after a failure; a shortcut brings no event.
 * Walking through findings that nobody has looked for yet begins with looking for them.
 */
async function runCommand(asked: CommandName, event?: Office.AddinCommands.Event | null): Promise<void> {
  const name = attached.has(asked) || isButton(asked) ? asked : "validate";
  try {
    if (isButton(name)) await showPane();
    await (attached.get(name) ?? (isButton(name) ? withoutPane[name] : undefined))?.();
  } finally {
    event?.completed();
  }
}

function isButton(name: CommandName): name is ButtonName {
  return (buttonNames as readonly string[]).includes(name);
}

/** Where page and ribbon share one runtime the pane comes up to show the result; elsewhere the workbook alone shows it. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
