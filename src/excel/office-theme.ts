/** Colours of Excel's own interface, as CSS colours. */
export interface OfficeTheme {
  readonly background: string;
  readonly foreground: string;
}

/** Theme of Excel's interface; null where the host does not tell it, so that the page follows the system instead. */
export function officeTheme(): OfficeTheme | null {
  try {
    // The type promises a theme; Excel on the web and older hosts leave it out, and the desktop getter asks the host each time.
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return theme ? { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor } : null;
  } catch {
    return null;
  }
}
