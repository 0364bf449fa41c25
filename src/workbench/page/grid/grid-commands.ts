import { editText } from "./edit-text";
import type { EditCommand, GridCommand } from "./key-command";
import type { WorkbookGrid } from "./workbook-grid";

/** Carries out a keystroke on the selected cells. */
export function runGridCommand(grid: WorkbookGrid, command: GridCommand): void {
  const { selection, model, actions } = grid;
  switch (command.do) {
    case "move":
      selection.move(command.direction, command);
      return grid.revealSelection();
    case "page":
      selection.move(command.direction, { count: grid.view.pageRows(), extend: command.extend });
      return grid.revealSelection();
    case "advance":
      selection.advance(command.order, command.backwards);
      return grid.revealSelection();
    case "home":
      selection.home(command.toStart, command.extend);
      return grid.revealSelection();
    case "end":
      selection.end(command.extend);
      return grid.revealSelection();
    case "selectAll":
      return selection.selectAll();
    case "selectColumns":
      return selection.selectLines("columns", selection.area.left, selection.area.right);
    case "selectRows":
      return selection.selectLines("rows", selection.area.top, selection.area.bottom);
    case "sheet":
      return actions.switchSheet(command.step);
    case "edit":
      return grid.edit("edit");
    case "retype":
      return grid.edit("enter", "");
    case "clear":
      return clearSelected(grid);
    case "format":
      return toggleFont(grid, command.name);
    case "undo":
      model.undo();
      return;
    case "redo":
      model.redo();
      return;
    case "escape":
      grid.clipboard.forgetFrame();
      return grid.showSelection();
    case "save":
      return actions.save();
    case "open":
      return actions.open();
  }
}

/** Carries out a keystroke while a cell is edited. */
export function runEditCommand(grid: WorkbookGrid, command: EditCommand): void {
  const { session, selection } = grid;
  switch (command.do) {
    case "cancel":
      return session.cancel();
    case "lineBreak":
      return grid.editor.breakLine();
    case "toggleMode":
      return session.toggleMode();
    case "fill":
      return fillSelected(grid);
    case "commit":
      if (!grid.commit()) return;
      if (command.direction) selection.move(command.direction);
      else selection.advance(command.order, command.backwards);
      grid.focus();
      return grid.revealSelection();
  }
}

function clearSelected(grid: WorkbookGrid): void {
  const { model, selection, sheet } = grid;
  const { areas } = selection.current;
  grid.change(() => areas.forEach((area) => model.clear(sheet.id, area, "contents")));
}

/** Bold, italic or underlined, or no longer so when the active cell is. */
function toggleFont(grid: WorkbookGrid, name: "bold" | "italic" | "underline"): void {
  const { model, selection, sheet } = grid;
  const { row, column } = selection.active;
  const isOn = !sheet.cell(row, column).style.font[name];
  grid.change(() => selection.current.areas.forEach((area) => model.setStyle(sheet.id, area, { font: { [name]: isOn } })));
}

/** Ctrl+Enter: the text goes into every selected cell. */
function fillSelected(grid: WorkbookGrid): void {
  const { session, selection, model, sheet } = grid;
  const text = session.text;
  const { merges } = grid.view.geometry;
  const { mode } = session;
  const place = session.place;
  session.cancel();
  const isDone = grid.change(() => {
    for (const area of selection.current.areas) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          const { top, left } = merges.areaAt(row, column);
          if (top === row && left === column) model.setCell(sheet.id, row, column, { kind: "typed", text });
        }
      }
    }
  });
  if (!isDone && place) session.begin(place, editText(sheet, place.row, place.column), text, mode);
}
