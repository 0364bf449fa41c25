import { defaultSettings } from "../core/settings";
import { ACCEPTED_KEY, acceptancesFrom, unreadAcceptances, type Acceptance } from "../core/accepted";
import { SETTINGS_KEY, settingsFrom, type ReadSettings } from "../core/settings-shape";

/** What the add-in keeps in the workbook, as a check takes it. */
export interface KeptInBook {
  readonly settings: ReadSettings;
  readonly accepted: readonly Acceptance[];
  /** Some of what is kept as accepted could not be read; it stays in the workbook. */
  readonly brokenAccepted: boolean;
  /** Excel did not let the add-in read what is kept: defaults, and nothing accepted. */
  readonly keptUnread: boolean;
}

/** What a check goes on with where Excel does not let the add-in read what is kept. */
export const nothingRead: KeptInBook = { settings: { settings: defaultSettings, broken: [] }, accepted: [], brokenAccepted: false, keptUnread: true };

/** To be loaded with a batch that goes to Excel anyway, and read after its sync. */
export function keptIn({ settings }: Excel.Workbook): { load(): void; read(): KeptInBook } {
  const stored = settings.getItemOrNullObject(SETTINGS_KEY);
  const kept = settings.getItemOrNullObject(ACCEPTED_KEY);
  return {
    load() {
      stored.load("value");
      kept.load("value");
    },
    read() {
      const accepted = keptValue(kept);
      return { settings: settingsFrom(keptValue(stored)), accepted: acceptancesFrom(accepted), brokenAccepted: unreadAcceptances(accepted).length > 0, keptUnread: false };
    },
  };
}

/** The value of a setting that was loaded; undefined where the workbook keeps none. */
export function keptValue(setting: Excel.Setting): unknown {
  return setting.isNullObject ? undefined : setting.value;
}
