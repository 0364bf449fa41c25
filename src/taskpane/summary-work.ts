/** 章別集計, as a part of the bundle that loads when it is first asked for. */
export { runSummary } from "../commands/run-summary";
