import { prepareLanguage } from "../../src/taskpane/messages";

// The pane loads English when Excel speaks it; the tests speak both languages at any time.
beforeAll(() => prepareLanguage("en"));
