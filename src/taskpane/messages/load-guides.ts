import type { Language } from "../services";
import type { Guide } from "./guides-ja";

export type { Guide };
export type Guides = Readonly<Record<string, Guide>>;

/** The guides of all rules, loaded when they are first asked for. */
export async function loadGuides(language: Language): Promise<Guides> {
  if (language === "ja") return (await import(/* webpackChunkName: "guides-ja" */ "./guides-ja")).guidesJa;
  return (await import(/* webpackChunkName: "guides-en" */ "./guides-en")).guidesEn;
}
