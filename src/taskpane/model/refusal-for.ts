export type RefusalReason = "notExcel" | "tooOld" | "noOfficeJs";

/** Why the pane cannot work where it was opened; null when it can. `office` is null when Office.js did not load. */
export function refusalFor(office: { readonly inExcel: boolean; readonly newEnough: boolean } | null): RefusalReason | null {
  if (!office) return "noOfficeJs";
  if (!office.inExcel) return "notExcel";
  return office.newEnough ? null : "tooOld";
}
