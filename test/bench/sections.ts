import { coreTime } from "./core-time";
import { fileCheck } from "./file-check";
import { gridFrames } from "./grid-frames";
import { latency } from "./latency";
import { listBlocking } from "./list-blocking";
import { officeTrips } from "./office-trips";
import { paneBlocking } from "./pane-blocking";
import { paneStart } from "./pane-start";
import { readingLayouts } from "./reading-layouts";
import { ruleAccuracy } from "./rule-accuracy";
import type { BenchSection } from "./section";
import { workerOrSlices } from "./worker-or-slices";

/** Everything that `npm run bench` prints, in order. */
export const sections: readonly BenchSection[] = [
  coreTime, workerOrSlices, fileCheck, officeTrips, latency, paneBlocking, listBlocking, paneStart, gridFrames, readingLayouts, ruleAccuracy,
];
