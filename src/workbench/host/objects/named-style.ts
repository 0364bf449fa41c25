import { textOf } from "../arguments";
import type { PropertyMember } from "../host-object";
import type { AreaGroup } from "./area-group";
import { restyle, uniform } from "./area-group";

/** `style` of a Range or of RangeAreas: the named style that the cells follow; null where they differ. */
export function namedStyle<Subject>(since: "1.7" | "1.9", groupOf: (subject: Subject) => AreaGroup): PropertyMember<Subject> {
  return {
    since,
    get: (subject) => uniform(groupOf(subject), ({ named }) => named),
    set: (subject, value) => restyle(groupOf(subject), { named: textOf(value, "style") }),
  };
}
