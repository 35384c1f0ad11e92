import { ProviderError, type ProviderErrorCode } from "../provider-error.ts";
import type { Access } from "../publish.ts";
import { rateLimitEnd } from "./rate-limit.ts";
import type { Refusal } from "./refusal.ts";
import { githubWebUrl } from "./web-url.ts";
import { provider, saying } from "./words.ts";

/** What is known beside the refusal. */
export interface Circumstances {
  readonly access: Access;
  readonly branch: string | null;
  /** An earlier attempt may have published, and this refusal kept us from looking. */
  readonly isOpen?: boolean;
}

interface Explained {
  readonly code: ProviderErrorCode;
  readonly message: string;
  readonly retryable?: boolean;
  readonly retryAt?: string;
  readonly helpUrl?: string | null;
}

interface Row {
  readonly when: (refusal: Refusal) => boolean;
  readonly say: (refusal: Refusal, words: Words) => Explained;
}

/** The one table from what GitHub answers to what a person is told. The first row that fits is it. */
const ROWS: readonly Row[] = [
  {
    when: ({ why }) => why === "timed out",
    say: (refusal, { who, so }) => ({
      code: "TIMED_OUT",
      message: `${who} did not answer in time. ${so(refusal)} Try again.`,
      retryable: true,
    }),
  },
  {
    when: ({ why }) => why === "unreadable",
    say: (refusal, { who, so }) => ({
      code: "UNREACHABLE",
      message: `What answered is not ${who}, or it answered with something unreadable. ${so(refusal)} Check the connection, then try again.`,
      retryable: true,
    }),
  },
  {
    when: ({ why, status }) => why === "unreachable" || status === 408,
    say: (refusal, { who, so }) => ({
      code: "UNREACHABLE",
      message: `${who} could not be reached. ${so(refusal)} Try again.`,
      retryable: true,
    }),
  },
  {
    when: ({ status }) => status >= 500,
    say: (refusal, { who, so }) => ({
      code: "UNREACHABLE",
      message: `${who} has a problem of its own (${refusal.status}). ${so(refusal)} Try again.`,
      retryable: true,
    }),
  },
  {
    when: ({ status }) => status === 401,
    say: (_refusal, { local, who }) => ({
      code: "TOKEN_INVALID",
      message: local
        ? `${who} does not know you any more. Nothing was published.`
        : "Your GitHub token is no longer valid. Nothing was published. Reconnect GitHub.",
    }),
  },
  {
    when: (refusal) => rateLimitEnd(refusal, 0) !== null,
    say: (refusal, { who, so }) => ({
      code: "RATE_LIMITED",
      message: `${who} asks to slow down. ${so(refusal)} Try again later.`,
      retryable: true,
      retryAt: new Date(rateLimitEnd(refusal, Date.now()) ?? Date.now()).toISOString(),
    }),
  },
  {
    when: ({ headers }) => headers["x-github-sso"] !== undefined,
    say: (refusal, { site, tokensUrl }) => ({
      code: "SSO_REQUIRED",
      message: `The organization wants your token authorized for single sign-on. Nothing was published. Authorize it, then try again.`,
      helpUrl: authorizationUrl(refusal.headers["x-github-sso"], site) ?? tokensUrl,
    }),
  },
  {
    when: (refusal) => refusal.says(/archived so is read-only|repository was archived/i),
    say: ({ place }) => ({
      code: "REJECTED",
      message: `${place} is archived, so nothing can be published to it. Unarchive it, or choose another repository.`,
    }),
  },
  {
    when: (refusal) => refusal.status === 451 || refusal.says(/access blocked|dmca|disabled/i),
    say: ({ place, words }, { who }) => ({
      code: "REJECTED",
      message: `${who} has blocked ${place}${saying(words)}. Nothing was published. Choose another repository.`,
    }),
  },
  {
    // It was looked for first, so it is one that the token does not see.
    when: (refusal) => refusal.asked === "create" && refusal.says(/already exists/i),
    say: ({ place }, { tokensUrl }) => ({
      code: "NAME_TAKEN",
      message: `${place} already exists in your account, but the token cannot see it. Choose another name, or allow the token to use it. Nothing was changed.`,
      helpUrl: tokensUrl,
    }),
  },
  {
    when: (refusal) => refusal.says(/secret (was )?detected|push protection|contains? (a )?secrets?/i),
    say: ({ words }, { who }) => ({
      code: "REJECTED",
      message: `${who} found what looks like a secret in the site${saying(words)}. Nothing was published. Take it out of the page, then publish the new version.`,
    }),
  },
  {
    when: (refusal) =>
      refusal.says(
        /protected branch|rule violations|through a pull request|status checks?\b|verified signatures|not authorized to push/i,
      ) ||
      (refusal.asked === "move" && refusal.status === 403 && refusal.says(/protected|ruleset/i)),
    say: ({ words, place }, { branch, site }) => ({
      code: "BRANCH_PROTECTED",
      message: `The branch ${branch} is protected${saying(words)}. Nothing was published. Publish to another branch, or allow the token in its rules.`,
      helpUrl: site && place ? `${site}/${place}/settings/branches` : null,
    }),
  },
  {
    when: (refusal) => refusal.says(/not a fast[ -]forward/i),
    say: (_refusal, { branch }) => ({
      code: "CHANGED_MEANWHILE",
      message: `Somebody else pushed to ${branch} meanwhile. Their change is kept, and yours is not published yet. Try again.`,
      retryable: true,
    }),
  },
  {
    when: (refusal) => refusal.status === 403 && refusal.says(/resource not accessible by/i),
    say: (refusal, { tokensUrl }) => ({
      code: "PERMISSION_MISSING",
      message: `The token lacks ${permissionsOf(refusal) ?? neededFor(refusal)}. Nothing was published. Add it to the token${refusal.asked === "create" ? ", or make the repository yourself and name it here" : ""}, then try again.`,
      helpUrl: tokensUrl,
    }),
  },
  {
    // An organization that shuts out tokens of this kind, or applications, or addresses.
    when: (refusal) =>
      refusal.status === 403 &&
      refusal.says(
        /forbids access via|access restrictions|ip allow list|token's lifetime|must have admin rights/i,
      ),
    say: ({ words, place }, { who, tokensUrl }) => ({
      code: "PERMISSION_MISSING",
      message: `${who} does not let this token work on ${place}${saying(words)}. Nothing was published.`,
      helpUrl: tokensUrl,
    }),
  },
  {
    // GitHub says "not found" of what a token may not do.
    when: ({ status, asked }) => status === 404 && asked === "create",
    say: (_refusal, { who, tokensUrl }) => ({
      code: "PERMISSION_MISSING",
      message: `${who} does not let this token make repositories. It needs ${CLASSIC_SCOPES}. Nothing was published.`,
      helpUrl: tokensUrl,
    }),
  },
  {
    when: ({ status, asked }) => status === 404 && (asked === "write" || asked === "move"),
    say: ({ place }, { tokensUrl }) => ({
      code: "PERMISSION_MISSING",
      message: `The token may read ${place} but not write to it. It needs ${CLASSIC_SCOPES}, or Contents: read and write. Nothing was published.`,
      helpUrl: tokensUrl,
    }),
  },
  {
    when: ({ status }) => status === 404,
    say: ({ place }) => ({
      code: "NOT_FOUND",
      message: `${place} was not found, or the token cannot see it. Nothing was published.`,
    }),
  },
  {
    when: ({ status, asked }) => status === 422 && asked === "create",
    say: ({ place, words }, { who }) => ({
      code: "NAME_INVALID",
      message: `${who} does not accept the name ${place}${saying(words)}. Choose another name. Nothing was published.`,
    }),
  },
  {
    when: (refusal) =>
      refusal.status === 422 && refusal.says(/not a valid ref|reference (name|update failed)/i),
    say: (_refusal, { who, branch }) => ({
      code: "NAME_INVALID",
      message: `${who} does not accept the branch ${branch}: its name is not allowed, or a branch is called like a part of it. Choose another name. Nothing was published.`,
    }),
  },
  {
    when: (refusal) => refusal.status === 413 || refusal.says(/too (big|large)/i),
    say: ({ words }, { who }) => ({
      code: "REJECTED",
      message: `The site is larger than ${who} takes at once${saying(words)}. Nothing was published.`,
    }),
  },
  {
    when: () => true,
    say: (refusal, { who, so }) => ({
      code: "REJECTED",
      message: `${who} refused with ${refusal.status}${saying(refusal.words)}. ${so(refusal)}`,
      retryable: refusal.status === 409,
    }),
  },
];

