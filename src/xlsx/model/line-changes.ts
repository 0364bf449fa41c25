import { ModelError } from "../model";
import type { LineKind, Lines } from "../model";
import { CellChanges } from "./cell-changes";
import { changeLines, groupedLines } from "./outline";
import type { OutlineLine } from "./outline";
import { MAX_COLUMNS, MAX_ROWS } from "./state";
import type { Sheet } from "./sheet";

const DEEPEST_LEVEL = 7;

/** Changes of rows and columns: hiding and grouping. */
export abstract class LineChanges extends CellChanges {
  setHidden(sheetId: string, line: LineKind, lines: Lines, hidden: boolean): void {
    this.changeOutline(sheetId, line, lines, (info) => ({ ...info, hidden }));
  }

  group(sheetId: string, line: LineKind, lines: Lines): void {
    this.changeOutline(sheetId, line, lines, (info) => {
      const level = (info.level ?? 0) + 1;
      if (level > DEEPEST_LEVEL) throw new ModelError("InvalidOperation", "グループは 7 段までです。");
      return { ...info, level };
    });
  }

  ungroup(sheetId: string, line: LineKind, lines: Lines): void {
    this.edit(() => {
      const isGrouped = groupedLines(this.known(sheetId).state, line).some(({ index }) => index >= lines.first && index <= lines.last);
      if (!isGrouped) throw new ModelError("InvalidOperation", "グループ化された行や列がありません。");
      this.changeOutline(sheetId, line, lines, (info) => {
        const level = (info.level ?? 0) - 1;
        return { ...info, level: level > 0 ? level : undefined };
      });
    });
  }

  setDetailsHidden(sheetId: string, line: LineKind, { first, last }: Lines, hidden: boolean): void {
    this.edit(() => {
      const grouped = groupedLines(this.known(sheetId).state, line).filter(({ index }) => index >= first && index <= last);
      if (grouped.length === 0) throw new ModelError("InvalidArgument", "グループ化された行や列がありません。");
      for (const run of runs(grouped.map(({ index }) => index))) this.setHidden(sheetId, line, run, hidden);
    });
  }

  showOutlineLevels(sheetId: string, line: LineKind, levels: number): void {
    this.edit(() => {
      const grouped = groupedLines(this.known(sheetId).state, line);
      for (const hidden of [true, false]) {
        const wanted = grouped.filter(({ level }) => level >= levels === hidden).map(({ index }) => index);
        for (const run of runs(wanted)) this.setHidden(sheetId, line, run, hidden);
      }
    });
  }

  setSummaryBehind(sheetId: string, line: LineKind, behind: boolean): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      this.replaceState(sheet, { summaryBehind: { ...sheet.state.summaryBehind, [line]: behind } }, "structure", []);
      this.replaceState(sheet, changeLines(sheet.state, line, { first: 0, last: -1 }, (info) => info), "formats", []);
    });
  }

  private changeOutline(sheetId: string, line: LineKind, lines: Lines, change: (info: OutlineLine) => OutlineLine): void {
    this.edit(() => {
      const sheet: Sheet = this.unprotected(sheetId);
      const { first, last } = lines;
      const count = line === "row" ? MAX_ROWS : MAX_COLUMNS;
      if (first < 0 || last >= count || first > last) throw new ModelError("InvalidArgument", "シートの外の行や列です。");
      const area = line === "row" ? { top: first, left: 0, bottom: last, right: MAX_COLUMNS - 1 } : { top: 0, left: first, bottom: MAX_ROWS - 1, right: last };
      this.replaceState(sheet, changeLines(sheet.state, line, lines, change), "formats", [area]);
    });
  }
}

/** Consecutive numbers as runs. */
function runs(indexes: readonly number[]): Lines[] {
  const found: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const run = found[found.length - 1];
    if (run && run.last === index - 1) run.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}
