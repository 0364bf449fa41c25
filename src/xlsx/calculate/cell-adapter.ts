import type { CellLike, FormulaResultLike } from "@cj-tech-master/excelts/formula";
import { keyColumn, keyRow } from "../model/state";
import type { StoredCell } from "../model/state";

const NULL_TYPE = 0;
const MERGED_TYPE = 1;
const CONSTANT_TYPE = 2;
const FORMULA_TYPE = 6;

/** A cell of a deleted sheet ("#REF!A1"), which the engine does not read. */
const LOST_REFERENCE = /#REF!\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?/gi;

export type ScratchCell = Pick<StoredCell, "kind" | "value" | "formula">;

/** A cell as the engine sees it: results are collected here and handed back, the model's records are not touched. */
export class CellAdapter implements CellLike {
  readonly row: number;
  readonly col: number;
  readonly type: number;
  readonly formula?: string;
  readonly model: CellLike["model"];
  private written: FormulaResultLike | null | typeof UNWRITTEN = UNWRITTEN;

  constructor(readonly key: number, readonly cell: ScratchCell | undefined, arrayRange: string | undefined, isCovered: boolean) {
    this.row = keyRow(key) + 1;
    this.col = keyColumn(key) + 1;
    const isFormula = cell?.formula !== undefined || arrayRange !== undefined;
    this.type = isCovered ? MERGED_TYPE : isFormula ? FORMULA_TYPE : cell && cell.kind !== "empty" ? CONSTANT_TYPE : NULL_TYPE;
    const formula = cell?.formula?.replace(LOST_REFERENCE, "#REF!");
    if (formula !== undefined) this.formula = formula;
    this.model = formula === undefined ? {} : { formula, ...(arrayRange !== undefined && { ref: arrayRange, shareType: "array" }) };
  }

  get value(): unknown { return this.current(); }
  set value(value: unknown) { this.written = value as FormulaResultLike | null; }
  get result(): FormulaResultLike { return this.current(); }
  set result(value: FormulaResultLike) { this.written = value; }

  /** The new content, or null where nothing was written or it is as before. */
  outcome(): Pick<StoredCell, "kind" | "value"> | null {
    if (this.written === UNWRITTEN || !this.cell) return null;
    const content = this.content();
    return content.kind === this.cell.kind && Object.is(content.value, this.cell.value) ? null : content;
  }

  content(): Pick<StoredCell, "kind" | "value"> {
    return contentOf(this.written === UNWRITTEN ? null : this.written);
  }

  private current(): FormulaResultLike {
    if (!this.cell || this.cell.kind === "empty") return undefined;
    return this.cell.kind === "error" ? { error: String(this.cell.value) } : this.cell.value;
  }
}

const UNWRITTEN = Symbol("unwritten");

/** A formula without a value shows 0, as a reference to an empty cell does in Excel. */
function contentOf(result: FormulaResultLike | null): Pick<StoredCell, "kind" | "value"> {
  if (result === undefined || result === null) return { kind: "number", value: 0 };
  if (typeof result === "number") return Number.isFinite(result) ? { kind: "number", value: result } : { kind: "error", value: "#NUM!" };
  if (typeof result === "string") return { kind: "string", value: result };
  if (typeof result === "boolean") return { kind: "boolean", value: result };
  return { kind: "error", value: "error" in result ? result.error : "#VALUE!" };
}
