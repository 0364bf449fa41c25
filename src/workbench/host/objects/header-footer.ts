import type { HeaderFooterTexts } from "../../../xlsx/model";
import { textOf } from "../arguments";
import { HostError, invalidArgument } from "../host-error";
import type { PropertyMember } from "../host-object";
import { defineClass } from "../host-object";
import { assertUnprotected, sheetOf } from "../scope";
import type { WorksheetSubject } from "./worksheet";

/** Characters of a whole header or footer. */
const LONGEST_TEXT = 255;

/** Excel.HeaderFooterGroup. The stand-in sets the texts of all pages; those of first or even pages stay as the file has them. */
export const headerFooterGroup = defineClass<WorksheetSubject>({
  name: "HeaderFooterGroup",
  properties: {
    state: { since: "1.9", get: () => "Default", set: (_, value) => {
      if (value !== "Default") throw new HostError("NotImplemented", "この代役が持つのは、全ページに共通のヘッダーとフッターだけです。");
    } },
  },
  navigation: { defaultForAllPages: { since: "1.9", to: (subject) => headerFooter(subject) } },
});

/** Excel.HeaderFooter */
const headerFooter = defineClass<WorksheetSubject>({
  name: "HeaderFooter",
  properties: {
    centerFooter: text("footer", "center"),
    centerHeader: text("header", "center"),
    leftFooter: text("footer", "left"),
    leftHeader: text("header", "left"),
    rightFooter: text("footer", "right"),
    rightHeader: text("header", "right"),
  },
});

function text(place: "header" | "footer", side: keyof HeaderFooterTexts): PropertyMember<WorksheetSubject> {
  return {
    since: "1.9",
    get: ({ scope, sheetId }) => sheetOf(scope, sheetId).pageSetup[place][side],
    set: ({ scope, sheetId }, value) => {
      assertUnprotected(scope, sheetId);
      const texts = { ...sheetOf(scope, sheetId).pageSetup[place], [side]: textOf(value, `${side}${place}`) };
      // The three parts are one text in the file, with a mark before each.
      if (Object.values(texts).join("&L").length > LONGEST_TEXT) throw invalidArgument(`${side}${place}: ${LONGEST_TEXT} 文字を超えています`);
      scope.model.setPageSetup(sheetId, { [place]: texts });
    },
  };
}
