import type { Package } from "../package/read-package";
import type { WorkbookPart } from "../read/read-workbook";
import type { Sheet } from "./sheet";
import type { SheetMetrics } from "./state";
import type { StyleTable } from "./style-table";
import type { WorkbookCore } from "./workbook-core";

/** The workbook's own state besides its sheets. Immutable. */
export interface WorkbookState {
  readonly sheets: readonly Sheet[];
  readonly activeSheetId: string;
  readonly settings: ReadonlyMap<string, string>;
}

/** Where the opened package keeps what a save touches. */
export interface PackageLayout {
  readonly workbookPath: string;
  readonly stylesPath: string;
  /** Number of styles that the file holds. */
  readonly loadedStyles: number;
}

/** What a workbook is made of when it is opened. */
export interface WorkbookParts {
  readonly fileName: string;
  readonly package: Package;
  readonly styles: StyleTable;
  readonly state: WorkbookState;
  readonly metrics: SheetMetrics;
  readonly layout: PackageLayout;
  readonly date1904: boolean;
  /** Excel lets nobody add, delete, rename, hide or show sheets. */
  readonly isStructureProtected: boolean;
  readonly isSigned: boolean;
  readonly names: WorkbookPart["names"];
  /** A number that no sheet of this workbook has had. */
  readonly nextSheetNumber: () => number;
  readonly save: (workbook: WorkbookCore) => Promise<Uint8Array>;
}
