import type { Settings } from "../core/settings";
import { isDamaged, SETTINGS_KEY, settingsFrom, unknownSettings, type ReadSettings } from "../core/settings-shape";
import { ACCEPTED_KEY, acceptancesFrom, unreadAcceptances, type Acceptance } from "../core/accepted";
import { keptValue } from "./kept-in-book";
import { runExcel } from "./run-excel";

/**
 * The workbook's settings; defaults where there are none or where they cannot be used. One round trip.
 * @throws SituationError when Excel refuses
 */
export function loadSettings(): Promise<ReadSettings> {
  return runExcel(async (context) => {
    const stored = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY).load("value");
    await context.sync();
    return settingsFrom(keptValue(stored));
  });
}

/**
 * Keeps the settings in the workbook; they are saved when the user saves the file. What another version keeps beside them stays;
 * something damaged is kept under a name of its own. Two round trips.
 * @throws SituationError when Excel refuses
 */
export function saveSettings(settings: Settings): Promise<void> {
  return runExcel(async (context) => {
    const stored = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY).load("value");
    await context.sync();
    const before = keptValue(stored);
    if (isDamaged(before)) context.workbook.settings.add(`${SETTINGS_KEY}.damaged`, before);
    context.workbook.settings.add(SETTINGS_KEY, { ...unknownSettings(before), ...settings });
    await context.sync();
  });
}

type ChangeOfAccepted = (kept: readonly Acceptance[]) => readonly Acceptance[];

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes the accepted findings kept in the workbook, from what stands there now. What cannot be read of it stays. Two round trips.
 * A change waits for the one before it, which it would undo otherwise.
 * @throws SituationError when Excel refuses
 */
export function changeAccepted(change: ChangeOfAccepted): Promise<void> {
  const turn = lastChange.then(() => keepChanged(change));
  lastChange = turn.catch(() => undefined);
  return turn;
}

function keepChanged(change: ChangeOfAccepted): Promise<void> {
  return runExcel(async (context) => {
    const { settings } = context.workbook;
    const stored = settings.getItemOrNullObject(ACCEPTED_KEY).load("value");
    await context.sync();
    const before = keptValue(stored);
    settings.add(ACCEPTED_KEY, [...change(acceptancesFrom(before)), ...unreadAcceptances(before)]);
    await context.sync();
  });
}
