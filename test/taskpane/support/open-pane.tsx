import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../src/taskpane/components/app";
import type { PaneServices } from "../../../src/taskpane/services";
import { fakeServices } from "./fake-services";

// jsdom finds by role slowly, and tests run side by side: time enough on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** The pane over these services, as a user meets it. */
export function openPane(over: Partial<PaneServices> = {}) {
  const services = fakeServices(over);
  const user = userEvent.setup();
  const view = render(<FluentProvider theme={webLightTheme}><App services={services} /></FluentProvider>);
  return { user, services, container: view.container };
}

export const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** What the live region says now. */
export const said = () => screen.getByRole("status").textContent;

/** Buttons of the findings in the list, in order. */
export const findingButtons = () => within(screen.getByRole("group", { name: /指摘の一覧|Findings/ })).getAllByRole("listitem").map((item) => within(item).getAllByRole("button")[0]);
