export type ApiErrorCode = "UNAUTHENTICATED" | "FORBIDDEN" | "BAD_USER_INPUT" | "NOT_FOUND" | "CONFLICT";

/** What the schema itself refuses. The server's error table turns it into a client error with this code. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    /** What a program may tell apart where the code alone does not. */
    readonly reason?: "ACCOUNT_DELETED",
  ) {
    super(message);
  }
}

/** A foreign id and an unknown id get this one answer. */
export const notFound = (): ApiError => new ApiError("NOT_FOUND", "There is nothing with this id.");
/** For what must be there: a row that is referred to, or was just written, is missing only if it was deleted since. */
export async function existing<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw notFound();
  return value;
}

export const badInput = (message: string): ApiError => new ApiError("BAD_USER_INPUT", message);

/** Of a token that is still good, but whose account was deleted. */
export const accountGone = (): ApiError =>
  new ApiError("UNAUTHENTICATED", "The account of this token does not exist any more.", "ACCOUNT_DELETED");
