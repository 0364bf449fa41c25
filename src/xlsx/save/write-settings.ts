import { ADD_IN, findSettings } from "../package/add-in-settings";
import { RELATIONSHIPS, XML_HEAD } from "../package/namespaces";
import type { PackageEdit } from "../package/package-edit";
import { childOf, parseXml } from "../package/xml";
import { encodeAttribute } from "../package/xml-text";
import { Splices, withPrefix } from "../package/splices";

const MICROSOFT = "http://schemas.microsoft.com/office";
const FOLDER = "xl/webextensions";

/** Writes the document settings where Excel keeps those of an add-in. The parts of other add-ins are left alone. */
export function writeSettings(edit: PackageEdit, settings: ReadonlyMap<string, string>): void {
  const properties = [...settings].map(([name, value]) => `<we:property name="${encodeAttribute(name)}" value="${encodeAttribute(value)}"/>`).join("");
  const existing = findSettings(edit.text);
  if (existing) replaceProperties(edit, existing.path, properties);
  else if (settings.size > 0) addExtension(edit, properties);
}

function replaceProperties(edit: PackageEdit, path: string, properties: string): void {
  const source = edit.text(path) ?? "";
  const root = parseXml(source);
  const element = childOf(root, "properties");
  if (!element) return;
  const own = withPrefix(properties.replaceAll("<we:", "<"), root.prefix);
  const splices = new Splices(source);
  splices.replace(element.start, element.end, `<${root.prefix}properties>${own}</${root.prefix}properties>`);
  edit.write(path, splices.apply());
}

function addExtension(edit: PackageEdit, properties: string): void {
  const path = edit.freePath(`${FOLDER}/webextension`, ".xml");
  edit.write(path, `${XML_HEAD}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${ADD_IN.id.toUpperCase()}}">`
    + `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="${ADD_IN.store}" storeType="${ADD_IN.storeType}"/>`
    + `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`);
  edit.setContentType(path, "application/vnd.ms-office.webextension+xml");
  const panes = edit.relations("").find(({ kind }) => kind === "webextensiontaskpanes")?.target ?? newTaskPanes(edit);
  const id = edit.relate(panes, `${MICROSOFT}/2011/relationships/webextension`, path.slice(panes.lastIndexOf("/") + 1));
  const source = edit.text(panes) ?? "";
  const root = parseXml(source);
  const pane = withPrefix('<taskpane dockstate="right" visibility="0" width="350" row="0">', root.prefix)
    + withPrefix(`<webextensionref xmlns:r="${RELATIONSHIPS}" `, root.prefix)
    + `r:id="${id}"/></${root.prefix}taskpane>`;
  const splices = new Splices(source);
  splices.append(root, pane);
  edit.write(panes, splices.apply());
}

function newTaskPanes(edit: PackageEdit): string {
  const path = `${FOLDER}/taskpanes.xml`;
  edit.write(path, `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"></wetp:taskpanes>`);
  edit.setContentType(path, "application/vnd.ms-office.webextensiontaskpanes+xml");
  edit.relate("", `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, path);
  return path;
}

