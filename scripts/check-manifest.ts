/** Checks an add-in manifest without the network: order, references, icons, addresses, languages. Microsoft's own validator posts the file to a web service. */
import { JSDOM } from "jsdom";
import { childOrder, LONGEST_ID, longestText, ownIcons, requiredChildren, ribbonSizes } from "./manifest-rules";

export interface ManifestSurroundings {
  /** Width and height in pixels of the PNG that the address stands for; null where there is none. */
  readonly pixelsOf: (url: string) => { readonly width: number; readonly height: number } | null;
  /** Functions that the code associates with ribbon buttons. */
  readonly functions: readonly string[];
  /** The languages that every text needs; the first is the default. */
  readonly locales: readonly [string, string];
}

/** Everything that is wrong with the manifest, as sentences; none when it is right. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): readonly string[] {
  const { window } = new JSDOM("");
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const broken = document.querySelector("parsererror");
  if (broken) return [`整形式の XML ではありません: ${broken.textContent ?? ""}`];
  const elements = [...document.querySelectorAll("*")];
  return [
    ...elements.flatMap(checkChildren),
    ...checkTexts(elements, surroundings.locales),
    ...checkResources(elements),
    ...checkIcons(elements, surroundings.pixelsOf),
    ...checkAddresses(elements),
    ...checkRuntime(elements, surroundings.functions),
  ];
}

function checkChildren(element: Element): readonly string[] {
  const order = childOrder[element.localName];
  const names = [...element.children].map((child) => child.localName);
  const missing = hasChildren(element) ? (requiredChildren[element.localName] ?? []).filter((name) => !names.includes(name)) : [];
  const lacking = missing.map((name) => `${element.localName} に ${name} がありません`);
  if (!order) return lacking;
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `${element.localName} に ${name} は置けません`);
  const known = names.filter((name) => order.includes(name));
  const disorder = known.filter((name, index) => index > 0 && order.indexOf(name) < order.indexOf(known[index - 1] ?? name));
  return [...lacking, ...unknown, ...disorder.map((name) => `${element.localName} の中で ${name} の順序が違います`)];
}

/** The base manifest and its overrides share names (Host, Description); the empty ones of the base need no children. */
function hasChildren(element: Element): boolean {
  return element.children.length > 0;
}

function checkTexts(elements: readonly Element[], [main, other]: readonly [string, string]): readonly string[] {
  const defaultLocale = elements.find(({ localName }) => localName === "DefaultLocale")?.textContent;
  const texts = elements.filter(({ localName, parentElement }) =>
    localName === "String" || (parentElement?.localName === "OfficeApp" && (localName === "DisplayName" || localName === "Description")));
  return [
    ...(defaultLocale === main ? [] : [`DefaultLocale は ${main} のはずです`]),
    ...texts.flatMap((text) => {
      const name = text.id || text.localName;
      const override = [...text.children].find((child) => child.getAttribute("Locale") === other)?.getAttribute("Value");
      const values = [text.getAttribute("DefaultValue"), override];
      const longest = longestText[text.localName === "String" ? (text.parentElement?.localName ?? "") : text.localName] ?? Infinity;
      return [
        ...(values.every((value) => value?.trim()) ? [] : [`${name} の文が ${main} か ${other} で空です`]),
        ...(values[0] === values[1] ? [`${name} の文が訳されていません`] : []),
        ...values.filter((value) => (value?.length ?? 0) > longest).map(() => `${name} の文が${longest}文字を超えています`),
      ];
    }),
  ];
}

