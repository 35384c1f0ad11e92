import { words } from "../words/session.ts";

/** What a person can do about a refusal of Auth: the sentence, and the field it belongs to (none: under both). */
export type Problem = { code: string; message: string; field: "email" | "password" | null };

export const minPassword = 8;
/** bcrypt reads 72 bytes; Auth refuses more. */
export const maxPasswordBytes = 72;

const said = words.problems;
const table: Record<string, Omit<Problem, "code">> = {
  invalid_credentials: { field: null, message: said.invalid_credentials },
  email_not_confirmed: { field: "email", message: said.email_not_confirmed },
  user_already_exists: { field: "email", message: said.user_already_exists },
  email_address_invalid: { field: "email", message: said.email_address_invalid },
  email_address_not_authorized: { field: "email", message: said.email_address_not_authorized },
  weak_password: { field: "password", message: said.weak_password(minPassword) },
  same_password: { field: "password", message: said.same_password },
  signup_disabled: { field: null, message: said.signup_disabled },
  user_banned: { field: null, message: said.user_banned },
  over_request_rate_limit: { field: null, message: said.over_request_rate_limit },
  over_email_send_rate_limit: { field: null, message: said.over_email_send_rate_limit },
  otp_expired: { field: null, message: said.otp_expired },
  session_not_found: { field: null, message: said.session_not_found },
  unreachable: { field: null, message: said.unreachable },
};
const unknown: Omit<Problem, "code"> = { field: null, message: said.unknown };
const aliases: Record<string, string> = {
  email_exists: "user_already_exists",
  access_denied: "otp_expired",
  session_expired: "session_not_found",
  over_sms_send_rate_limit: "over_request_rate_limit",
  email_provider_disabled: "signup_disabled",
};

type Failure = { code?: unknown; status?: unknown; name?: unknown; message?: unknown };

export function problemOf({ code, status, name, message }: Failure): Problem {
  const key = typeof code === "string" ? (aliases[code] ?? code) : "";
  if (key === "validation_failed")
    return /password/i.test(String(message))
      ? { code: key, field: "password", message: said.passwordRefused }
      : { code: key, field: "email", message: said.notAnEmail };
  const known =
    key in table
      ? key
      : status === 429
        ? "over_request_rate_limit"
        : name === "AuthRetryableFetchError" || status === 0
          ? "unreachable"
          : "unknown";
  return { code: known, ...(table[known] ?? unknown) };
}

/** Checked before anything is sent; the server checks again. */
export function checkEmail(email: string): Problem | null {
  if (!email.trim()) return { code: "required", field: "email", message: said.noEmail };
  return /^[^\s@]+@[^\s@]+$/.test(email.trim())
    ? null
    : { code: "invalid", field: "email", message: said.notAnEmail };
}

/** Whatever is stored was taken once: of a password to sign in with only that there is one. */
export const checkGiven = (password: string): Problem | null =>
  password ? null : { code: "required", field: "password", message: said.noPassword };

export function checkPassword(password: string): Problem | null {
  const characters = [...password].length;
  if (characters < minPassword)
    return { code: "short", field: "password", message: said.short(minPassword, characters) };
  const bytes = new TextEncoder().encode(password).length;
  return bytes > maxPasswordBytes
    ? { code: "long", field: "password", message: said.long(maxPasswordBytes, bytes) }
    : null;
}
