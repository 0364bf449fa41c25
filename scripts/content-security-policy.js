/** The Content-Security-Policy of the built pane: its own files and Office.js, nothing else. */
const OFFICE_JS_ORIGIN = "https://appsforoffice.microsoft.com";
/**
 * Griffel and style tags: Fluent UI inserts an empty style element and adds its rules through the CSSOM, which needs no
 * permission of its own once the empty element is let in. This is the hash of the empty text, so no style text can enter by it.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** `officeJs` is "cdn" or "local". frame-ancestors is missing because a meta element cannot carry it (docs/administrators.md). */
function contentSecurityPolicy(officeJs) {
  const library = officeJs === "cdn" ? ` ${OFFICE_JS_ORIGIN}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${library}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy };
