/** Thrown by a change that a workbook refuses; the stand-in answers it with Excel's code. */
export class ModelError extends Error {
  constructor(
    readonly code: "ItemNotFound" | "InvalidArgument" | "ItemAlreadyExists" | "AccessDenied" | "InvalidOperation",
    message: string,
  ) {
    super(message);
    this.name = "ModelError";
  }
}

/** Why a file cannot be opened; the page and the command line turn it into a sentence. */
export class OpenError extends Error {
  constructor(readonly reason: "not-a-workbook" | "encrypted" | "old-format" | "binary-format" | "damaged" | "empty-file" | "too-large", message: string) {
    super(message);
    this.name = "OpenError";
  }
}
