import JSZip from "jszip";

/** The workbook file with Excel's 「ブックの保護」 (its structure) switched on. */
export async function structureProtected(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const part = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  zip.file("xl/workbook.xml", part.replace(/<bookViews|<sheets>/, '<workbookProtection lockStructure="1"/>$&'));
  return zip.generateAsync({ type: "uint8array" });
}
