/** What a demonstration or a test may ask for in the page's address: /?locale=en-US&theme=dark */
export interface PageOptions {
  /** Language of the Excel that is played; the page itself stays Japanese. */
  readonly locale: string;
  /** Office.context.officeTheme. */
  readonly theme: "light" | "dark";
}

/** @param search the address's query, "?locale=en-US" */
export function pageOptions(search: string): PageOptions {
  const asked = new URLSearchParams(search);
  return { locale: asked.get("locale") ?? "ja-JP", theme: asked.get("theme") === "dark" ? "dark" : "light" };
}
