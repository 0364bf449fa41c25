/** Runs in the pane's iframe before office.js: gives it the stand-in in place of Excel. */
import { attachWin32 } from "../host/win32-way";
import { offeredHost } from "./stand-in-link";

const host = offeredHost(window);
if (host) {
  const part = attachWin32(window, host);
  window.addEventListener("pagehide", part);
}
