import type { PageSetupModel } from "../model";
import type { Sheet } from "../model/sheet";
import { encodeXml } from "../package/xml-text";
import type { XmlElement } from "../package/xml";
import { POINTS_PER_INCH } from "../read/read-page-setup";
import { writeHeaderFooter } from "../text/header-footer";
import { patchElement } from "./patch-element";
import type { Splices } from "../package/splices";

const HEADER_FOOTER_ORDER = "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter".split(" ");

/** Writes what changed of a sheet's printing; what the model does not know (printer settings, first pages) stays. */
export function patchPageSetup(splices: Splices, root: XmlElement, { state, openedState }: Sheet): void {
  const now = state.pageSetup;
  const before = openedState.pageSetup;
  const isDifferent = (...keys: (keyof PageSetupModel)[]) => keys.some((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));
  const flag = (on: boolean) => (on ? "1" : null);
  if (isDifferent("centerHorizontally", "centerVertically", "printGridlines", "printHeadings")) {
    patchElement(splices, root, "printOptions", { attributes: {
      horizontalCentered: flag(now.centerHorizontally), verticalCentered: flag(now.centerVertically), headings: flag(now.printHeadings), gridLines: flag(now.printGridlines),
    } });
  }
  if (isDifferent("margins")) patchElement(splices, root, "pageMargins", { attributes: marginsInInches(now.margins) });
  if (isDifferent("orientation", "paperSize", "scale", "fit")) patchElement(splices, root, "pageSetup", { attributes: setupAttributes(now) });
  if (isDifferent("header", "footer")) {
    const text = (name: string, texts: PageSetupModel["header"]) => {
      const written = writeHeaderFooter(texts);
      return written === "" ? "" : `<${name}>${encodeXml(written)}</${name}>`;
    };
    patchElement(splices, root, "headerFooter", { order: HEADER_FOOTER_ORDER, children: { oddHeader: text("oddHeader", now.header), oddFooter: text("oddFooter", now.footer) } });
  }
}

function marginsInInches(margins: PageSetupModel["margins"]): Record<string, string> {
  const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
  return Object.fromEntries(sides.map((side) => [side, String(Math.round((margins[side] / POINTS_PER_INCH) * 1e6) / 1e6)]));
}

function setupAttributes({ paperSize, orientation, scale, fit }: PageSetupModel): Record<string, string | null> {
  const pages = (count: number | null) => (count === 1 ? null : String(count ?? 0));
  return {
    paperSize: String(paperSize), orientation,
    scale: scale === 100 ? null : String(scale),
    ...(fit && { fitToWidth: pages(fit.wide), fitToHeight: pages(fit.tall) }),
  };
}
