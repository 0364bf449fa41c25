/** What a ribbon button of the manifest does: show the pane, or run a function of the add-in. */
export type ButtonAction = { readonly kind: "show-pane" } | { readonly kind: "function"; readonly name: string };

export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Path of the 32 pixel icon on this server; "" without one. */
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface ManifestGroup {
  readonly label: string;
  readonly buttons: readonly ManifestButton[];
}

export interface ManifestContents {
  readonly name: string;
  readonly groups: readonly ManifestGroup[];
  /** Path of the keyboard shortcuts on this server; "" without any. */
  readonly shortcuts: string;
}

const ICON_SIZE = "32";

/**
 * Reads the add-in's name, its ribbon groups and where its shortcuts stand from manifest.xml, in the words of a locale ("ja-JP").
 * @throws Error when the text is not XML
 */
export function readManifest(xml: string, locale: string): ManifestContents {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (all(manifest, "parsererror").length > 0) throw new Error("manifest.xml を XML として読めません。");
  const resources = resourceTexts(manifest, locale);
  const named = (parent: Element | undefined): string => resources.get(parent?.getAttribute("resid") ?? "") ?? "";
  const groups = new Map<string, ManifestGroup>();
  // Newer versions of Excel read the inner of two nested VersionOverrides, which comes later: it wins.
  for (const group of all(manifest, "Group")) {
    const buttons = all(group, "Control").flatMap((control) => {
      const action = readAction(children(control, "Action")[0]);
      if (!action) return [];
      const tip = children(control, "Supertip")[0];
      const image = all(control, "Image").find((one) => one.getAttribute("size") === ICON_SIZE);
      return [{
        id: control.getAttribute("id") ?? "",
        label: named(children(control, "Label")[0]),
        description: named(tip && children(tip, "Description")[0]),
        icon: pathOf(named(image)),
        action,
      }];
    });
    groups.set(group.getAttribute("id") ?? "", { label: named(children(group, "Label")[0]), buttons });
  }
  const name = all(manifest, "DisplayName")[0];
  const shortcuts = pathOf(all(manifest, "ExtendedOverrides")[0]?.getAttribute("Url") ?? "");
  return { name: name ? wordOf(name, locale) : "", groups: [...groups.values()], shortcuts };
}

function readAction(action: Element | undefined): ButtonAction | null {
  const type = action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
  if (!action || !type) return null;
  if (type === "ShowTaskpane") return { kind: "show-pane" };
  const name = children(action, "FunctionName")[0]?.textContent?.trim();
  return type === "ExecuteFunction" && name ? { kind: "function", name } : null;
}

function resourceTexts(manifest: Document, locale: string): Map<string, string> {
  const entries = ["Image", "Url", "String"].flatMap((kind) => all(manifest, kind));
  return new Map(entries.filter((entry) => entry.hasAttribute("id")).map((entry) => [entry.getAttribute("id") ?? "", wordOf(entry, locale)]));
}

function wordOf(element: Element, locale: string): string {
  const override = children(element, "Override").find((one) => one.getAttribute("Locale") === locale);
  return (override?.getAttribute("Value") ?? element.getAttribute("DefaultValue")) ?? "";
}

/** Files are named by the address that the add-in is deployed to; here they come from this server. */
function pathOf(address: string): string {
  return address ? new URL(address, "https://localhost").pathname : "";
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}
