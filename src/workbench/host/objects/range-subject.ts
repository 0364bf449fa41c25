import type { Rectangle, SheetModel } from "../../../xlsx/model";
import { HostError } from "../host-error";
import { isInSheet } from "../range-address";
import type { Scope } from "../scope";
import { sheetOf } from "../scope";

/** What a Range object is about: cells of one sheet. */
export class RangeSubject {
  /** Set once the library has asked to keep the object. */
  referenceId: string | null = null;

  constructor(readonly scope: Scope, readonly sheetId: string, readonly area: Rectangle) {
    if (!isInSheet(area)) throw new HostError("InvalidArgument", "シートの外のセルです。");
  }

  get sheet(): SheetModel {
    return sheetOf(this.scope, this.sheetId);
  }

  get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columns(): number {
    return this.area.right - this.area.left + 1;
  }

  /** The same sheet, other cells. @throws HostError InvalidArgument outside the sheet */
  at(area: Rectangle): RangeSubject {
    return new RangeSubject(this.scope, this.sheetId, area);
  }
}

/** What a RangeAreas object is about: several areas of one sheet. */
export class RangeAreasSubject {
  referenceId: string | null = null;

  constructor(readonly scope: Scope, readonly sheetId: string, readonly areas: readonly Rectangle[]) {}

  get sheet(): SheetModel {
    return sheetOf(this.scope, this.sheetId);
  }
}

/** What an instantiated range answers: its reference once it is kept, nothing before. */
export function keptIdentity({ referenceId }: { readonly referenceId: string | null }): { readonly [key: string]: string } {
  return referenceId === null ? {} : { _ReferenceId: referenceId };
}
