import { apiNotFound } from "./host-error";

/** Compares "1.9" with "1.14" by numbers. Negative when `one` is older. */
function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}

/** Check for members of a host that offers ExcelApi up to `offered`. @throws HostError ApiNotFound naming member and set */
export function allowUpTo(offered: string): (member: string, since: string) => void {
  const known = new Map<string, boolean>([["internal", true]]);
  return (member, since) => {
    const isOffered = known.get(since) ?? compareVersions(since, offered) <= 0;
    known.set(since, isOffered);
    if (isOffered) return;
    throw apiNotFound(member, `ExcelApi ${since} の項目です（この Excel は ${offered} まで）。`);
  };
}
