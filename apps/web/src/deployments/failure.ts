import { type PlaceTarget, type PlaceType, placeName } from "./places.tsx";

/** Why a deployment failed, as far as a screen tells them apart. A code of a newer server is one without a name here. */
export type FailureCode =
  | "TOKEN_INVALID"
  | "DISCONNECTED"
  | "PERMISSION_MISSING"
  | "SSO_REQUIRED"
  | "RATE_LIMITED"
  | "NOT_FOUND"
  | "NAME_TAKEN"
  | "NAME_INVALID"
  | "BRANCH_PROTECTED"
  | "CHANGED_MEANWHILE"
  | "REJECTED"
  | "UNREACHABLE"
  | "TIMED_OUT"
  | "INTERRUPTED"
  | "TOO_MANY_ATTEMPTS"
  | "ARCHIVED"
  | "INTERNAL";

/** The field that a person looks at next. */
export type WrongField = "repository" | "branch" | "siteName";

/** What helps: the one rose button. */
export type NextStep =
  | { readonly kind: "connect"; readonly label: string }
  | { readonly kind: "field"; readonly field: WrongField; readonly label: string }
  | { readonly kind: "help"; readonly url: string; readonly label: string }
  | { readonly kind: "retry" };

export interface Failed {
  readonly type: PlaceType;
  readonly target: PlaceTarget;
  readonly errorCode: string | null;
  /** A page of the provider where the person can put it right. */
  readonly helpUrl: string | null;
  readonly finishedAt: string | null;
}

/** The name of what was spoken to. */
export const nameOf = ({ type, target }: Pick<Failed, "type" | "target">): string =>
  target === "LOCAL" ? `this machine's ${placeName[type]}` : placeName[type];

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const thing = (type: PlaceType): string => (type === "GITHUB" ? "repository" : "site");

const titles: Readonly<Record<FailureCode, (who: string, type: PlaceType) => string>> = {
  TOKEN_INVALID: (who) => `${capital(who)} does not take the token any more`,
  DISCONNECTED: (who) => `${capital(who)} is not connected any more`,
  PERMISSION_MISSING: () => "The token does not allow this",
  SSO_REQUIRED: () => "The organization has to authorize the token",
  RATE_LIMITED: (who) => `${capital(who)} asks to slow down`,
  NOT_FOUND: (_who, type) => `The ${thing(type)} was not found`,
  NAME_TAKEN: (_who, type) => `The name of the ${thing(type)} is taken`,
  NAME_INVALID: (who, type) => `${capital(who)} does not take this name for a ${thing(type)}`,
  BRANCH_PROTECTED: () => "The branch is protected",
  CHANGED_MEANWHILE: () => "Someone else pushed meanwhile",
  REJECTED: (who) => `${capital(who)} refused this`,
  UNREACHABLE: (who) => `${capital(who)} could not be reached`,
  TIMED_OUT: (who) => `${capital(who)} took too long`,
  INTERRUPTED: () => "The server stopped in the middle",
  TOO_MANY_ATTEMPTS: () => "The server stopped in the middle, more than once",
  ARCHIVED: () => "The project was archived before this began",
  INTERNAL: () => "Something failed on the server",
};

/** The same in the two or three words of a row. */
const reasons: Readonly<Record<FailureCode, string>> = {
  TOKEN_INVALID: "token refused",
  DISCONNECTED: "not connected",
  PERMISSION_MISSING: "token does not allow it",
  SSO_REQUIRED: "token not authorized",
  RATE_LIMITED: "too many requests",
  NOT_FOUND: "not found",
  NAME_TAKEN: "name taken",
  NAME_INVALID: "name not allowed",
  BRANCH_PROTECTED: "branch protected",
  CHANGED_MEANWHILE: "changed meanwhile",
  REJECTED: "refused",
  UNREACHABLE: "not reached",
  TIMED_OUT: "took too long",
  INTERRUPTED: "interrupted",
  TOO_MANY_ATTEMPTS: "interrupted",
  ARCHIVED: "project archived",
  INTERNAL: "server failed",
};

const isKnown = (code: string | null): code is FailureCode => code !== null && Object.hasOwn(titles, code);

export const failureTitle = (failed: Failed): string =>
  isKnown(failed.errorCode)
    ? titles[failed.errorCode](nameOf(failed), failed.type)
    : `${capital(nameOf(failed))} did not publish it`;

export const failureReason = (code: string | null): string | null => (isKnown(code) ? reasons[code] : null);

/** The server's words under the title, without a first sentence that says the same. */
export const failureWords = (title: string, message: string | null): string | null => {
  if (message === null) return null;
  const first = `${title}. `;
  const repeated = message.toLowerCase().startsWith(first.toLowerCase());
  return repeated ? message.slice(first.length) : message;
};

type Help = Extract<NextStep, { kind: "help" }>;

/** The provider's page where it can be put right, called by what is done there. */
export const helpOf = ({ type, errorCode, helpUrl }: Failed): Help | null => {
  if (helpUrl === null) return null;
  const label =
    errorCode === "SSO_REQUIRED"
      ? "Authorize the token"
      : errorCode === "BRANCH_PROTECTED"
        ? "Open branch rules"
        : errorCode === "UNREACHABLE" || errorCode === "TIMED_OUT"
          ? `See the status of ${placeName[type]}`
          : /token|applications/.test(helpUrl)
            ? "Open token settings"
            : `Open ${placeName[type]}`;
  return { kind: "help", url: helpUrl, label };
};

/**
 * The next step after a failure. `connectedAt`: when the account that is connected now was last connected; after that a
 * refused token is of the past, and trying again is what helps.
 */
export const nextStep = (failed: Failed, connectedAt: string | null): NextStep => {
  const { type, target, errorCode, finishedAt } = failed;
  const help = helpOf(failed);
  const connectedSince =
    connectedAt !== null && finishedAt !== null && Date.parse(connectedAt) > Date.parse(finishedAt);
  switch (errorCode) {
    case "TOKEN_INVALID":
    case "DISCONNECTED":
      if (target === "LOCAL" || connectedSince) return { kind: "retry" };
      return {
        kind: "connect",
        label: `${errorCode === "DISCONNECTED" ? "Connect" : "Reconnect"} ${placeName[type]}`,
      };
    case "PERMISSION_MISSING":
    case "SSO_REQUIRED":
      if (connectedSince) return { kind: "retry" };
      return help ?? { kind: "connect", label: "Use another token" };
    case "NAME_TAKEN":
    case "NAME_INVALID":
      return type === "GITHUB"
        ? { kind: "field", field: "repository", label: "Choose another name" }
        : { kind: "field", field: "siteName", label: "Choose another name" };
    case "NOT_FOUND":
      return type === "GITHUB"
        ? { kind: "field", field: "repository", label: "Choose another repository" }
        : { kind: "retry" };
    case "BRANCH_PROTECTED":
      return { kind: "field", field: "branch", label: "Choose another branch" };
    case "REJECTED":
      return help ?? { kind: "retry" };
    default:
      return { kind: "retry" };
  }
};
