import { defineClass } from "../host-object";
import type { Scope } from "../scope";
import { createWorkbook } from "./workbook-created";

/** Excel.Application. Calculation is automatic and screen updating is the page's own affair, so the requests need no work. */
export const application = defineClass<{ readonly scope: Scope }>({
  name: "Application",
  properties: { calculationMode: { since: "1.1", get: () => "Automatic" } },
  methods: {
    calculate: { since: "1.1", call: () => null },
    createWorkbook: { since: "internal", call: ({ scope }, [base64]) => createWorkbook(scope, base64) },
    suspendApiCalculationUntilNextSync: { since: "1.6", call: () => null },
    suspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => null },
  },
});
