import type { Rectangle } from "../../../xlsx/model";
import { integerOf, subjectOf } from "../arguments";
import { defineClass } from "../host-object";
import { LAST_COLUMN, LAST_ROW } from "../range-address";
import { assertWritable, sheetOf } from "../scope";
import { range } from "./range";
import { RangeSubject } from "./range-subject";
import type { WorksheetSubject } from "./worksheet";

/** Excel.WorksheetFreezePanes */
export const freezePanes = defineClass<WorksheetSubject>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: { since: "1.7", writes: true, call: (subject, [frozen]) => {
      const { area } = subjectOf(frozen, RangeSubject, "frozenRange");
      return freeze(subject, area.bottom === LAST_ROW ? 0 : area.bottom + 1, area.right === LAST_COLUMN ? 0 : area.right + 1);
    } },
    freezeColumns: { since: "1.7", writes: true, call: (subject, [count]) => freeze(subject, 0, count === undefined || count === null ? 1 : integerOf(count, "count")) },
    freezeRows: { since: "1.7", writes: true, call: (subject, [count]) => freeze(subject, count === undefined || count === null ? 1 : integerOf(count, "count"), 0) },
    getLocationOrNullObject: { since: "1.7", call: ({ scope, sheetId }) => {
      const { rows, columns } = sheetOf(scope, sheetId).frozen;
      const area = frozenArea(rows, columns);
      return area && range(new RangeSubject(scope, sheetId, area));
    } },
    unfreeze: { since: "1.7", writes: true, call: (subject) => freeze(subject, 0, 0) },
  },
});

function freeze({ scope, sheetId }: WorksheetSubject, rows: number, columns: number): null {
  assertWritable(scope);
  scope.model.setFrozen(sheetId, rows, columns);
  return null;
}

function frozenArea(rows: number, columns: number): Rectangle | null {
  if (rows === 0 && columns === 0) return null;
  return { top: 0, left: 0, bottom: rows === 0 ? LAST_ROW : rows - 1, right: columns === 0 ? LAST_COLUMN : columns - 1 };
}
