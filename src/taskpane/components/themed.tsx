import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useLayoutEffect, useState } from "react";
import type { ReactNode } from "react";
import { paneTheme } from "../model/pane-theme";
import type { ThemeHints } from "../model/pane-theme";

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: webLightTheme };
const DARK_SYSTEM = "(prefers-color-scheme: dark)";
const FORCED_COLORS = "(forced-colors: active)";

/** Fluent UI in the look of Excel. Excel does not tell when its theme changes, so it is asked again when the pane gets the focus. */
export function Themed({ officeTheme, children }: { readonly officeTheme: () => ThemeHints["office"]; readonly children: ReactNode }) {
  const [theme, setTheme] = useState(() => currentTheme(officeTheme));
  // Before it is painted: who is asked about Excel's theme changes when the pane is shown.
  useLayoutEffect(() => {
    const look = () => setTheme(currentTheme(officeTheme));
    look();
    const queries = [DARK_SYSTEM, FORCED_COLORS].map((query) => window.matchMedia(query));
    window.addEventListener("focus", look);
    for (const query of queries) query.addEventListener("change", look);
    return () => {
      window.removeEventListener("focus", look);
      for (const query of queries) query.removeEventListener("change", look);
    };
  }, [officeTheme]);
  return <FluentProvider theme={themes[theme]} data-theme={theme}>{children}</FluentProvider>;
}

function currentTheme(officeTheme: () => ThemeHints["office"]) {
  return paneTheme({ office: officeTheme(), systemIsDark: window.matchMedia(DARK_SYSTEM).matches, forcedColors: window.matchMedia(FORCED_COLORS).matches });
}
