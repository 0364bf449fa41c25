import { make } from "./dom";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the person choose a file; calls `open` with it, or does nothing when none is chosen. */
export function pickFile(open: (file: File) => void): void {
  const input = make("input", { class: "file-input", attributes: { type: "file", accept: `.xlsx,.xlsm,${XLSX_TYPE}`, "aria-label": "開くファイル", hidden: "" } });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.remove();
    if (file) open(file);
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

/** Opens files that are dropped anywhere on the page; shows where while one is dragged over it. */
export function acceptDrops(page: HTMLElement, open: (file: File) => void): void {
  const target = make("div", { class: "drop-target", attributes: { hidden: "" } }, make("p", { text: "ここに .xlsx をドロップすると開きます" }));
  page.append(target);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    target.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    target.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}

/** Offers a workbook as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = make("a", { attributes: { href: url, download: fileName } });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks whether edits may be thrown away; true when they may, or when they were saved. */
export function askToDiscard(fileName: string, save: () => Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (answer: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const dialog = make(
      "dialog",
      { class: "question", attributes: { "aria-labelledby": "discard-question" } },
      make("p", { text: `「${fileName}」の変更は保存されていません。`, attributes: { id: "discard-question" } }),
      make(
        "div",
        { class: "question-buttons" },
        make("button", { class: "primary", text: "保存してから開く", onClick: () => void save().then((isSaved) => close(isSaved)) }),
        make("button", { text: "保存せずに開く", onClick: () => close(true) }),
        make("button", { text: "キャンセル", onClick: () => close(false) }),
      ),
    );
    dialog.addEventListener("cancel", () => close(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
