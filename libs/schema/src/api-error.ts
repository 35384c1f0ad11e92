export type ApiErrorCode = "UNAUTHENTICATED" | "BAD_USER_INPUT" | "NOT_FOUND" | "CONFLICT";

/** What the schema itself refuses. The server's error table turns it into a client error with this code. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A foreign id and an unknown id get this one answer. */
export const notFound = (): ApiError => new ApiError("NOT_FOUND", "There is nothing with this id.");
export const badInput = (message: string): ApiError => new ApiError("BAD_USER_INPUT", message);
