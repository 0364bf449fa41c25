import type { OfficeHost } from "../host/create-host";

/** How the page hands its host to the pane's iframe; also the mark by which a test finds stand-in code in a bundle. */
export const STAND_IN_KEY = "kensho-stand-in-for-excel";

export interface StandInLink {
  host: OfficeHost;
}

/** Puts a host where the pane's iframe finds it. */
export function offerHost(page: Window, host: OfficeHost): void {
  const link: StandInLink = { host };
  Reflect.set(page, STAND_IN_KEY, link);
}

/** The host of the page around a pane; undefined where there is no such page (a tab of its own, another origin). */
export function offeredHost(pane: Window): OfficeHost | undefined {
  if (pane.parent === pane) return undefined;
  const link = Reflect.get(pane.parent, STAND_IN_KEY) as StandInLink | undefined;
  return link?.host;
}
