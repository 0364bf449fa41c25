import type { Rectangle } from "../../../xlsx/model";
import { intersect, sizeOf, union } from "../../../xlsx/model/rectangles";
import { integerOf, optionalText, subjectOf } from "../arguments";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { Argument, HostObject, MethodMember } from "../host-object";
import { defineClass } from "../host-object";
import { isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, showAddress } from "../range-address";
import { assertCellsWritable, assertInFront, assertUnprotected } from "../scope";
import type { Json } from "../wire";
import { readFormulas, readMatrix, readValues, readValueTypes, writeMatrix, writeValues } from "./cell-matrix";
import { clearRange } from "./clear-range";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { areAllHidden, isHidden, outlineMethod, setHidden } from "./hidden-lines";
import { readHyperlink, writeHyperlink } from "./hyperlink";
import { namedStyle } from "./named-style";
import { pointsHeight, pointsLeft, pointsTop, pointsWidth } from "./points";
import { rangeFormat } from "./range-format";
import { keptIdentity, RangeSubject } from "./range-subject";
import { worksheet } from "./worksheet";

/** Excel.Range */
export const range: (subject: RangeSubject) => HostObject = defineClass<RangeSubject>({
  name: "Range",
  identity: keptIdentity,
  properties: {
    address: { since: "1.1", get: ({ sheet, area }) => showAddress(sheet.name, area) },
    addressLocal: { since: "1.1", get: ({ sheet, area }) => showAddress(sheet.name, area) },
    cellCount: { since: "1.1", get: ({ area }) => (sizeOf(area) > 2_147_483_647 ? -1 : sizeOf(area)) },
    columnCount: { since: "1.1", get: (subject) => subject.columns },
    columnHidden: { since: "1.2", get: (subject) => isHidden(subject, "column"), set: (subject, value) => setHidden(subject, "column", value) },
    columnIndex: { since: "1.1", get: ({ area }) => area.left },
    formulas: { since: "1.1", get: readFormulas, set: (subject, value) => writeValues(subject, value, "formulas") },
    formulasLocal: { since: "1.1", get: readFormulas, set: (subject, value) => writeValues(subject, value, "formulasLocal") },
    height: { since: "1.10", get: pointsHeight },
    hidden: { since: "1.2", get: areAllHidden },
    hyperlink: { since: "1.7", get: readHyperlink, set: writeHyperlink },
    isEntireColumn: { since: "1.7", get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { since: "1.7", get: ({ area }) => isEntireRow(area) },
    left: { since: "1.10", get: pointsLeft },
    numberFormat: { since: "1.1", get: readNumberFormat, set: writeNumberFormat },
    rowCount: { since: "1.1", get: (subject) => subject.rows },
    rowHidden: { since: "1.2", get: (subject) => isHidden(subject, "row"), set: (subject, value) => setHidden(subject, "row", value) },
    rowIndex: { since: "1.1", get: ({ area }) => area.top },
    style: namedStyle("1.7", ({ scope, sheetId, area }) => ({ scope, sheetId, areas: [area] })),
    text: { since: "1.1", get: readText },
    top: { since: "1.10", get: pointsTop },
    valueTypes: { since: "1.1", get: readValueTypes },
    values: { since: "1.1", get: readValues, set: (subject, value) => writeValues(subject, value, "values") },
    width: { since: "1.10", get: pointsWidth },
  },
  navigation: {
    conditionalFormats: { since: "1.6", to: ({ scope, sheetId, area }) => conditionalFormatCollection({ scope, sheetId, areas: [area] }) },
    format: { since: "1.1", to: ({ scope, sheetId, area }) => rangeFormat({ scope, sheetId, areas: [area] }) },
    worksheet: { since: "1.1", to: ({ scope, sheetId }) => worksheet({ scope, sheetId }) },
  },
  methods: {
    clear: { since: "1.1", writes: true, call: (subject, [applyTo]) => clearRange(subject, optionalText(applyTo, "applyTo")) },
    getAbsoluteResizedRange: derived("1.7", ({ area }, [rows, columns]) => ({
      ...area,
      bottom: area.top + integerOf(rows, "numRows") - 1,
      right: area.left + integerOf(columns, "numColumns") - 1,
    })),
    getBoundingRect: derived("1.1", (subject, [other]) => union(subject.area, areaOf(subject, other))),
    getCell: derived("1.1", ({ area }, [row, column]) => one(area.top + integerOf(row, "row"), area.left + integerOf(column, "column"))),
    getColumn: derived("1.1", ({ area }, [column]) => {
      const left = area.left + integerOf(column, "column");
      return { ...area, left, right: left };
    }),
    getEntireColumn: derived("1.1", ({ area }) => ({ ...area, top: 0, bottom: LAST_ROW })),
    getEntireRow: derived("1.1", ({ area }) => ({ ...area, left: 0, right: LAST_COLUMN })),
    getIntersection: { since: "1.1", call: (subject, [other]) => intersection(subject, other) ?? notThere("重なるセル") },
    getIntersectionOrNullObject: { since: "1.4", call: (subject, [other]) => intersection(subject, other) },
    getLastCell: derived("1.1", ({ area }) => one(area.bottom, area.right)),
    getLastColumn: derived("1.1", ({ area }) => ({ ...area, left: area.right })),
    getLastRow: derived("1.1", ({ area }) => ({ ...area, top: area.bottom })),
    getOffsetRange: derived("1.1", ({ area }, [rows, columns]) => shift(area, integerOf(rows, "rowOffset"), integerOf(columns, "columnOffset"))),
    getResizedRange: derived("1.2", ({ area }, [rows, columns]) => ({
      ...area,
      bottom: area.bottom + integerOf(rows, "deltaRows"),
      right: area.right + integerOf(columns, "deltaColumns"),
    })),
    getRow: derived("1.1", ({ area }, [row]) => {
      const top = area.top + integerOf(row, "row");
      return { ...area, top, bottom: top };
    }),
    getUsedRange: { since: "1.1", call: (subject, [valuesOnly]) => used(subject, valuesOnly) ?? notThere("使われているセル") },
    getUsedRangeOrNullObject: { since: "1.4", call: (subject, [valuesOnly]) => used(subject, valuesOnly) },
    group: outlineMethod((model, sheetId, line, lines) => model.group(sheetId, line, lines)),
    hideGroupDetails: outlineMethod((model, sheetId, line, lines) => model.setDetailsHidden(sheetId, line, lines, true)),
    merge: { since: "1.2", writes: true, call: merge },
    select: { since: "1.1", writes: true, call: select },
    showGroupDetails: outlineMethod((model, sheetId, line, lines) => model.setDetailsHidden(sheetId, line, lines, false)),
    ungroup: outlineMethod((model, sheetId, line, lines) => model.ungroup(sheetId, line, lines)),
    unmerge: { since: "1.2", writes: true, call: (subject) => {
      assertUnprotected(subject.scope, subject.sheetId);
      subject.scope.model.unmerge(subject.sheetId, subject.area);
      return null;
    } },
    _KeepReference: { since: "internal", call: (subject) => {
      subject.referenceId ??= subject.scope.references.keep(range(subject));
      return null;
    } },
    _ValidateArraySize: { since: "internal", call: (subject, [rows, columns]) => {
      if (rows === subject.rows && columns === subject.columns) return null;
      throw invalidArgument(`配列の行数・列数が範囲（${subject.rows} 行 ${subject.columns} 列）と合いません`);
    } },
  },
});

/** A method that answers other cells of the same sheet. */
function derived(since: MethodMember<RangeSubject>["since"], to: (subject: RangeSubject, args: readonly Argument[]) => Rectangle): MethodMember<RangeSubject> {
  return { since, call: (subject, args) => range(subject.at(to(subject, args))) };
}

const one = (row: number, column: number): Rectangle => ({ top: row, bottom: row, left: column, right: column });

const shift = (area: Rectangle, rows: number, columns: number): Rectangle => ({
  top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns,
});

function areaOf(subject: RangeSubject, other: Argument | undefined): Rectangle {
  const given = subjectOf(other, RangeSubject, "anotherRange");
  if (given.sheetId !== subject.sheetId) throw invalidArgument("別のシートの範囲です");
  return given.area;
}

function intersection(subject: RangeSubject, other: Argument | undefined): HostObject | null {
  const area = intersect(subject.area, areaOf(subject, other));
  return area && range(subject.at(area));
}

function notThere(what: string): never {
  throw itemNotFound(what);
}

function used(subject: RangeSubject, valuesOnly: Argument | undefined): HostObject | null {
  const whole = subject.sheet.usedArea(valuesOnly === true);
  const area = whole && intersect(whole, subject.area);
  return area && range(subject.at(area));
}

function readText(subject: RangeSubject): Json {
  const { sheet } = subject;
  return readMatrix(subject, (row, column) => sheet.displayedText(row, column));
}

function readNumberFormat(subject: RangeSubject): Json {
  const { sheet } = subject;
  return readMatrix(subject, (row, column) => sheet.cell(row, column).style.numberFormat);
}

function writeNumberFormat(subject: RangeSubject, value: Json): void {
  const { scope, sheetId } = subject;
  if (typeof value === "string" && (isEntireColumn(subject.area) || isEntireRow(subject.area))) {
    assertUnprotected(scope, sheetId);
    scope.model.setStyle(sheetId, subject.area, { numberFormat: value });
    return;
  }
  assertUnprotected(scope, sheetId);
  writeMatrix(subject, value, "numberFormat", (row, column, code) => {
    if (typeof code !== "string") throw invalidArgument("numberFormat");
    scope.model.setStyle(sheetId, one(row, column), { numberFormat: code });
  });
}

function merge(subject: RangeSubject, [across]: readonly Argument[]): null {
  const { scope, sheetId, area } = subject;
  assertUnprotected(scope, sheetId);
  assertCellsWritable(scope, sheetId, area);
  if (across !== true) {
    scope.model.merge(sheetId, area);
    return null;
  }
  for (let row = area.top; row <= area.bottom; row += 1) scope.model.merge(sheetId, { ...area, top: row, bottom: row });
  return null;
}

/** Selecting also brings the sheet to the front; a hidden sheet cannot come. */
function select({ scope, sheet, sheetId, area }: RangeSubject): null {
  assertInFront(scope);
  if (sheet.visibility !== "visible") throw new HostError("InvalidOperation", `非表示のシート「${sheet.name}」のセルは選択できません。`);
  if (scope.model.activeSheetId !== sheetId) scope.model.activate(sheetId);
  scope.model.select({ sheetId, areas: [area], activeRow: area.top, activeColumn: area.left });
  return null;
}

