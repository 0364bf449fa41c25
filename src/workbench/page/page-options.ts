/** What a demonstration or a test may ask for in the page's address: /?locale=en-US&theme=dark&api=1.7 */
export interface PageOptions {
  /** Language of the Excel that is played; the page itself stays Japanese. */
  readonly locale: string;
  /** Office.context.officeTheme. */
  readonly theme: "light" | "dark";
  /** Highest ExcelApi of the Excel that is played, "1.7" for Excel 2019; null for that of the stand-in. */
  readonly apiSet: string | null;
}

/** @param search the address's query, "?locale=en-US" */
export function pageOptions(search: string): PageOptions {
  const asked = new URLSearchParams(search);
  const apiSet = asked.get("api");
  return {
    locale: asked.get("locale") ?? "ja-JP",
    theme: asked.get("theme") === "dark" ? "dark" : "light",
    apiSet: apiSet !== null && /^1\.\d{1,2}$/.test(apiSet) ? apiSet : null,
  };
}
