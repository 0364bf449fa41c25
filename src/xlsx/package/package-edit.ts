import JSZip from "jszip";
import { PACKAGE, XML_HEAD } from "./namespaces";
import { partText, storedPath } from "./read-package";
import type { Package } from "./read-package";
import { readRelations, relationsPath } from "./relations";
import type { Relation } from "./relations";
import { parseXml } from "./xml";
import { encodeAttribute } from "./xml-text";
import { Splices, withPrefix } from "./splices";

const TYPES = "[Content_Types].xml";
/** Namespaces and relationship types that strict packages write in another way (ECMA-376 part 1, annex A). */
const TRANSITIONAL = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\/(\w+)/g;
/** Date of new parts, as Excel writes it: none. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/** Changes to a package, collected; the package that was opened stays as it is. */
export class PackageEdit {
  /** New text of a part, or null for a part that is taken away. */
  private readonly changes = new Map<string, string | null>();
  /** Content types of new parts. */
  private readonly types = new Map<string, string>();

  /** Whether the package is of the strict kind, in which elements and relationships have other namespaces. */
  private readonly isStrict: boolean;

  /** Whether anything of the package is other than it was. */
  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  constructor(private readonly opened: Package) {
    this.isStrict = partText(opened, relationsPath(""))?.includes("http://purl.oclc.org/ooxml/") ?? false;
  }

  readonly text = (path: string): string | undefined => {
    const changed = this.changes.get(storedPath(this.opened, path));
    if (changed !== undefined) return changed ?? undefined;
    return partText(this.opened, path);
  };

  has(path: string): boolean {
    const stored = storedPath(this.opened, path);
    return this.changes.has(stored) ? this.changes.get(stored) !== null : this.opened.parts.has(stored);
  }

  /** Replaces or adds a part; nothing happens where the text is the same. */
  write(path: string, text: string): void {
    const written = this.isStrict ? text.replace(TRANSITIONAL, "http://purl.oclc.org/ooxml/$1/$2") : text;
    if (this.text(path) !== written) this.changes.set(storedPath(this.opened, path), written);
  }

  /** Says of what type a new part is. The list of types is written once, at the end: a save may add many parts. */
  setContentType(path: string, contentType: string): void {
    this.types.set(path, contentType);
  }

  relations(part: string): Relation[] {
    return readRelations(this.text, part);
  }

  /** Adds a relationship; answers its id. `type` is the whole address of the type. */
  relate(part: string, type: string, target: string, external = false): string {
    const path = relationsPath(part);
    const source = this.text(path) ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    const root = parseXml(source);
    const taken = new Set(root.children.map(({ attributes }) => attributes.Id));
    let number = root.children.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const mode = external ? ' TargetMode="External"' : "";
    const xml = withPrefix(`<Relationship Id="rId${number}" Type="${type}" Target="${encodeAttribute(target)}"${mode}/>`, root.prefix);
    const splices = new Splices(source);
    splices.append(root, xml);
    this.write(path, splices.apply());
    return `rId${number}`;
  }

  /** Takes relationships away, and the parts to which only they led (the colours and style of a chart with it). */
  cut(part: string, ids: readonly string[]): void {
    const before = this.reachable();
    for (const id of ids) this.unrelate(part, id);
    const after = this.reachable();
    for (const path of before) if (!after.has(path)) this.remove(path);
  }

  /** A path that no part has: "xl/worksheets/sheet" and ".xml" → "xl/worksheets/sheet15.xml". */
  freePath(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  /** The package as bytes. Parts that did not change are taken over as they are packed. */
  toBytes(): Promise<Uint8Array> {
    this.writeTypes();
    const zip = new JSZip();
    Object.assign(zip.files, this.opened.zip.files);
    for (const [path, text] of this.changes) {
      const stored = zip.file(path) ?? zip.file(`/${path}`);
      if (text === null) zip.remove(stored?.name ?? path);
      else zip.file(stored?.name ?? path, new TextEncoder().encode(text), { createFolders: false, date: stored?.date ?? NO_DATE });
    }
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }

  /** Takes a part away, with its relationships and its content type. */
  private remove(path: string): void {
    for (const gone of [path, relationsPath(path)]) if (this.has(gone)) this.changes.set(storedPath(this.opened, gone), null);
    const source = this.text(TYPES) ?? "";
    const splices = new Splices(source);
    for (const entry of parseXml(source).children) if (entry.attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase()) splices.remove(entry);
    this.write(TYPES, splices.apply());
  }

  private unrelate(part: string, id: string): void {
    const path = relationsPath(part);
    const source = this.text(path);
    if (source === undefined) return;
    const splices = new Splices(source);
    for (const entry of parseXml(source).children) if (entry.attributes.Id === id) splices.remove(entry);
    this.write(path, splices.apply());
  }

  /** Every part that relationships lead to, from the package on. */
  private reachable(): Set<string> {
    const found = new Set<string>();
    const waiting = [""];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, external } of this.relations(part)) {
        if (external || found.has(target) || !this.has(target)) continue;
        found.add(target);
        waiting.push(target);
      }
    }
    return found;
  }

  private writeTypes(): void {
    const source = this.text(TYPES) ?? `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"></Types>`;
    const root = parseXml(source);
    const told = new Set(root.children.map(({ attributes }) => attributes.PartName));
    const splices = new Splices(source);
    for (const [path, contentType] of this.types) {
      if (told.has(`/${path}`) || !this.has(path)) continue;
      splices.insert(root.closeStart, withPrefix(`<Override PartName="/${encodeAttribute(path)}" ContentType="${contentType}"/>`, root.prefix));
    }
    if (this.types.size > 0) this.write(TYPES, splices.apply());
  }
}
