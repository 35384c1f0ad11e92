import { scrub } from "../../scrub.ts";
import { ProviderError } from "../provider-error.ts";
import type { NetlifyFailure } from "./failure.ts";
import type { Deploy, Site } from "./netlify-client.ts";
import { suggestionFor } from "./site-name.ts";
import { atProvider, provider } from "./words.ts";

export const TOKENS_URL = "https://app.netlify.com/user/applications#personal-access-tokens";
const STATUS_URL = "https://www.netlifystatus.com/";
const BILLING_URL = "https://app.netlify.com/user/billing";

/** What was being done when it failed. */
export interface Attempted {
  /** The stand-in on this machine is not called by the vendor's name. */
  readonly local: boolean;
  /** The site whose making failed. */
  readonly siteName?: string;
  /** It may be live, or go live, whatever happened to a request of ours. */
  readonly sent?: boolean;
}

/** The one table from what Netlify answered to what a person is told: what happened, what is safe, what to do. */
export function providerErrorOf(failure: NetlifyFailure, attempted: Attempted): ProviderError {
  const [netlify, at] = [provider(attempted.local), atProvider(attempted.local)];
  const said = failure.message === "" ? "" : ` It says: “${failure.message}”.`;
  const { siteName, sent } = attempted;
  const unchanged = sent
    ? "The files are there and may go live all the same: look at the site."
    : "Nothing that visitors see was changed.";
  const ofName = aboutName(failure);

  if (failure.code === "LIMITED" || failure.status === 429)
    return new ProviderError("RATE_LIMITED", `${netlify} asks to slow down. ${unchanged}`, {
      retryable: true,
      retryAt: failure.retryAt,
    });
  if (failure.passing)
    return new ProviderError(
      "UNREACHABLE",
      sent
        ? `${netlify} could not be reached after the files were uploaded. They may go live all the same: look at the site, then try again.`
        : `${netlify} could not be reached. ${unchanged} Try again in a moment.`,
      { retryable: true, helpUrl: attempted.local ? null : STATUS_URL },
    );
  if (failure.status === 401)
    return new ProviderError("TOKEN_INVALID", `${netlify} no longer accepts the token. Reconnect Netlify.`, {
      helpUrl: attempted.local ? null : TOKENS_URL,
    });
  if (failure.status === 403)
    return new ProviderError(
      "PERMISSION_MISSING",
      `The token's account may not do this ${at}.${said} Connect an account that may publish to this site, or ask its team.`,
      { helpUrl: attempted.local ? null : TOKENS_URL },
    );
  if (failure.status === 404)
    return new ProviderError(
      "NOT_FOUND",
      `The site is not ${at}, or the token cannot see it. ${unchanged} Try again.`,
      { retryable: true },
    );
  if (siteName !== undefined && isTaken(failure))
    return new ProviderError(
      "NAME_TAKEN",
      `\`${siteName}\` belongs to someone else. Choose another name, \`${suggestionFor(siteName)}\` for example.`,
    );
  if (siteName !== undefined && ofName.length > 0)
    return new ProviderError(
      "NAME_INVALID",
      `${netlify} does not accept the name \`${siteName}\`: ${ofName.join(", ")}. Choose another one.`,
    );
  if (failure.status === 402 || LIMIT.test(failure.message))
    return new ProviderError(
      "REJECTED",
      `The account has reached a limit ${at}.${said} ${unchanged} Free some room or change the plan, then try again.`,
      { retryable: true, helpUrl: attempted.local ? null : BILLING_URL },
    );
  return new ProviderError("REJECTED", `${netlify} refused the deploy.${said} ${unchanged}`, {
    retryable: true,
  });
}

/** A site's name is part of a host name, and called so. */
const aboutName = ({ fields }: NetlifyFailure) => [...(fields["subdomain"] ?? []), ...(fields["name"] ?? [])];
export const isOfName = (failure: NetlifyFailure) => aboutName(failure).length > 0;
/** Names are one space for everybody. */
export const isTaken = (failure: NetlifyFailure) =>
  aboutName(failure).some((words) => /unique|taken/i.test(words));

/** A deploy that ended in the state `error`. */
export function rejection(deploy: Deploy, local: boolean, token: string): ProviderError {
  const said = scrub(deploy.error_message ?? "", token);
  return new ProviderError(
    "REJECTED",
    `${provider(local)} rejected the deploy${said === "" ? "" : `: “${said}”`}. Nothing that visitors see was changed.`,
    { retryable: true },
  );
}

export function lockedSite({ name }: Site, local: boolean): ProviderError {
  return new ProviderError(
    "REJECTED",
    `\`${name}\` is locked to an earlier deploy ${atProvider(local)}: this one is there, but visitors still see the earlier one. ` +
      "Unlock the site there, then try again.",
    {
      retryable: true,
      helpUrl: local ? null : `https://app.netlify.com/projects/${encodeURIComponent(name)}/deploys`,
    },
  );
}

const LIMIT = /\b(limit|quota|exceeded|maximum|at most|upgrade|suspended|billing|usage|credits?)\b/i;
