import { make } from "../dom";
import type { ManifestButton, ManifestContents } from "./manifest-buttons";

/** The strip of buttons under the title bar: the groups that manifest.xml puts there. */
export class Ribbon {
  readonly element = make("div", { class: "ribbon", attributes: { role: "toolbar", "aria-label": "リボン" } });

  /** @param press runs a button's action; the button is busy until it ends */
  show(manifest: ManifestContents, press: (button: ManifestButton) => Promise<void>): void {
    this.element.replaceChildren(
      ...manifest.groups.map((group) =>
        make(
          "div",
          { class: "ribbon-group", attributes: { role: "group", "aria-label": group.label } },
          make("div", { class: "ribbon-buttons" }, ...group.buttons.map((button) => ribbonButton(button, press))),
          make("div", { class: "ribbon-label", text: group.label, attributes: { "aria-hidden": "true" } }),
        ),
      ),
    );
  }
}

function ribbonButton(button: ManifestButton, press: (button: ManifestButton) => Promise<void>): HTMLElement {
  const icon = button.icon ? [make("img", { attributes: { src: button.icon, alt: "", width: "32", height: "32" } })] : [];
  const element = make(
    "button",
    {
      class: "ribbon-button",
      title: button.description,
      attributes: { id: button.id },
      onClick: () => {
        element.disabled = true;
        void press(button).finally(() => (element.disabled = false));
      },
    },
    ...icon,
    make("span", { text: button.label }),
  );
  return element;
}