function checkResources(elements: readonly Element[]): readonly string[] {
  const ids = elements.map((element) => element.id).filter(Boolean);
  const used = elements.flatMap((element) => element.getAttribute("resid") ?? []);
  const defined = resources(elements);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} が重なっています`),
    ...[...ids, ...used].filter((id) => id.length > LONGEST_ID).map((id) => `id ${id} が${LONGEST_ID}文字を超えています`),
    ...used.filter((id) => !defined.has(id)).map((id) => `resid ${id} に当たるものがありません`),
    ...[...defined.keys()].filter((id) => !used.includes(id)).map((id) => `${id} はどこからも使われていません`),
  ];
}

function checkIcons(elements: readonly Element[], pixelsOf: ManifestSurroundings["pixelsOf"]): readonly string[] {
  const defined = resources(elements);
  const named = elements.filter(({ localName }) => localName === "Icon").flatMap((icon) => {
    const images = [...icon.children].map((image) => ({ size: image.getAttribute("size") ?? "", url: defined.get(image.getAttribute("resid") ?? "") ?? "" }));
    const missing = ribbonSizes.filter((size) => !images.some((image) => image.size === size));
    return [...missing.map((size) => `${icon.parentElement?.id ?? ""} に ${size} の画像がありません`), ...images.flatMap(({ size, url }) => wrongPixels(url, Number(size), pixelsOf))];
  });
  const own = elements.flatMap((element) => {
    const size = ownIcons[element.localName];
    return size === undefined ? [] : wrongPixels(element.getAttribute("DefaultValue") ?? "", size, pixelsOf);
  });
  return [...named, ...own];
}

function wrongPixels(url: string, size: number, pixelsOf: ManifestSurroundings["pixelsOf"]): readonly string[] {
  const pixels = pixelsOf(url);
  if (!pixels) return [`画像 ${url} がありません`];
  return pixels.width === size && pixels.height === size ? [] : [`画像 ${url} は ${pixels.width}×${pixels.height} で、${size} のはずです`];
}

function checkAddresses(elements: readonly Element[]): readonly string[] {
  const addresses = elements.flatMap((element) => ["DefaultValue", "Value", "Url", "ResourcesUrl"].flatMap((name) => element.getAttribute(name) ?? [])).filter((value) => /^[a-z]+:\/\//i.test(value));
  const places = elements.filter(({ localName }) => /Url$|^SourceLocation$/.test(localName) || localName === "Image");
  const relative = elements.filter(({ localName }) => localName === "ExtendedOverrides").flatMap((element) => ["Url", "ResourcesUrl"].map((name) => element.getAttribute(name) ?? ""));
  const empty = places.filter((place) => place.hasAttribute("DefaultValue") && !/^https:\/\/./.test(place.getAttribute("DefaultValue") ?? ""));
  return [...addresses.filter((url) => !url.startsWith("https://")), ...empty.map((place) => place.getAttribute("DefaultValue") ?? ""), ...relative.filter((url) => !/^https?:\/\/./.test(url))].map((url) => `アドレス ${url} が https ではありません`);
}

/**
 * With a shared runtime, pane, function file and runtime are one page; otherwise the ribbon's functions would run elsewhere. Such a runtime has
 * one pane, so that no action names a pane of its own, and shortcuts need it.
 */
function checkRuntime(elements: readonly Element[], functions: readonly string[]): readonly string[] {
  const pages = elements.filter(({ localName }) => ["Runtime", "FunctionFile", "SourceLocation"].includes(localName)).flatMap((element) => element.getAttribute("resid") ?? []);
  const named = elements.filter(({ localName }) => localName === "FunctionName").map((element) => element.textContent ?? "");
  const permission = elements.find(({ localName }) => localName === "Permissions")?.textContent;
  const floor = elements.filter(({ localName }) => localName === "Set").map((set) => `${set.getAttribute("Name") ?? ""} ${set.getAttribute("MinVersion") ?? ""}`);
  const isShared = elements.some((element) => element.localName === "Runtime" && element.getAttribute("lifetime") === "long");
  const has = (name: string) => elements.some(({ localName }) => localName === name);
  return [
    ...(isShared && has("TaskpaneId") ? ["共有ランタイムの作業ウィンドウは1つなので、TaskpaneId は置けません"] : []),
    ...(!isShared && has("ExtendedOverrides") ? ["ショートカットには lifetime=\"long\" の Runtime が要ります"] : []),
    ...(new Set(pages).size === 1 ? [] : ["作業ウィンドウと関数のページが1つではありません"]),
    ...named.filter((name) => !functions.includes(name)).map((name) => `関数 ${name} は登録されていません`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `関数 ${name} のボタンがありません`),
    ...(permission === "ReadWriteDocument" ? [] : ["権限は ReadWriteDocument のはずです"]),
    ...(floor.join() === "ExcelApi 1.14" ? [] : ["要求する API は ExcelApi 1.14 のはずです"]),
  ];
}

function resources(elements: readonly Element[]): ReadonlyMap<string, string> {
  const kinds = ["Images", "Urls", "ShortStrings", "LongStrings"];
  const defined = elements.filter(({ parentElement }) => parentElement !== null && kinds.includes(parentElement.localName));
  return new Map(defined.map((element) => [element.id, element.getAttribute("DefaultValue") ?? ""]));
}
