import { childOf, childrenOf, parseXml } from "./xml";
import { readRelations } from "./relations";

/** The add-in whose settings these are; id and version are the manifest's. */
export const ADD_IN = { id: "8f2c6f5e-3d0b-4b7e-9a41-6c1d5e0b7a92", version: "0.1.0.0", store: "developer", storeType: "Registry" } as const;

export interface SettingsPart {
  readonly path: string;
  readonly settings: ReadonlyMap<string, string>;
}

/**
 * Where the workbook keeps the settings that Office.js calls document settings: properties of a web extension part
 * (MS-OWEXML 2.1.4), which a task pane part of the package leads to. null when this add-in has none yet.
 */
export function findSettings(text: (path: string) => string | undefined): SettingsPart | null {
  for (const panes of readRelations(text, "").filter(({ kind }) => kind === "webextensiontaskpanes")) {
    for (const extension of readRelations(text, panes.target).filter(({ kind }) => kind === "webextension")) {
      const source = text(extension.target);
      const root = source === undefined ? undefined : parseXml(source);
      if (!root || childOf(root, "reference")?.attributes.id?.toLowerCase() !== ADD_IN.id) continue;
      const properties = childrenOf(childOf(root, "properties"), "property").map(({ attributes }) => [attributes.name ?? "", attributes.value ?? ""] as const);
      return { path: extension.target, settings: new Map(properties) };
    }
  }
  return null;
}
