import { buttonNames, type ButtonName } from "./command-names";

/** What the page that tells of a failed ribbon button is told. Nothing of the workbook is in it, because an address reaches the server. */
export interface FailedButton {
  readonly button: ButtonName;
  /** SituationCode of the failure, "protected". */
  readonly code: string;
  /** Excel's own code, "GeneralException"; empty where there is none. */
  readonly excel: string;
  /** Language of Excel, "ja-JP". */
  readonly language: string;
}

/** Address of the page that tells of it: the page of the pane, asked for something else. */
export function failurePage(pane: string, { button, code, excel, language }: FailedButton): string {
  const address = new URL(pane);
  address.hash = "";
  address.search = new URLSearchParams({ failed: button, code, excel, language }).toString();
  return address.href;
}

/** What a page with this query ("?failed=validate&…") is to tell. Anybody can write an address, so Excel's code is taken only if it looks like one. */
export function failedButton(search: string): FailedButton {
  const asked = new URLSearchParams(search);
  const excel = asked.get("excel") ?? "";
  return {
    button: buttonNames.find((name) => name === asked.get("failed")) ?? "validate",
    code: asked.get("code") ?? "",
    excel: /^\w{1,60}$/.test(excel) ? excel : "",
    language: asked.get("language") ?? "",
  };
}
