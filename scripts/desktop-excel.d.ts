interface Server {
  stop(): Promise<void>;
}

export interface SideloadTools {
  /** Runs npm with these arguments; answers its exit status. */
  readonly runNpm: (args: readonly string[]) => number | null;
  readonly isFree: (port: number) => Promise<boolean>;
  readonly serve: (port: number) => Promise<Server>;
}

/** Arguments for npm, by step. */
export const npmSteps: Readonly<Record<"certificate" | "start" | "stop", readonly string[]>>;
export const PORT: number;

/** Carries one sentence that says what to do. */
export class SideloadError extends Error {}

/** @throws SideloadError */
export function sideload(platform: string, tools: SideloadTools): Promise<Server>;
/** @throws SideloadError */
export function stopSideload(platform: string, tools: Pick<SideloadTools, "runNpm">): void;
