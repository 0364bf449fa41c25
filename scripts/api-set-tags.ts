import ts from "typescript";

/** A requirement set: ExcelApi 1.14. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** "1.9" is older than "1.14". */
export function newerThan(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major !== otherMajor ? major > otherMajor : minor > otherMinor;
}

/** What Microsoft's typings say that a member requires, or what its class does; null where they say nothing. */
export function requirementOf(declaration: ts.Node): Requirement | null {
  for (let node: ts.Node | undefined = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const required = read(commentOf(node));
    if (required) return required;
  }
  return null;
}

function commentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  return ts.getJSDocCommentsAndTags(node).map((comment) => text.slice(comment.pos, comment.end)).join("\n");
}

/** Members that all hosts share may name only Outlook's set: since when Outlook, the last to get them, has them. */
const OUTLOOK = "Mailbox";

/** The newest that the comment names: some members can be read in one set and written only in a later one. */
function read(comment: string): Requirement | null {
  const named = [...comment.matchAll(/\[\s*Api set: (\w+) ([\d.]+)/gi), ...comment.matchAll(/\*\*Requirement set\*\*: \{@link [^|}]*\| (\w+) ([\d.]+)\}/g)];
  const all = named.map(([, set = "", version = ""]) => ({ set, version })).filter(({ set }) => set !== OUTLOOK);
  return all.reduce<Requirement | null>((newest, one) => (!newest || newerThan(one.version, newest.version) ? one : newest), null);
}
