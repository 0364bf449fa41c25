import { useEffect, useState } from "react";
import { loadGuides } from "../messages/load-guides";
import type { Guides } from "../messages/load-guides";
import { usePane } from "./pane-context";

/** The guides of the rules; null until they are there, and when they cannot be fetched: everything else is shown without them. */
export function useGuides(): Guides | null {
  const { services: { language } } = usePane();
  const [guides, setGuides] = useState<Guides | null>(null);
  useEffect(() => {
    let wanted = true;
    loadGuides(language).then((loaded) => wanted && setGuides(loaded), () => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return guides;
}
