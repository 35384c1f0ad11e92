/** What a person can do about a refusal of Auth: the sentence, and the field it belongs to (none: under both). */
export type Problem = { code: string; message: string; field: "email" | "password" | null };

export const minPassword = 8;
/** bcrypt reads 72 bytes; Auth refuses more. */
export const maxPasswordBytes = 72;

const table: Record<string, Omit<Problem, "code">> = {
  invalid_credentials: {
    field: null,
    message: "E-mail and password do not match. Check both, or make an account.",
  },
  email_not_confirmed: {
    field: "email",
    message: "This address is not confirmed yet. Open the link in the e-mail that was sent to it.",
  },
  user_already_exists: {
    field: "email",
    message: "There is an account with this address. Sign in, or take another address.",
  },
  email_address_invalid: { field: "email", message: "Auth does not take this address. Use another one." },
  email_address_not_authorized: {
    field: "email",
    message: "This server cannot send e-mail to this address. Ask the person who runs it.",
  },
  weak_password: {
    field: "password",
    message: `This password is too easy to guess. Take ${minPassword} characters or more, mixed.`,
  },
  same_password: { field: "password", message: "This is the password you had. Choose another one." },
  signup_disabled: {
    field: null,
    message: "New accounts are switched off here. Ask the person who runs this server.",
  },
  user_banned: { field: null, message: "This account is blocked. Ask the person who runs this server." },
  over_request_rate_limit: {
    field: null,
    message: "Too many tries from here. Wait a minute, then try again.",
  },
  over_email_send_rate_limit: {
    field: null,
    message: "An e-mail was sent a moment ago. Wait a minute before you ask for another.",
  },
  otp_expired: { field: null, message: "This link is used up or too old. Ask for a new one." },
  session_not_found: { field: null, message: "The session has ended. Sign in again." },
  unreachable: {
    field: null,
    message: "The server could not be reached. Nothing was changed; try again in a moment.",
  },
  unknown: {
    field: null,
    message: "The server did not take this. Nothing was changed; try again in a moment.",
  },
};
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
  if (key === "validation_failed") {
    const field = /password/i.test(String(message)) ? "password" : "email";
    return {
      code: key,
      field,
      message: field === "email" ? "This is not an e-mail address." : "Auth does not take this password.",
    };
  }
  const known =
    key in table
      ? key
      : status === 429
        ? "over_request_rate_limit"
        : name === "AuthRetryableFetchError" || status === 0
          ? "unreachable"
          : "unknown";
  const entry = table[known] ?? {
    field: null,
    message: "The server did not take this. Nothing was changed.",
  };
  return { code: known, ...entry };
}

/** Checked before anything is sent; the server checks again. */
export function checkEmail(email: string): Problem | null {
  if (!email.trim()) return { code: "required", field: "email", message: "An e-mail address is needed." };
  return /^[^\s@]+@[^\s@]+$/.test(email.trim())
    ? null
    : { code: "invalid", field: "email", message: "This is not an e-mail address." };
}

export function checkPassword(password: string): Problem | null {
  if ([...password].length < minPassword)
    return {
      code: "short",
      field: "password",
      message: `${minPassword} characters or more; this has ${[...password].length}.`,
    };
  const bytes = new TextEncoder().encode(password).length;
  return bytes > maxPasswordBytes
    ? { code: "long", field: "password", message: `${maxPasswordBytes} bytes at most; this has ${bytes}.` }
    : null;
}
