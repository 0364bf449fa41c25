import type { PaneServices } from "./services";

/** Milliseconds after which the work is done where the browser does not tell when it is idle (Excel on a Mac). */
const LATER = 500;

/** Makes ready, while the person reads, what the first check needs; what fails here is met again when it is needed. */
export function fetchAhead(services: PaneServices): void {
  const work = () => {
    void services.catalogue().catch(() => undefined);
    void import(/* webpackChunkName: "result-view" */ "./components/result-view").catch(() => undefined);
    // The first formatted number makes the browser load its tables of languages, which takes it about 20 ms.
    (0).toLocaleString(services.language);
  };
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, LATER);
}
