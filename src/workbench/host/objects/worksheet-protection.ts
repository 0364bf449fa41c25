import { HostError } from "../host-error";
import { defineClass } from "../host-object";
import { assertWritable, sheetOf } from "../scope";
import type { WorksheetSubject } from "./worksheet";

/** Excel.WorksheetProtection. Passwords and options are not kept: a sheet is protected or it is not. */
export const worksheetProtection = defineClass<WorksheetSubject>({
  name: "WorksheetProtection",
  properties: { protected: { since: "1.2", get: ({ scope, sheetId }) => sheetOf(scope, sheetId).isProtected } },
  methods: {
    protect: { since: "1.2", writes: true, call: ({ scope, sheetId }) => {
      assertWritable(scope);
      if (sheetOf(scope, sheetId).isProtected) throw new HostError("InvalidOperation", "シートは既に保護されています。");
      scope.model.setProtected(sheetId, true);
      return null;
    } },
    unprotect: { since: "1.7", writes: true, call: ({ scope, sheetId }) => {
      assertWritable(scope);
      scope.model.setProtected(sheetId, false);
      return null;
    } },
  },
});
