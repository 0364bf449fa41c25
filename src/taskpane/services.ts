import type { Cell } from "../core/address";
import type { Acceptance } from "../core/accepted";
import type { Finding, Severity } from "../core/finding";
import type { Form } from "../core/form";
import type { SheetVisibility } from "../core/grid";
import type { Report } from "../core/report";
import type { Settings } from "../core/settings";
import type { ReadSettings } from "../core/settings-shape";

export type Language = "ja" | "en";

/** What the work is doing now. `sheet` is the sheet in hand where the work goes by sheet. */
export interface Progress {
  /**
   * waiting: Excel does not answer, mostly because the user is editing a cell; the work goes on by itself once that ends.
   * highlighting, writing, clearing: what is to be written is prepared. sending: it is written, and that goes to its end.
   */
  readonly stage: "waiting" | "reading" | "checking" | "highlighting" | "writing" | "clearing" | "sending";
  readonly done: number;
  /** 0 while the amount of work is not known yet. */
  readonly total: number;
  readonly sheet: string | null;
}

export type OnProgress = (progress: Progress) => void;

/** Why Excel could not do what was asked; each code has a sentence that says what to do (messages: situation.*). */
export type SituationCode =
  | "cell-edit" | "other-workbook-in-front" | "protected" | "read-only" | "payload-limit"
  | "sheet-hidden" | "sheet-missing" | "cell-locked" | "connection" | "unknown";

/** A situation that is wrong, as opposed to a document that is wrong (Finding). */
export interface Situation {
  readonly code: SituationCode;
  readonly sheet: string | null;
  /** What the help desk needs, as the host said it: code, message, place. Shown as text and copied; never interpreted. */
  readonly detail: string;
}

export interface UnpaintedSheet {
  readonly sheet: string;
  readonly situation: Situation;
}

/** A rule as lists show it, in the pane's language. */
export interface RuleGuide {
  readonly id: string;
  readonly title: string;
  /** The clause or practice that the rule enforces. */
  readonly source: string;
  /** How grave its findings are where the settings do not say otherwise. */
  readonly severity: Severity;
}

/** The rules in words. It comes with a check, not with the pane: the rules load when they are first needed. */
export interface Catalogue {
  /** All rules in the reviewer's order. */
  readonly rules: readonly RuleGuide[];
  /** The finding's message in the pane's language. */
  readonly describe: (finding: Finding) => string;
}

/** A sheet as Excel keeps it; the id stays when the sheet is renamed or moved. */
export interface SheetInBook {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

/** Something happened on a sheet (id); `withoutEdit`: only in these cells, where formulas gave another result or rows were hidden or shown. */
export interface SheetTouch {
  readonly sheet: string;
  readonly withoutEdit?: string;
}

/** What was read and checked, by 検証 or ahead of 章別集計. */
export interface Checked {
  readonly report: Report;
  /** All sheets of the workbook, in tab order. */
  readonly sheets: readonly SheetInBook[];
  readonly catalogue: Catalogue;
  /** True when settings in the workbook could not be used and their defaults were. */
  readonly brokenSettings: boolean;
  /** True when some of the accepted findings kept in the workbook could not be read. */
  readonly brokenAccepted: boolean;
  /** True when Excel did not give what is kept in the workbook: defaults were used, and nothing counts as accepted. */
  readonly keptUnread: boolean;
}

/** Result of 検証 in this workbook. */
export interface Validation extends Checked {
  /** Sheets with findings that could not be highlighted; their findings are listed all the same. */
  readonly notPainted: readonly UnpaintedSheet[];
  /** Number of highlighted places; null when highlighting was switched off or broke off. */
  readonly painted: number | null;
  /** Why highlighting broke off. */
  readonly paintTrouble: Situation | null;
}

/** Result of 章別集計. */
export interface SummaryWritten extends Checked {
  /**
   * The sheets by their names; not the planned ones (`renamed`) where a sheet of the user bears that. `kept` is a sheet of an
   * earlier run that the user renamed.
   */
  readonly written: readonly { readonly id: string; readonly sheet: string; readonly renamed: boolean; readonly kept: string | null }[];
  /** False when rows could not be folded, filter buttons not be set, charts not be drawn or the theme not be followed. */
  readonly folded: boolean;
  /** False when printing could not be set up on this machine. */
  readonly printing: boolean;
  /** False when the sheet could not be brought to the front. */
  readonly shown: boolean;
}

export interface JumpOptions {
  readonly unhide: boolean;
  readonly id: string | undefined;
  /** The user is editing a cell; the jump follows once that ends. */
  readonly onWaiting: () => void;
}

/** What the ribbon's buttons and the keyboard shortcuts do while the pane is open: the same as the pane's own. */
export interface PaneCommands {
  readonly validate?: () => Promise<void>;
  readonly summarize?: () => Promise<void>;
  readonly nextFinding?: () => void;
  readonly previousFinding?: () => void;
}

/**
 * Everything the components can ask for. index.tsx joins it to Excel and to the check; tests join it to a fake.
 * Every promise rejects with an error that `situationOf` can name, or with an AbortError after `signal`.
 */
export interface PaneServices {
  readonly language: Language;
  validate(options: { readonly highlight: boolean }, onProgress: OnProgress, signal: AbortSignal): Promise<Validation>;
  /**
   * Selects the cell and tells why it is out of sight, where its row or column is hidden, and the sheet's name now. A hidden sheet is
   * refused (sheet-hidden) unless `unhide` asks to show it first. `id` finds the sheet under another name.
   */
  jump(cell: Cell, options: JumpOptions): Promise<{ readonly outOfSight: "filtered" | "hidden" | null; readonly sheet: string }>;
  /** Takes back every highlight of ours; resolves with the sheets that could not be cleared. */
  clearHighlights(onProgress: OnProgress, signal: AbortSignal): Promise<readonly UnpaintedSheet[]>;
  /** Reads and checks afresh, then refills 章別集計; resolves with where it was written and what was checked. */
  summarize(onProgress: OnProgress, signal: AbortSignal): Promise<SummaryWritten>;
  /** Tells the sheets that anybody touches from now on; the answer ends that. */
  watchSheets(onTouch: (touch: SheetTouch) => void): Promise<() => Promise<void>>;
  /** The check again after these sheets were touched: only they are read, nothing is written. The same result where nothing was to be read. */
  recheck(before: Validation, touched: readonly SheetTouch[], signal: AbortSignal): Promise<Validation>;
  /** Lets ribbon buttons and shortcuts run through the pane; the answer ends that. `onFailed` is told of those that failed outside of it. */
  attachCommands(commands: PaneCommands, onFailed?: (error: unknown) => void): () => void;
  situationOf(error: unknown): Situation;
  /** The rules in words, for the help panel. */
  catalogue(): Promise<Catalogue>;
  /** The workbook's settings; what cannot be used has its default and is named. */
  loadSettings(): Promise<ReadSettings>;
  /** Keeps the settings in the workbook. */
  saveSettings(settings: Settings): Promise<void>;
  /** Keeps a finding in the workbook as accepted (確認済み), with the form on which it stands. */
  accept(finding: Finding, form: Form | null, note: string): Promise<void>;
  /** Takes an acceptance back. */
  revoke(acceptance: Acceptance): Promise<void>;
  /** Opens the sample as a new workbook in a window of its own. */
  openSample(): Promise<void>;
  /** Offers text as a file to download. Whether the host lets it through cannot be known. */
  saveFile(name: string, text: string): void;
  /** Puts text on the clipboard; false when the host does not allow it. */
  copy(text: string): Promise<boolean>;
}

