/** Functions behind the ribbon buttons of manifest.xml. */
export const buttonNames = ["validate", "summarize"] as const;
/** Everything that a ribbon button or a keyboard shortcut (shortcuts.json) can run. */
export const commandNames = [...buttonNames, "nextFinding", "previousFinding"] as const;

export type ButtonName = (typeof buttonNames)[number];
export type CommandName = (typeof commandNames)[number];
