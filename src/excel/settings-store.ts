import type { Settings } from "../core/settings";
import { SETTINGS_KEY, settingsFrom, type ReadSettings } from "../core/settings-shape";
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