export function explain(refusal: Refusal, circumstances: Circumstances): ProviderError {
  const words = wordsFor(circumstances);
  const row = ROWS.find(({ when }) => when(refusal));
  if (!row) throw new Error("The last row fits everything.");
  const { code, message, ...more } = row.say(refusal, words);
  const told = circumstances.isOpen ? message.replace(NOTHING_PUBLISHED, UNKNOWN) : message;
  return new ProviderError(code, told, more);
}

interface Words {
  readonly local: boolean;
  readonly who: string;
  readonly branch: string;
  /** Of the provider's pages for people; null on this machine. */
  readonly site: string | null;
  readonly tokensUrl: string | null;
  /** What became of the site. */
  so(refusal: Refusal): string;
}

function wordsFor({ access, branch }: Circumstances): Words {
  const site = access.local ? null : githubWebUrl(access.apiUrl);
  return {
    local: access.local,
    who: provider(access.local),
    branch: branch ?? "asked for",
    site,
    tokensUrl:
      site &&
      `${site}/settings/${access.token.startsWith("github_pat_") ? "personal-access-tokens" : "tokens"}`,
    so: ({ asked, why, status }) => {
      if (asked === "account") return "Nothing was changed.";
      const unknown = asked === "move" && (why !== "answered" || status >= 500);
      return unknown ? UNKNOWN : NOTHING_PUBLISHED;
    },
  };
}

const NOTHING_PUBLISHED = "Nothing was published.";
const UNKNOWN = "Whether the site was published is not known; publishing again does no harm.";
const CLASSIC_SCOPES = "the scope repo (or public_repo for public repositories)";

/** "required; url=https://github.com/orgs/..." */
function authorizationUrl(header: string | undefined, site: string | null): string | null {
  const url = /\burl=(\S+)/.exec(header ?? "")?.[1];
  return url !== undefined && site !== null && url.startsWith(`${site}/`) ? url : null;
}

/** "contents=write,pages=write; administration=write": all of one group, of whichever group. */
function permissionsOf({ headers }: Refusal): string | null {
  const groups = (headers["x-accepted-github-permissions"] ?? "")
    .split(";")
    .map((group) =>
      [...group.matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/g)].map(permission).join(" and "),
    )
    .filter((group) => group !== "");
  return groups.length === 0 ? null : `the permission ${groups.join(", or ")}`;
}

function permission([, name = "", level = ""]: RegExpMatchArray): string {
  const title = name.replaceAll("_", " ");
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${level === "write" ? "read and write" : level}`;
}

const neededFor = ({ asked }: Refusal) =>
  asked === "create"
    ? "the permission Administration: read and write"
    : "the permission Contents: read and write";
