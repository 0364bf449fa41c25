import { coreTime } from "./core-time";
import { officeTrips } from "./office-trips";
import { readingLayouts } from "./reading-layouts";
import { ruleAccuracy } from "./rule-accuracy";
import type { BenchSection } from "./section";

/** Everything that `npm run bench` prints, in order. */
export const sections: readonly BenchSection[] = [coreTime, officeTrips, readingLayouts, ruleAccuracy];
