import { words } from "../words/deploys.ts";
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
  target === "LOCAL" ? words.localName(placeName[type]) : placeName[type];

const titles: Readonly<Record<FailureCode, (who: string, thing: string) => string>> = words.failures;

/** The same in the two or three words of a row. */
const reasons: Readonly<Record<FailureCode, string>> = words.reasons;

const isKnown = (code: string | null): code is FailureCode => code !== null && Object.hasOwn(titles, code);

export const failureTitle = (failed: Failed): string =>
  isKnown(failed.errorCode)
    ? titles[failed.errorCode](nameOf(failed), words.things[failed.type])
    : words.unknownFailure(nameOf(failed));

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
      ? words.next.authorize
      : errorCode === "BRANCH_PROTECTED"
        ? words.next.branchRules
        : errorCode === "UNREACHABLE" || errorCode === "TIMED_OUT"
          ? words.next.statusOf(placeName[type])
          : /token|applications/.test(helpUrl)
            ? words.next.tokenSettings
            : words.next.open(placeName[type]);
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
        label: (errorCode === "DISCONNECTED" ? words.next.connect : words.next.reconnect)(placeName[type]),
      };
    case "PERMISSION_MISSING":
    case "SSO_REQUIRED":
      if (connectedSince) return { kind: "retry" };
      return help ?? { kind: "connect", label: words.next.anotherToken };
    case "NAME_TAKEN":
    case "NAME_INVALID":
      return type === "GITHUB"
        ? { kind: "field", field: "repository", label: words.next.anotherName }
        : { kind: "field", field: "siteName", label: words.next.anotherName };
    case "NOT_FOUND":
      return type === "GITHUB"
        ? { kind: "field", field: "repository", label: words.next.anotherRepository }
        : { kind: "retry" };
    case "BRANCH_PROTECTED":
      return { kind: "field", field: "branch", label: words.next.anotherBranch };
    case "REJECTED":
      return help ?? { kind: "retry" };
    default:
      return { kind: "retry" };
  }
};
