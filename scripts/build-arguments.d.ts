export interface BuildArguments {
  /** Address at which the folder will stand, with its final slash. */
  readonly url: string;
  readonly officeJs: "cdn" | "local";
  /** Absolute path of the folder to write. */
  readonly out: string;
}

/** @throws Error with one sentence that says what to mend */
export function readBuildArguments(args: readonly string[]): BuildArguments;
