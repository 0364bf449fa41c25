/** Workbooks in windows of their own, as Excel opens them. A new window takes its file from the page that opened it. */

const HANDED = "kensho-handed-workbooks";
const PARAMETER = "window";

export interface HandedWorkbook {
  readonly bytes: Uint8Array;
  /** "Book2.xlsx" */
  readonly fileName: string;
}

/** Opens the file in a new window as Book2, Book3 …; false when the browser does not let windows be opened. */
export function openInNewWindow(bytes: Uint8Array): boolean {
  const handed = handedBy(window) ?? new Map<string, HandedWorkbook>();
  Reflect.set(window, HANDED, handed);
  const number = String(handed.size + 2);
  handed.set(number, { bytes, fileName: `Book${number}.xlsx` });
  const address = new URL(window.location.href);
  address.searchParams.set(PARAMETER, number);
  return window.open(address.href, "_blank") !== null;
}

/** The file that this window was opened for; null in a window that a person opened, or when the opener has gone. */
export function handedWorkbook(): HandedWorkbook | null {
  const number = new URLSearchParams(window.location.search).get(PARAMETER);
  const opener = window.opener as Window | null;
  return (number !== null && opener && handedBy(opener)?.get(number)) || null;
}

function handedBy(page: Window): Map<string, HandedWorkbook> | undefined {
  return Reflect.get(page, HANDED) as Map<string, HandedWorkbook> | undefined;
}
