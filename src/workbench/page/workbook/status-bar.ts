import { intersect, sizeOf } from "../../../xlsx/model/rectangles";
import { make } from "../dom";
import type { WorkbookGrid } from "../grid/workbook-grid";

/** Cells beyond this many are not added up after each step of a selection. */
const MOST_CELLS = 200_000;

/** What goes on, the sums of the selected cells, and the round trips of the add-in's last action. */
export class StatusBar {
  private readonly mode = make("span", { class: "status-mode" });
  private readonly sums = make("span", { class: "status-sums" });
  private readonly trips = make("span", { class: "status-trips", title: "アドインの最後の操作（往復の回数・送受信の量）" });
  readonly element = make("footer", { class: "status-bar" }, this.mode, this.sums, this.trips);

  /** @param menu shown at the end of the bar */
  constructor(private readonly grid: WorkbookGrid, menu: HTMLElement) {
    this.element.append(menu);
    grid.session.listen({ began: () => this.show(), modeChanged: () => this.show(), ended: () => this.show() });
    this.show();
  }

  show(): void {
    const { session } = this.grid;
    this.mode.textContent = !session.isActive ? "準備完了" : session.mode === "enter" ? "入力" : "編集";
    this.sums.textContent = this.sumText();
  }

  showTrips(text: string): void {
    this.trips.textContent = text;
  }

  private sumText(): string {
    const { sheet, selection } = this.grid;
    const used = sheet.usedArea(true);
    if (!used) return "";
    const numbers: number[] = [];
    let filled = 0;
    for (const area of selection.current.areas) {
      const part = intersect(area, used);
      if (!part || sizeOf(part) > MOST_CELLS) continue;
      for (let row = part.top; row <= part.bottom; row += 1) {
        for (let column = part.left; column <= part.right; column += 1) {
          const { kind, value } = sheet.cell(row, column);
          if (kind !== "empty") filled += 1;
          if (kind === "number") numbers.push(Number(value));
        }
      }
    }
    if (filled < 2) return "";
    const total = numbers.reduce((sum, number) => sum + number, 0);
    if (numbers.length === 0) return `データの個数: ${filled}`;
    return `平均: ${shown(total / numbers.length)}　データの個数: ${filled}　合計: ${shown(total)}`;
  }
}

function shown(value: number): string {
  return Number(value.toPrecision(12)).toLocaleString("ja", { maximumFractionDigits: 6 });
}
