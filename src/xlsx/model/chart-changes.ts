import { ModelError } from "../model";
import type { ChartModel } from "../model";
import { chartId } from "./chart";
import type { StoredChart } from "./chart";
import { LineChanges } from "./line-changes";
import type { Sheet } from "./sheet";

/** Changes of charts. */
export abstract class ChartChanges extends LineChanges {
  addChart(sheetId: string, chart: Omit<ChartModel, "id" | "isOurs">): ChartModel {
    return this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const { charts } = sheet.state;
      const taken = new Set(charts.map(({ id }) => id));
      let number = charts.length + 2;
      while (taken.has(chartId(sheet.number, number))) number += 1;
      const added: ChartModel = { ...chart, id: chartId(sheet.number, number), isOurs: true };
      this.replaceState(sheet, { charts: [...charts, added] }, "formats", []);
      return added;
    });
  }

  updateChart(sheetId: string, id: string, change: Partial<Omit<ChartModel, "id" | "isOurs">>): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const before = chartOf(sheet, id);
      if (!before.isOurs) throw new ModelError("InvalidOperation", `グラフ「${before.name}」は、このソフトで作ったものではないため変えられません。`);
      this.replaceState(sheet, { charts: sheet.state.charts.map((chart) => (chart === before ? { ...chart, ...change } : chart)) }, "formats", []);
    });
  }

  deleteChart(sheetId: string, id: string): void {
    this.edit(() => {
      const sheet = this.unprotected(sheetId);
      const gone = chartOf(sheet, id);
      this.replaceState(sheet, { charts: sheet.state.charts.filter((chart) => chart !== gone) }, "formats", []);
    });
  }
}

function chartOf(sheet: Sheet, id: string): StoredChart {
  const chart = sheet.state.charts.find((other) => other.id === id);
  if (!chart) throw new ModelError("ItemNotFound", "グラフが見つかりません。");
  return chart;
}
