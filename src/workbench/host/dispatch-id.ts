/** Numbers by which office.js calls Office and registers for its events, the same in every way in. */
export const DispatchId = { saveSettings: 76, executeBatch: 93, commandCompleted: 94, richApiMessage: 33, commandInvoked: 39, dialogMessage: 10 } as const;

/** Statuses of Office for calls that the stand-in does not have, and for mistakes of its own. */
export const NOT_SUPPORTED = 5000;
export const INTERNAL_ERROR = 5001;
/** Office's status for a window that it may not open (12007: one is open already). */
export const DIALOG_REFUSED = 12007;
