/** Runs in the pane's iframe before office.js: gives it the stand-in in place of Excel. */
import { attachWin32 } from "../host/win32-way";
import { offeredHost } from "./stand-in-link";

const link = offeredHost(window);
if (link) {
  const part = attachWin32(window, link.host, link.options);
  window.addEventListener("pagehide", part);
}
