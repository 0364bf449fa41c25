import type { Rectangle, SheetModel } from "../../../xlsx/model";
import { copyArea, paste, PasteError, type Copied } from "./clipboard";
import type { WorkbookGrid } from "./workbook-grid";

/** Copy, cut and paste of the selected cells by the browser's clipboard events. While a cell is edited they belong to its text. */
export class GridClipboard {
  private copied: Copied | null = null;
  private hasFrame = false;

  constructor(private readonly grid: WorkbookGrid) {
    const { element } = grid.editor;
    element.addEventListener("copy", (event) => this.copy(event, false));
    element.addEventListener("cut", (event) => this.copy(event, true));
    element.addEventListener("paste", (event) => this.paste(event));
  }

  /** The copied area when it lies on this sheet and is still framed. */
  frameOn(sheet: SheetModel): Rectangle | null {
    return this.hasFrame && this.copied?.sheetId === sheet.id ? this.copied.area : null;
  }

  /** Takes the frame away; what was cut is no longer cut. */
  forgetFrame(): void {
    this.hasFrame = false;
    if (this.copied?.isCut) this.copied = null;
  }

  private copy(event: ClipboardEvent, isCut: boolean): void {
    const { grid } = this;
    if (grid.session.isActive || !event.clipboardData) return;
    event.preventDefault();
    if (grid.selection.current.areas.length > 1) {
      grid.actions.failed(new PasteError("離れた範囲を一度にコピーすることはできません。"));
      return;
    }
    this.copied = copyArea(grid.sheet, grid.view.geometry.merges, grid.selection.area, isCut);
    this.hasFrame = true;
    event.clipboardData.setData("text/plain", this.copied.text);
    grid.showSelection();
  }

  private paste(event: ClipboardEvent): void {
    const { grid } = this;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (grid.session.isActive) return;
    event.preventDefault();
    if (text === "" && this.copied?.text !== "") return;
    const { merges } = grid.view.geometry;
    let written: Rectangle | null = null;
    const isDone = grid.change(() => {
      written = paste(grid.model, grid.sheet, merges, grid.selection.area, text, this.copied);
    });
    if (isDone && written) grid.selection.selectArea(written);
  }
}
