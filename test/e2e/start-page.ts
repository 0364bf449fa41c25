import { startPage, type StartedPage } from "../support/stand-in-page";

declare global {
  var standInPage: StartedPage | undefined;
}

/** Once before all browser tests: the page that `npm start` serves. */
export default async function start(): Promise<void> {
  globalThis.standInPage = await startPage();
  process.env.KENSHO_PAGE_URL = globalThis.standInPage.url;
}
