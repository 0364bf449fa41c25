import type { MethodMember } from "../host-object";
import type { Scope } from "../scope";

/** Event ids on the wire (messageType of a richApiMessage entry), as the library registers them. */
export const WorksheetEvent = { changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, calculated: 16, formatChanged: 18, rowHiddenChanged: 22, nameChanged: 25 } as const;

/** Target of events that concern the whole collection. */
export const WORKBOOK_TARGET = "Workbook";

const names = {
  DataChanged: WorksheetEvent.changed,
  Activated: WorksheetEvent.activated,
  Deactivated: WorksheetEvent.deactivated,
  Added: WorksheetEvent.added,
  SelectionChanged: WorksheetEvent.selectionChanged,
  Deleted: WorksheetEvent.deleted,
  FormatChanged: WorksheetEvent.formatChanged,
  Calculated: WorksheetEvent.calculated,
  RowHiddenChanged: WorksheetEvent.rowHiddenChanged,
  NameChanged: WorksheetEvent.nameChanged,
} as const;

/** Those that an Excel of the floor, or an older one, does not have. */
const sets: Partial<Record<keyof typeof names, "1.11" | "1.17">> = { RowHiddenChanged: "1.11", NameChanged: "1.17" };

/** The hidden methods by which the library switches events on and off: _RegisterDataChangedEvent and its kin, _RegisterEventNameChanged. */
export function registrationMethods<Subject extends { readonly scope: Scope }>(
  kinds: readonly (keyof typeof names)[],
  targetOf: (subject: Subject) => string,
): Readonly<Record<string, MethodMember<Subject>>> {
  const methods: Record<string, MethodMember<Subject>> = {};
  for (const kind of kinds) {
    const suffix = kind === "NameChanged" ? `Event${kind}` : `${kind}Event`;
    const since = sets[kind] ?? "internal";
    methods[`_Register${suffix}`] = { since, call: (subject) => {
      subject.scope.registrations.add(names[kind], targetOf(subject));
      return null;
    } };
    methods[`_Unregister${suffix}`] = { since, call: (subject) => {
      subject.scope.registrations.remove(names[kind], targetOf(subject));
      return null;
    } };
  }
  return methods;
}
