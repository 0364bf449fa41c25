/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { preparePane } from "../../src/taskpane/prepare-pane";
import { fakeServices, validation } from "./support/fake-services";
import { button } from "./support/open-pane";

window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
const light = () => ({ background: "#FFFFFF", foreground: "#242424" });
const dark = () => ({ background: "#1F1F1F", foreground: "#808080" });

/** The page as taskpane.html has it: the place of the pane, with its skeleton. */
function openPage(): Element {
  document.body.innerHTML = '<div id="root"><div class="skeleton">検証</div></div>';
  const place = document.querySelector("#root");
  if (!place) throw new Error("no #root");
  return place;
}

/** A pane that is drawn and waits to be shown. */
async function prepare() {
  const place = openPage();
  const asked = { watchSheets: jest.fn(() => Promise.resolve(() => Promise.resolve())), validate: jest.fn(() => Promise.resolve(validation())), detach: jest.fn() };
  const services = fakeServices({ watchSheets: asked.watchSheets, validate: asked.validate, attachCommands: () => asked.detach });
  const pane = await act(() => Promise.resolve(preparePane(services)));
  return { place, asked, pane };
}

describe("Excel の返事を待つ間", () => {
  test("画面は骨組みのままで、押せるボタンはなく、Excel には何も頼まない", async () => {
    const { asked, place } = await prepare();
    expect(document.querySelectorAll("button")).toHaveLength(0);
    expect(document.querySelector("#root")).toBe(place);
    expect(asked.watchSheets).not.toHaveBeenCalled();
  });

  test("返事が来れば、骨組みに代わって現れ、すぐ押せて、編集の見張りも始まる", async () => {
    const { asked, pane, place } = await prepare();
    await act(() => Promise.resolve(pane.show(place, light)));
    expect(document.querySelectorAll("#root")).toHaveLength(1);
    expect(document.querySelector(".skeleton")).toBeNull();
    expect(asked.watchSheets).toHaveBeenCalledTimes(1);
    await act(() => Promise.resolve(button("検証").click()));
    expect(asked.validate).toHaveBeenCalledTimes(1);
    await screen.findByRole("heading", { name: /検証結果/ });
  });

  test("現れたときには、もう Excel の色になっている", async () => {
    const { pane, place } = await prepare();
    let seen: string | null | undefined;
    act(() => {
      pane.show(place, dark);
      seen = document.querySelector("[data-theme]")?.getAttribute("data-theme");
    });
    expect(seen).toBe("dark");
  });

  test("使わないことになれば、Excel に何も頼まず、リボンのボタンからも離れる", async () => {
    const { asked, pane, place } = await prepare();
    act(() => pane.discard());
    expect(asked.detach).toHaveBeenCalledTimes(1);
    expect(asked.watchSheets).not.toHaveBeenCalled();
    expect(document.querySelector("#root")).toBe(place);
  });
});

test("描き終わる前に返事が来ても、同じように現れる", () => {
  const place = openPage();
  act(() => preparePane(fakeServices()).show(place, light));
  expect(button("検証")).toHaveProperty("disabled", false);
});
