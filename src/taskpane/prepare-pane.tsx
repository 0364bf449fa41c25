import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./components/app";
import { Crash } from "./components/crash";
import { Themed } from "./components/themed";
import type { ThemeHints } from "./model/pane-theme";
import type { PaneServices } from "./services";

export interface PreparedPane {
  readonly services: PaneServices;
  /** Puts the pane in the place of this element, in Excel's theme; from now on it can be used. Office.js must be ready. */
  show(place: Element, officeTheme: () => ThemeHints["office"]): void;
  /** Takes a pane back that is not to be shown. */
  discard(): void;
}

/**
 * Draws the pane outside of the document while Excel still answers, so that showing it costs next to nothing. Nobody sees it and
 * Excel is asked nothing before that: whether the pane can work here, in which language and theme, is only known then.
 */
export function preparePane(services: PaneServices): PreparedPane {
  let tellShown = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    tellShown = resolve;
  });
  // What the pane asks for unasked; everything else waits for a press.
  const waiting: PaneServices = { ...services, watchSheets: (onTouch) => shown.then(() => services.watchSheets(onTouch)) };
  const element = document.createElement("div");
  element.id = "root";
  const root = createRoot(element);
  const pane = <Crash language={services.language} copy={(text) => services.copy(text)}><App services={waiting} /></Crash>;
  root.render(<Themed officeTheme={unknownTheme}>{pane}</Themed>);
  return {
    services,
    show(place, officeTheme) {
      flushSync(() => root.render(<Themed officeTheme={officeTheme}>{pane}</Themed>));
      place.replaceWith(element);
      tellShown();
    },
    discard: () => root.unmount(),
  };
}

const unknownTheme = () => null;
