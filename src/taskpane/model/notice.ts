import type { MessageKey, Translate } from "../messages";
import type { Follow } from "../hooks/use-checker";
import type { Checked, SheetInBook, Situation, SummaryWritten, UnpaintedSheet, Validation } from "../services";

/** A sentence about what just happened, shown under the toolbar until the next task or until it is closed. */
export type Notice =
  | { readonly tone: "done" | "info" | "attention"; readonly key: MessageKey; readonly sheets: readonly string[]; readonly more?: readonly Sentence[] }
  /** `lead` says what was done all the same. */
  | { readonly tone: "trouble"; readonly situation: Situation; readonly lead?: MessageKey };

interface Sentence {
  readonly key: MessageKey;
  readonly sheets: readonly string[];
}

export function troubled(situation: Situation): Notice {
  return { tone: "trouble", situation };
}

export function cancelled(): Notice {
  return { tone: "info", key: "notice.cancelled", sheets: [] };
}

export function cleared(left: readonly UnpaintedSheet[]): Notice {
  if (left.length === 0) return { tone: "done", key: "notice.cleared", sheets: [] };
  return { tone: "attention", key: "notice.clearedPartly", sheets: sheetNames(left) };
}

/** What was not highlighted. A book that nobody can write to is said more quietly than something that can be put right. */
export function unpainted({ notPainted, paintTrouble }: Pick<Validation, "notPainted" | "paintTrouble">): Notice | null {
  if (paintTrouble && ["protected", "read-only"].includes(paintTrouble.code)) return { tone: "attention", key: "notice.notPaintedBook", sheets: [] };
  if (paintTrouble) return { tone: "trouble", situation: paintTrouble, lead: "notice.paintBroke" };
  return notPainted.length === 0 ? null : { tone: "attention", key: "notice.notPainted", sheets: sheetNames(notPainted) };
}

/** Sheets of which something was not checked. */
export function incomplete({ report: { unread } }: Checked): Notice | null {
  return unread ? { tone: "attention", key: "notice.unread", sheets: sheetNames(unread) } : null;
}

/** What is kept in the workbook and could not be read. */
export function damaged({ brokenSettings, brokenAccepted, keptUnread }: Checked): Notice | null {
  if (keptUnread) return { tone: "attention", key: "notice.keptUnread", sheets: [] };
  if (brokenAccepted) return { tone: "attention", key: "notice.brokenAccepted", sheets: [] };
  return brokenSettings ? { tone: "attention", key: "coverage.brokenSettings", sheets: [] } : null;
}

export function summarized({ written, folded, printing, shown, report: { unread = [] }, keptUnread }: SummaryWritten): Notice {
  const taken = written.flatMap(({ sheet, renamed }) => (renamed ? [sheet] : []));
  const kept = written.flatMap((sheet) => sheet.kept ?? []);
  const said: readonly (readonly [boolean, MessageKey, readonly string[]])[] = [
    [taken.length > 0, "notice.summaryRenamed", taken], [kept.length > 0, "notice.summaryKept", kept],
    [unread.length > 0, "notice.unread", sheetNames(unread)], [keptUnread, "notice.keptUnread", []],
    [!folded, "notice.summaryPlain", []], [!printing, "notice.summaryNoPrinting", []], [!shown, "notice.summaryBehind", []],
  ];
  const more = said.flatMap(([isSo, key, sheets]) => (isSo ? [{ key, sheets }] : []));
  return { tone: more.length > 0 ? "attention" : "done", key: "notice.summary", sheets: written.map(({ sheet }) => sheet), more };
}

/** The sentence that says what to do about a situation. */
export function situationSentence(situation: Situation, t: Translate): string {
  if (situation.code === "protected" && situation.sheet === null) return t("situation.protectedBook");
  if (situation.code === "sheet-missing" && situation.sheet === null) return t("situation.sheetsChanged");
  return t(`situation.${situation.code}`, { sheet: situation.sheet ?? "" });
}

export function noticeSentence(notice: Notice, t: Translate): string {
  return notice.tone === "trouble"
    ? (notice.lead ? `${t(notice.lead)} ` : "") + situationSentence(notice.situation, t)
    : [notice, ...(notice.more ?? [])].map(({ key, sheets }) => t(key, { sheets: enumerate(sheets, t) })).join(" ");
}

/** What an update after an edit changed in the list. */
export function followSentence({ sheets, gone, appeared, renamed, trouble }: Follow, t: Translate): string {
  if (trouble) return t("follow.failed");
  const names = renamed.length > 0 ? t("follow.renamed", { sheets: enumerate(renamed, t) }) : "";
  if (gone + appeared === 0) return names;
  const key = gone > 0 && appeared > 0 ? "follow.both" : gone > 0 ? "follow.gone" : "follow.appeared";
  return names + (sheets.length === 0 ? t(`${key}Anywhere`, { gone, appeared }) : t(key, { sheets: enumerate(sheets, t), gone, appeared }));
}

/** Which sheets were edited since the list was made; a sheet that is not in the list yet has no name here. */
export function behindSentence(behind: readonly string[], sheets: readonly SheetInBook[], t: Translate): string {
  const names = sheets.filter(({ id }) => behind.includes(id)).map(({ name }) => name);
  return names.length === 0 ? t("follow.behindNew") : t("follow.behind", { sheets: enumerate(names, t) });
}

/** More names than this would push the list out of a narrow pane; 調べた範囲 names them all. */
const NAMES_AT_MOST = 5;

function enumerate(names: readonly string[], t: Translate): string {
  const shown = names.slice(0, NAMES_AT_MOST).join(t("list.separator"));
  return names.length > NAMES_AT_MOST ? t("list.andMore", { names: shown, count: names.length - NAMES_AT_MOST }) : shown;
}

function sheetNames(sheets: readonly Pick<UnpaintedSheet, "sheet">[]): readonly string[] {
  return [...new Set(sheets.map(({ sheet }) => sheet))];
}
