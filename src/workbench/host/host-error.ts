/** Codes that Excel answers with (Excel.ErrorCodes and OfficeExtension.ErrorCodes). */
export type HostErrorCode =
  | "AccessDenied" | "ApiNotFound" | "GeneralException" | "InvalidArgument" | "InvalidOperation" | "InvalidOperationInCellEditMode"
  | "InvalidReference" | "InvalidSelection" | "ItemAlreadyExists" | "ItemNotFound" | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded" | "UnsupportedOperation";

const httpStatus: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403, ApiNotFound: 404, ItemNotFound: 404, ItemAlreadyExists: 409, GeneralException: 500,
};

/** Thrown by a member that refuses; the executor turns it into the batch's Error. */
export class HostError extends Error {
  /** Status that Excel sends along with the code. */
  readonly status: number;

  constructor(readonly code: string, message: string) {
    super(message);
    this.name = "HostError";
    this.status = httpStatus[code as HostErrorCode] ?? 400;
  }
}

/** A member that this stand-in does not have, or that lies above the API set it was started with. Never a silent default. */
export function apiNotFound(member: string, why: string): HostError {
  return new HostError("ApiNotFound", `${member}: ${why}`);
}

/** An argument that Excel would refuse. */
export function invalidArgument(what: string): HostError {
  return new HostError("InvalidArgument", `引数が正しくありません: ${what}`);
}

/** Something that is not there, or no longer. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `要求されたものがありません: ${what}`);
}
