/** The newest requirement set that this add-in takes for granted; anything above it stands behind isSetSupported. */
const FLOOR = "1.14";

export interface OfficeStart {
  /** False when the page was opened in a browser without Office around it. */
  readonly inExcel: boolean;
  /** False when this Excel is older than ExcelApi 1.14 (before LTSC 2021). */
  readonly newEnough: boolean;
  /** Language of Excel's own interface, such as "ja-JP"; null outside Office. */
  readonly language: string | null;
}

/** Waits for Office.js and tells where the page runs. Never rejects: outside Office it answers `inExcel: false`. */
export async function officeReady(): Promise<OfficeStart> {
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel) return { inExcel: false, newEnough: false, language: null };
  return {
    inExcel: true,
    newEnough: Office.context.requirements.isSetSupported("ExcelApi", FLOOR),
    language: Office.context.displayLanguage,
  };
}
