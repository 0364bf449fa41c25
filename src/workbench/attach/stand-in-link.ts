import type { OfficeHost } from "../host/create-host";
import type { Win32Options } from "../host/win32-way";

/** How the page hands its host to the pane's iframe; also the mark by which a test finds stand-in code in a bundle. */
export const STAND_IN_KEY = "kensho-stand-in-for-excel";

export interface StandInLink {
  host: OfficeHost;
  options: Win32Options;
}

/** Puts a host where the pane's iframe finds it. */
export function offerHost(page: Window, host: OfficeHost, options: Win32Options = {}): void {
  const link: StandInLink = { host, options };
  Reflect.set(page, STAND_IN_KEY, link);
}

/** What the page around a pane offers; undefined where there is no such page (a tab of its own, another origin). */
export function offeredHost(pane: Window): StandInLink | undefined {
  if (pane.parent === pane) return undefined;
  return Reflect.get(pane.parent, STAND_IN_KEY) as StandInLink | undefined;
}
