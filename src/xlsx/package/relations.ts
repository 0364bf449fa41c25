import { childrenOf, parseXml } from "./xml";

export interface Relation {
  readonly id: string;
  /** Last word of the relationship type: "worksheet", "styles". Strict and transitional files differ only before it. */
  readonly kind: string;
  /** Path of the part within the package, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** Path of the relationships part of a part: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of `part`, or none where it has no relationships part. */
export function readRelations(texts: (path: string) => string | undefined, part: string): Relation[] {
  const source = texts(relationsPath(part));
  if (source === undefined) return [];
  return childrenOf(parseXml(source), "Relationship").map(({ attributes }) => {
    const external = attributes.TargetMode === "External";
    const target = attributes.Target ?? "";
    return {
      id: attributes.Id ?? "",
      kind: (attributes.Type ?? "").replace(/^.*\//, ""),
      target: external ? target : resolvePart(part, target),
      external,
    };
  });
}

/** What leads to the digital signatures of a package (ECMA-376 part 2, 12.3); undefined where it is not signed. */
export function signatureOrigin(texts: (path: string) => string | undefined): Relation | undefined {
  return readRelations(texts, "").find(({ kind }) => kind === "origin");
}

/** Path of a target written relative to the part that names it. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
