import type { SheetModel, WorkbookModel } from "../../../xlsx/model";
import type { OfficeHost } from "../../host/office-host";
import { make } from "../dom";
import type { ConditionsAt } from "../grid/cell-element";
import { WorkbookGrid, type GridActions } from "../grid/workbook-grid";
import { FormulaBar } from "./formula-bar";
import { OutlineLevels } from "./outline-levels";
import { SituationMenu } from "./situation-menu";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";

export interface ScreenActions extends Omit<GridActions, "switchSheet"> {
  /** Conditional formats that hold for a cell now. */
  conditionsAt(sheet: SheetModel, row: number, column: number): ReturnType<ConditionsAt>;
  refuse(message: string): void;
  /** A cell is being edited, or no longer. */
  editing(isEditing: boolean): void;
}

/** Everything that shows one open workbook: formula bar, levels of the outline, grid, sheet tabs, status bar. */
export class WorkbookScreen {
  readonly grid: WorkbookGrid;
  readonly status: StatusBar;
  readonly element: HTMLElement;
  private readonly stop: () => void;

  /** @param host what the menu of situations acts on */
  constructor(model: WorkbookModel, host: Pick<OfficeHost, "faults" | "failNextBatch">, actions: ScreenActions) {
    this.grid = new WorkbookGrid(model, (sheet) => (row, column) => actions.conditionsAt(sheet, row, column), { ...actions, switchSheet: (step) => tabs.step(step) });
    const tabs = new SheetTabs(this.grid);
    const levels = new OutlineLevels(this.grid);
    const bar = new FormulaBar(this.grid, (message) => actions.refuse(message));
    this.status = new StatusBar(this.grid, new SituationMenu(model, host, actions).element);
    this.element = make("main", { class: "book" }, bar.element, make("div", { class: "sheet-area" }, levels.element, this.grid.view.element), tabs.element, this.status.element);
    this.grid.session.listen({ began: () => actions.editing(true), ended: () => actions.editing(false) });
    this.stop = model.subscribe((changes) => {
      this.grid.update(changes);
      levels.show();
      tabs.show();
      bar.show();
      this.status.show();
    });
  }

  close(): void {
    this.stop();
    this.grid.view.stop();
    this.element.remove();
  }
}
