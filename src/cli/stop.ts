/** The command cannot go on: status 2. The message says which file, what is wrong and what to do, in Japanese and shortly in English. */
export class Stop extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Stop";
  }
}

/** Code of a file system error ("ENOENT"), "" for anything else. */
export function fileErrorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
