/** Microsoft's order of elements in an add-in-only manifest of a task pane (MS-OWEMXML); elements that are not named here have no order. */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
    "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "Dictionary", "VersionOverrides", "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  OfficeTab: ["Group"],
  CustomTab: ["Group", "OfficeGroup", "Label", "InsertBefore", "InsertAfter"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "ToolTip", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Children without which Office refuses the manifest or leaves out the button. */
export const requiredChildren: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
    "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["FunctionFile", "ExtensionPoint"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** Longest texts, in characters, by the element that holds them. */
export const longestText: Readonly<Record<string, number>> = { DisplayName: 125, ProviderName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

/** Sizes in pixels: the ribbon's (16, 32 and 80 are required, the others keep it sharp on scaled screens), and the two of the add-in itself. */
export const ribbonSizes = ["16", "20", "24", "32", "40", "48", "64", "80"] as const;
export const ownIcons: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

export const LONGEST_ID = 32;
