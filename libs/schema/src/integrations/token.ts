import { requiredText } from "../check.ts";
import type { UserError } from "../user-error.type.ts";

export const MAX_TOKEN = 1_000;

/** Providers' tokens are short texts of visible ASCII; anything else was not copied whole, or is something else. */
export function tokenErrors(token: string, field: string[]): UserError[] {
  const invalid = (message: string): UserError[] => [{ code: "INVALID", field, message }];
  if (token.length <= MAX_TOKEN && /\s/.test(token.trim()))
    return invalid("There is white space inside the token. Copy it again, in one piece.");
  const errors = requiredText(token, field, "The token", MAX_TOKEN);
  if (errors.length > 0) return errors;
  return /^[\x21-\x7e]+$/.test(token)
    ? []
    : invalid("The token holds a character that no token has. Copy it again.");
}
