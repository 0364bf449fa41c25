import { optionalText, recordOf } from "../arguments";
import { invalidArgument } from "../host-error";
import { assertUnprotected } from "../scope";
import type { Json } from "../wire";
import type { RangeSubject } from "./range-subject";

/** Look of Excel's built-in Hyperlink style, which it gives to a cell that gets a link. */
const linkFont = { color: "#0563C1", underline: true } as const;

/** Range.hyperlink: the link of the top-left cell, null where there is none. */
export function readHyperlink({ sheet, area }: RangeSubject): Json {
  const link = sheet.hyperlink(area.top, area.left);
  if (!link) return null;
  return {
    address: link.address ?? "",
    documentReference: link.documentReference ?? "",
    screenTip: link.screenTip ?? "",
    textToDisplay: sheet.displayedText(area.top, area.left),
  };
}

/** @throws HostError InvalidArgument without a target; AccessDenied on a protected sheet */
export function writeHyperlink(subject: RangeSubject, value: Json): void {
  const { scope, sheetId, area } = subject;
  const link = recordOf(value, "hyperlink");
  const documentReference = optionalText(link["documentReference"], "documentReference") || null;
  const address = optionalText(link["address"], "address") || null;
  const screenTip = optionalText(link["screenTip"], "screenTip") || null;
  const text = optionalText(link["textToDisplay"], "textToDisplay");
  if (!documentReference && !address) throw invalidArgument("hyperlink: リンク先がありません");
  assertUnprotected(scope, sheetId);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (text !== null) scope.model.setCell(sheetId, row, column, { kind: "value", value: text });
      scope.model.setHyperlink(sheetId, row, column, { documentReference, address, screenTip });
    }
  }
  scope.model.setStyle(sheetId, area, { font: linkFont });
}
