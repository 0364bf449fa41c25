import { buttonNames, commandNames, type ButtonName, type CommandName } from "./command-names";

/** The pane's own way of doing commands, so that progress, result and refusals are shown in it. */
export type CommandHandlers = Readonly<Partial<Record<CommandName, () => unknown>>>;

/** Without a pane the buttons do the same to the workbook: highlights and summary sheet are the result. Loaded when a button is first used. */
const withoutPane: Readonly<Record<ButtonName, () => unknown>> = {
  validate: async () => {
    const { notPainted, paintTrouble } = await (await import(/* webpackChunkName: "workbook-work" */ "./run-validation")).runValidation({ highlight: true });
    // Highlights are all that can be seen of it, so a sheet without them is a failure here.
    const trouble = paintTrouble ?? notPainted[0]?.situation;
    if (trouble) throw trouble;
  },
  summarize: async () => (await import(/* webpackChunkName: "summary-work" */ "./run-summary")).runSummary({}),
};

const attached = new Map<CommandName, () => unknown>();

/** Milliseconds that a command waits for the pane of this page, which starts together with it. */
const START = 1_000;
let started: () => void = () => undefined;
const paneStarted = new Promise<void>((resolve) => {
  started = resolve;
});

/** Says what went wrong with a command; null while there is no pane. */
let say: OnFailed | null = null;
/** What went wrong while there was no pane to say it. */
let unsaid: { readonly error: unknown } | null = null;

export type OnFailed = (error: unknown) => void;

/**
 * Lets these commands run through the pane of this page from now on; answers a function that ends it. `onFailed` is told of
 * commands that failed outside of the pane, also of the last one before the pane was there.
 */
export function attachPane(handlers: CommandHandlers, onFailed?: OnFailed): () => void {
  started();
  if (onFailed) {
    say = onFailed;
    if (unsaid) onFailed(unsaid.error);
    unsaid = null;
  }
  for (const name of commandNames) {
    const handler = handlers[name];
    if (handler) attached.set(name, handler);
  }
  return () => {
    if (say === onFailed) say = null;
    for (const name of commandNames) if (attached.get(name) === handlers[name]) attached.delete(name);
  };
}

/**
 * Makes ribbon buttons and shortcuts work. Call it once the library is ready, in every page that the manifest names as function file.
 * @param page the address of this page
 */
export function registerCommands(page: string): void {
  for (const name of commandNames) Office.actions.associate(name, (event?: Office.AddinCommands.Event | null) => void runCommand(page, name, event));
}

/**
 * Excel greys a button out until `completed`, so that comes always, also after a failure; a shortcut brings no event. What fails is
 * said by the pane of this page. An Excel without shared runtimes runs buttons in a second copy of the page that nobody sees: there
 * the workbook is the result, and a window says what failed.
 */
async function runCommand(page: string, asked: CommandName, event?: Office.AddinCommands.Event | null): Promise<void> {
  const isSeen = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
  try {
    await (isSeen ? runWithPane(asked) : isButton(asked) && withoutPane[asked]());
  } catch (error) {
    if (!isSeen) await tellOutside(page, asked, error);
    else if (say) say(error);
    else unsaid = { error };
  } finally {
    event?.completed();
  }
}

/** Walking through findings that nobody has looked for yet begins with looking for them. */
async function runWithPane(asked: CommandName): Promise<void> {
  // Walking through a list leaves a closed pane closed; everything else has something to show in it.
  if (isButton(asked) || !attached.has(asked)) await showPane();
  const name = attached.has(asked) || isButton(asked) ? asked : "validate";
  await (attached.get(name) ?? (isButton(name) ? withoutPane[name] : undefined))?.();
}

function isButton(name: CommandName): name is ButtonName {
  return (buttonNames as readonly string[]).includes(name);
}

async function tellOutside(page: string, name: CommandName, error: unknown): Promise<void> {
  try {
    if (isButton(name)) await (await import(/* webpackChunkName: "workbook-work" */ "./tell-in-dialog")).tellInDialog(page, name, error);
  } catch {
    // Excel opens no window, or the part that asks for it cannot be fetched: then only the unchanged workbook shows it.
  }
}

/** The pane comes up to show the result. */
async function showPane(): Promise<void> {
  // A pane that does not come up is no reason not to do the work.
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane().catch(() => undefined);
  await Promise.race([paneStarted, new Promise((resolve) => setTimeout(resolve, START))]);
}
