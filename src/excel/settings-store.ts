import type { Settings } from "../core/settings";
import { SETTINGS_KEY, settingsFrom, type ReadSettings } from "../core/settings-shape";
import { ACCEPTED_KEY, acceptancesFrom, type Acceptance } from "../core/accepted";
import { runExcel } from "./run-excel";

/**
 * The workbook's settings; defaults where there are none or where they cannot be used. One round trip.
 * @throws SituationError when Excel refuses
 */
export function loadSettings(): Promise<ReadSettings> {
  return runExcel(async (context) => {
    const stored = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY).load("value");
    await context.sync();
    return settingsFrom(stored.isNullObject ? undefined : stored.value);
  });
}

/**
 * Keeps the settings in the workbook; they are saved when the user saves the file. One round trip.
 * @throws SituationError when Excel refuses
 */
export function saveSettings(settings: Settings): Promise<void> {
  return runExcel(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, settings);
    await context.sync();
  });
}

/**
 * Changes the accepted findings kept in the workbook, from what stands there now. Two round trips.
 * @throws SituationError when Excel refuses
 */
export function changeAccepted(change: (kept: readonly Acceptance[]) => readonly Acceptance[]): Promise<void> {
  return runExcel(async (context) => {
    const { settings } = context.workbook;
    const stored = settings.getItemOrNullObject(ACCEPTED_KEY).load("value");
    await context.sync();
    settings.add(ACCEPTED_KEY, change(acceptancesFrom(stored.isNullObject ? undefined : stored.value)));
    await context.sync();
  });
}
