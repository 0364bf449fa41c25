import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** axe as it answers, as far as it is read here. */
interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly any: readonly { readonly message: string }[] }[];
  }[];
}

/** The frame in which the pane runs. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
  if (!frame) throw new Error("The page shows no pane.");
  return frame;
}

/** What axe finds wrong in one frame by all of its rules; empty when nothing. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  // Colours that are on their way from one state to the next have no contrast of their own.
  await frame.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
  });
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axeSource);
  const { violations: found } = await frame.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<AxeAnswer> } };
    return axe.run(document, { iframes: false, resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ""}`));
}

/** Elements of the pane that reach beyond its width, and whether it scrolls sideways. */
export function sidewaysOverflow(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    for (const element of [document.documentElement, ...document.querySelectorAll(".pane, .pane *")]) {
      // What is folded in a closed part keeps the place of an earlier width until it is opened.
      if (!element.checkVisibility()) continue;
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === "auto" || overflowX === "scroll" || element === document.documentElement;
      if (scrolls && element.scrollWidth > element.clientWidth + 1) found.push(`scrolls: ${element.outerHTML.slice(0, 120)}`);
      const { right, width } = element.getBoundingClientRect();
      if (width > 1 && right > document.documentElement.clientWidth + 1) found.push(`beyond: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}
