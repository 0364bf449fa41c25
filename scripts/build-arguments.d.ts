export interface BuildArguments {
  /** Address at which the folder will stand, with its final slash. */
  readonly url: string;
  readonly officeJs: "cdn" | "local";
  readonly shortcuts: "on" | "off";
  /** Absolute path of the folder to write. */
  readonly out: string;
}

/** @throws Error with one sentence that says what to mend */
export function readBuildArguments(args: readonly string[]): BuildArguments;
