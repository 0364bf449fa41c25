/** The Content-Security-Policy of the built pane, by where Office.js comes from. */
export function contentSecurityPolicy(officeJs: "cdn" | "local"): string;
