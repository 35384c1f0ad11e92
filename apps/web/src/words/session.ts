import type { Theme } from "../ui/theme.ts";

const unchangedTryAgain = "Nothing was changed; try again in a moment.";

/** Who is signed in, and what Auth refuses. */
export const words = {
  account: (email: string) => `Account of ${email}`,
  menu: { theme: "Theme", settings: "Settings", keys: "Keys", signOut: "Sign out" },
  themes: { system: "System", light: "Light", dark: "Dark" } satisfies Record<Theme, string>,
  /** In the palette of commands, each with what else it may be searched by. */
  commands: {
    projects: { title: "Projects", words: "home list" },
    usage: { title: "Usage", words: "tokens quota cost" },
    integrations: { title: "Integrations", words: "github netlify connect" },
    apiTokens: { title: "API tokens", words: "programs partners secret bearer" },
    errors: { title: "Error log", words: "errors" },
    settings: { title: "Settings", words: "preferences model" },
    installation: { title: "This installation", words: "embedded real stand-in model database variables" },
    playground: { title: "Playground", words: "graphql api" },
    schema: { title: "Schema", words: "graphql api" },
    signOut: { title: "Sign out" },
    themes: { system: "Theme of the system", light: "Light", dark: "Dark" } satisfies Record<Theme, string>,
    chosen: "Chosen",
  },
  problems: {
    invalid_credentials: "E-mail and password do not match. Check both, or make an account.",
    email_not_confirmed:
      "This address is not confirmed yet. Open the link in the e-mail that was sent to it.",
    user_already_exists: "There is an account with this address. Sign in, or take another address.",
    email_address_invalid: "Auth does not take this address. Use another one.",
    email_address_not_authorized:
      "This server cannot send e-mail to this address. Ask the person who runs it.",
    weak_password: (least: number) =>
      `This password is too easy to guess. Take ${least} characters or more, mixed.`,
    same_password: "This is the password you had. Choose another one.",
    signup_disabled: "New accounts are switched off here. Ask the person who runs this server.",
    user_banned: "This account is blocked. Ask the person who runs this server.",
    over_request_rate_limit: "Too many tries from here. Wait a minute, then try again.",
    over_email_send_rate_limit: "An e-mail was sent a moment ago. Wait a minute before you ask for another.",
    otp_expired: "This link is used up or too old. Ask for a new one.",
    session_not_found: "The session has ended. Sign in again.",
    unreachable: `The server could not be reached. ${unchangedTryAgain}`,
    unknown: `The server did not take this. ${unchangedTryAgain}`,
    noEmail: "An e-mail address is needed.",
    notAnEmail: "This is not an e-mail address.",
    passwordRefused: "Auth does not take this password.",
    noPassword: "The password is missing.",
    short: (least: number, has: number) => `${least} characters or more; this has ${has}.`,
    long: (most: number, has: number) => `${most} bytes at most; this has ${has}.`,
  },
};
