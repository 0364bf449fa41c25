/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Crash } from "../../src/taskpane/components/crash";
import { Refusal } from "../../src/taskpane/components/refusal";
import { Themed } from "../../src/taskpane/components/themed";
import { refusalFor } from "../../src/taskpane/model/refusal-for";
import { validation } from "./support/fake-services";
import { button, openPane } from "./support/open-pane";
import { finding, report } from "./support/sample-report";

describe("開けないとき", () => {
  test.each([
    ["Office.js が届かない", null, "noOfficeJs", "Office.js"],
    ["ふつうのブラウザーで開いた", { inExcel: false, newEnough: false }, "notExcel", "［ホーム］タブ"],
    ["古い Excel", { inExcel: true, newEnough: false }, "tooOld", "Excel LTSC 2021 以降"],
  ] as const)("%sなら、することを言う", (_, office, expected, sentence) => {
    const reason = refusalFor(office);
    expect(reason).toBe(expected);
    render(<Refusal language="ja" reason={expected} />);
    expect(screen.getByRole("main").textContent).toContain(sentence);
  });

  test("使える Excel なら断らない", () => {
    expect(refusalFor({ inExcel: true, newEnough: true })).toBeNull();
  });
});

describe("描けなくなったとき", () => {
  test("空の画面にならず、内容を写せて、もう一度表示できる", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    const Part = () => {
      if (broken) throw new TypeError("値がない");
      return <p>描けた</p>;
    };
    const copy = jest.fn<Promise<boolean>, [string]>(() => Promise.resolve(true));
    render(<Crash language="ja" copy={copy}><Part /></Crash>);
    expect(screen.getByRole("alert").textContent).toContain("TypeError: 値がない");
    await userEvent.click(button("内容をコピー"));
    expect(copy).toHaveBeenCalledWith("TypeError: 値がない");
    broken = false;
    await userEvent.click(button("もう一度表示する"));
    expect(screen.getByText("描けた")).toBeInstanceOf(HTMLElement);
    quiet.mockRestore();
  });
});

describe("Excel の見た目に合わせる", () => {
  test("暗い Excel では暗く、明るくなれば次に焦点が来たとき明るくなる", () => {
    window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
    let background = "#1F1F1F";
    const officeTheme = () => ({ background, foreground: "#808080" });
    const { container } = render(<Themed officeTheme={officeTheme}><p>中身</p></Themed>);
    const theme = () => container.querySelector("[data-theme]")?.getAttribute("data-theme");
    expect(theme()).toBe("dark");
    background = "#FFFFFF";
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(theme()).toBe("light");
  });
});

test("強調できないシートが多いときは、名前を五つまでにして数を言う", async () => {
  const sheets = Array.from({ length: 40 }, (_, index) => `P${index + 1}`);
  const notPainted = sheets.map((sheet) => ({ sheet, situation: { code: "protected" as const, sheet, detail: "" } }));
  const { user, container } = openPane({ validate: () => Promise.resolve(validation({ report: report({ findings: [finding()] }), notPainted })) });
  await user.click(button("検証"));
  await screen.findByRole("heading", { name: /検証結果/ });
  expect(container.querySelector(".notice")?.textContent).toContain("P1、P2、P3、P4、P5 ほか35シート");
});
