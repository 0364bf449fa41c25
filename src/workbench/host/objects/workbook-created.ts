import { textOf } from "../arguments";
import { HostError, invalidArgument } from "../host-error";
import type { Argument, HostObject } from "../host-object";
import { defineClass } from "../host-object";
import type { Scope } from "../scope";

interface CreatedSubject {
  readonly scope: Scope;
  /** The .xlsx file. */
  readonly bytes: Uint8Array;
}

/** Excel.WorkbookCreated: a workbook that was made and is not shown yet. */
const workbookCreated = defineClass<CreatedSubject>({
  name: "WorkbookCreated",
  methods: { open: { since: "internal", call: ({ scope, bytes }) => {
    show(scope, bytes);
    return null;
  } } },
});

/** What stands behind Excel.createWorkbook on desktops. @throws HostError InvalidArgument when the text is no base64 */
export function createWorkbook(scope: Scope, base64: Argument | undefined): HostObject {
  return workbookCreated({ scope, bytes: bytesOf(base64) });
}

/** What stands behind Excel.createWorkbook in Excel on the web. @throws HostError InvalidArgument when the text is no base64 */
export function createAndOpenWorkbook(scope: Scope, base64: Argument | undefined): void {
  show(scope, bytesOf(base64));
}

function show({ openWorkbook }: Scope, bytes: Uint8Array): void {
  if (!openWorkbook) throw new HostError("NotImplemented", "この代役は、ほかのブックを開けません。");
  openWorkbook(bytes);
}

function bytesOf(base64: Argument | undefined): Uint8Array {
  if (base64 === undefined || base64 === null) throw new HostError("NotImplemented", "この代役は、空のブックを作れません。");
  try {
    return Uint8Array.from(atob(textOf(base64, "createWorkbook")), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument("createWorkbook: base64");
  }
}
