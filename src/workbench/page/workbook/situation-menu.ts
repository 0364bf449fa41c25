import type { WorkbookModel } from "../../../xlsx/model";
import type { Faults, Refusal } from "../../host/scope";
import type { OfficeHost } from "../../host/office-host";
import { make } from "../dom";

type Switches = { readonly [label: string]: (faults: Faults, on: boolean) => void };

/** States of Excel that stay until they are switched off. */
const switches: Switches = {
  "別のブックを手前に出す": (faults, on) => (faults.otherWorkbookInFront = on),
  "閲覧モードにする": (faults, on) => (faults.readOnly = on),
  "やりとりを 1 KB までにする": (faults, on) => (faults.payloadLimit = on ? 1000 : null),
  "やりとりを 1 秒遅らせる": (faults, on) => (faults.latencyMs = on ? 1000 : 0),
  "図形を読ませない": (faults, on) => refuse(faults, on, { member: "Worksheet.shapes", code: "GeneralException" }),
  "どの呼び出しも知らないコードで断る": (faults, on) => refuse(faults, on, { member: "*", code: "0x800A03EC" }),
};

function refuse(faults: Faults, on: boolean, refusal: Refusal): void {
  const others = faults.refusals.filter(({ member }) => member !== refusal.member);
  faults.refusals = on ? [...others, refusal] : others;
}

/** What the next call of the add-in is answered with. */
const failures: Readonly<Record<string, string>> = {
  "次の呼び出しで接続を切る": "ConnectionFailure",
};

/** What another person does at the same time. */
const remoteChanges: Readonly<Record<string, (model: WorkbookModel, sheetId: string) => void>> = {
  "ほかの人が選んだセルを消す": (model, id) => model.setCell(id, model.selection.activeRow, model.selection.activeColumn, { kind: "clear" }),
};

/** What happens to the sheet in front, or to its selected row. */
const sheetChanges: Readonly<Record<string, (model: WorkbookModel, sheetId: string) => void>> = {
  "このシートを保護する": (model, id) => model.setProtected(id, true),
  "このシートの保護を解く": (model, id) => model.setProtected(id, false),
  "このシートを隠す": (model, id) => model.setVisibility(id, "hidden"),
  "このシートの名前を変える": (model, id) => model.renameSheet(id, `${model.sheet(id)?.name ?? ""}_改`),
  "このシートを削除する": (model, id) => model.deleteSheet(id),
  "選んだ行を隠す": (model, id) => model.setRowHeight(id, model.selection.activeRow, 0),
};

export interface SituationMenuActions {
  /** The workbook refused a change of the menu. */
  readonly failed: (error: unknown) => void;
}

/**
 * 「状況を試す」 in the status bar: makes the situations in which Excel refuses an add-in, so that what the pane says then can be
 * seen and tested. Part of the stand-in only.
 */
export class SituationMenu {
  readonly element = make("details", { class: "situations" }, make("summary", { text: "状況を試す" }));

  constructor(model: WorkbookModel, host: Pick<OfficeHost, "faults" | "failNextBatch">, { failed }: SituationMenuActions) {
    const list = make("div", { class: "situation-list" });
    for (const [label, set] of Object.entries(switches)) list.append(toggle(label, (on) => set(host.faults, on)));
    for (const [label, code] of Object.entries(failures)) list.append(item(label, () => host.failNextBatch(code)));
    for (const [origin, changes] of [["user", sheetChanges], ["remote", remoteChanges]] as const) {
      for (const [label, change] of Object.entries(changes)) {
        list.append(item(label, () => {
          try {
            model.change(origin, () => change(model, model.activeSheetId));
          } catch (error) {
            failed(error);
          }
        }));
      }
    }
    this.element.append(list);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.element.open = false;
      this.element.querySelector("summary")?.focus();
    });
  }
}

function toggle(label: string, set: (on: boolean) => void): HTMLElement {
  const box = make("input", { attributes: { type: "checkbox" } });
  box.addEventListener("change", () => set(box.checked));
  return make("label", { class: "situation" }, box, label);
}

function item(text: string, onClick: () => void): HTMLElement {
  return make("button", { class: "situation", text, onClick });
}
