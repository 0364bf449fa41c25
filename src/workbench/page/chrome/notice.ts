import { make } from "../dom";

/** A sentence for the person above the grid: a problem stays until it is closed, a remark goes by itself. */
export class Notice {
  readonly element = make("div", { class: "notice", attributes: { hidden: "" } });
  private readonly text = make("span");
  private timer = 0;

  constructor() {
    const close = make("button", { class: "notice-close", text: "×", attributes: { "aria-label": "閉じる" }, onClick: () => this.clear() });
    this.element.append(this.text, close);
  }

  problem(text: string): void {
    this.show(text, "alert");
  }

  remark(text: string, milliseconds = 6000): void {
    this.show(text, "status");
    this.timer = window.setTimeout(() => this.clear(), milliseconds);
  }

  clear(): void {
    window.clearTimeout(this.timer);
    this.element.hidden = true;
    this.text.textContent = "";
  }

  private show(text: string, role: "alert" | "status"): void {
    window.clearTimeout(this.timer);
    this.element.setAttribute("role", role);
    this.element.hidden = false;
    this.text.textContent = text;
  }
}
