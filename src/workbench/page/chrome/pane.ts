import { make } from "../dom";

const NARROWEST = 280;
const WIDEST = 700;
const PANE_ADDRESS = "/taskpane.html";

/** The add-in's pane beside the grid. Closed, it goes on running unseen, as in a shared runtime. */
export class Pane {
  private readonly title = make("h2", { class: "pane-title" });
  private readonly grip = make("div", { class: "pane-grip", attributes: { "aria-hidden": "true" } });
  private frame: HTMLIFrameElement | null = null;
  readonly element = make(
    "aside",
    { class: "pane", attributes: { "aria-label": "作業ウィンドウ" } },
    this.grip,
    make("div", { class: "pane-header" }, this.title, make("button", { class: "pane-close", text: "×", attributes: { "aria-label": "作業ウィンドウを閉じる" }, onClick: () => this.hide() })),
  );

  constructor() {
    this.grip.addEventListener("pointerdown", (event) => this.resize(event));
  }

  /** Loads the pane anew, for another workbook. */
  load(name: string): void {
    this.title.textContent = name;
    this.frame?.remove();
    this.frame = make("iframe", { attributes: { src: PANE_ADDRESS, title: name } });
    this.frame.addEventListener("load", handOutF6);
    this.frame.addEventListener("load", rememberFocus);
    this.element.append(this.frame);
  }

  /** Opening takes the focus along; a pane that is open already takes it only where the user asked for the pane. */
  show({ focus = this.element.hidden } = {}): void {
    this.element.hidden = false;
    if (focus && this.frame) focusFrame(this.frame);
  }

  hide(): void {
    this.element.hidden = true;
  }

  private resize(event: PointerEvent): void {
    const start = this.element.getBoundingClientRect().width;
    this.grip.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => {
      const width = Math.min(Math.max(start + event.clientX - moved.clientX, NARROWEST), WIDEST);
      this.element.style.width = `${width}px`;
    };
    const end = (): void => this.grip.removeEventListener("pointermove", move);
    this.grip.addEventListener("pointermove", move);
    this.grip.addEventListener("pointerup", end, { once: true });
    this.grip.addEventListener("pointercancel", end, { once: true });
  }
}

const lastFocus = new WeakMap<HTMLIFrameElement, HTMLElement>();

/** Puts the focus where it was last in the frame; a browser would put it at the beginning. */
export function focusFrame(frame: HTMLIFrameElement): void {
  frame.focus();
  lastFocus.get(frame)?.focus({ preventScroll: true });
}

function rememberFocus({ target: frame }: Event): void {
  if (!(frame instanceof HTMLIFrameElement)) return;
  frame.contentWindow?.addEventListener("focusin", () => {
    // Not instanceof: elements of a frame are of that frame's classes.
    const focused = frame.contentDocument?.activeElement as HTMLElement | null;
    if (focused) lastFocus.set(frame, focused);
  });
}

/** Keys pressed in a frame stay in it; without this F6 would lead into the pane and never out again. */
function handOutF6({ target: frame }: Event): void {
  if (!(frame instanceof HTMLIFrameElement)) return;
  frame.contentWindow?.addEventListener("keydown", ({ key, shiftKey, defaultPrevented }) => {
    if (key === "F6" && !defaultPrevented) frame.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true }));
  });
}
