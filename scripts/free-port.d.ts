/** Carries one sentence that says what to do. */
export class PortError extends Error {}

/** The first free port from `wanted` (as typed) on; "0" takes any. @throws PortError */
export function freePort(wanted: string): Promise<number>;
export function isFree(port: number): Promise<boolean>;
