import { oneOf } from "../arguments";
import type { HostObject } from "../host-object";
import { defineClass } from "../host-object";
import type { Scope } from "../scope";

/** Service behind Office.addin.showAsTaskpane and hide (SharedRuntime 1.1). */
const appRuntimeService = defineClass<Scope>({
  name: "AppRuntimeService",
  methods: {
    getAppRuntimeState: { since: "internal", call: (scope) => (scope.paneVisible ? "Visible" : "Background") },
    setAppRuntimeState: { since: "internal", call: (scope, [state]) => {
      scope.showPane(oneOf(state, ["Inactive", "Background", "Visible"], "setAppRuntimeState") === "Visible");
      return null;
    } },
  },
});

/** Told by the library once it takes commands and shortcuts; the first batch of every page. */
const addinInternalService = defineClass<Scope>({
  name: "AddinInternalService",
  methods: { notifyActionHandlerReady: { since: "internal", call: (scope) => {
    scope.commandsReady();
    return null;
  } } },
});

/** Objects that a batch makes by type name instead of reaching them from the workbook. */
export function officeService(scope: Scope, typeName: string): HostObject | undefined {
  switch (typeName) {
    case "Microsoft.AppRuntime.AppRuntimeService":
      return appRuntimeService(scope);
    case "Microsoft.InternalService.AddinInternalService":
      return addinInternalService(scope);
    default:
      return undefined;
  }
}
