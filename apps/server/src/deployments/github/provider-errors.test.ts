import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../local/forge/forge.ts";
import type { ProviderErrorCode } from "../provider-error.ts";
import type { Access } from "../publish.ts";
import { explain } from "./provider-errors.ts";
import { createGithubPublisher } from "./publisher.ts";
import { Refusal, refusalOf } from "./refusal.ts";
import { failure, impatient, openTestGithub, SITE, type TestGithub } from "./test-github.ts";

let github: TestGithub;
const publisher = createGithubPublisher({ patience: { ...impatient(), rateLimits: 0 } });
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

/** The forge, spoken to as if it were GitHub. */
const access = (): Access => ({ ...github.access(), local: false });
const site = () => new URL(github.access().apiUrl).origin;

interface Row {
  readonly what: string;
  readonly fault: Omit<Fault, "match"> & { readonly at: RegExp; readonly message?: string };
  readonly code: ProviderErrorCode;
  /** In full; "PLACE" stands for the repository. */
  readonly says: string;
  readonly retryable?: boolean;
  /** Below the provider's site; "tokens" for where this token is changed. */
  readonly help?: string;
}

const USER = /GET .*\/user$/;
const CREATE = /POST .*\/user\/repos/;
const TREE = /POST .*\/git\/trees/;
const COMMIT = /POST .*\/git\/commits/;
const MOVE = /PATCH .*\/git\/refs/;
const FIND = /GET .*\/repos\/[^/]+\/[^/]+$/;

const DOCS = "https://docs.github.com/rest";

const rows: readonly Row[] = [
  {
    what: "a token that is not valid",
    fault: { at: USER, status: 401, message: "Bad credentials" },
    code: "TOKEN_INVALID",
    says: "Your GitHub token is no longer valid. Nothing was published. Reconnect GitHub.",
  },
  {
    what: "a token that ends in the middle",
    fault: { at: MOVE, status: 401, message: "Bad credentials" },
    code: "TOKEN_INVALID",
    says: "Your GitHub token is no longer valid. Nothing was published. Reconnect GitHub.",
  },
  {
    what: "a fine-grained token that may not make repositories",
    fault: {
      at: CREATE,
      status: 403,
      message: "Resource not accessible by personal access token",
      headers: { "x-accepted-github-permissions": "administration=write" },
    },
    code: "PERMISSION_MISSING",
    says: "The token lacks the permission Administration: read and write. Nothing was published. Add it to the token, or make the repository yourself and name it here, then try again.",
    help: "tokens",
  },
  {
    what: "a fine-grained token that may not write",
    fault: {
      at: TREE,
      status: 403,
      message: "Resource not accessible by personal access token",
      headers: { "x-accepted-github-permissions": "contents=write; contents=write,workflows=write" },
    },
    code: "PERMISSION_MISSING",
    says: "The token lacks the permission Contents: read and write, or Contents: read and write and Workflows: read and write. Nothing was published. Add it to the token, then try again.",
    help: "tokens",
  },
  {
    what: "a permission that GitHub does not name",
    fault: { at: TREE, status: 403, message: "Resource not accessible by integration" },
    code: "PERMISSION_MISSING",
    says: "The token lacks the permission Contents: read and write. Nothing was published. Add it to the token, then try again.",
    help: "tokens",
  },
  {
    what: "a classic token without the scope to make repositories",
    fault: { at: CREATE, status: 404, message: "Not Found" },
    code: "PERMISSION_MISSING",
    says: "GitHub does not let this token make repositories. It needs the scope repo (or public_repo for public repositories). Nothing was published.",
    help: "tokens",
  },
  {
    what: "a classic token without the scope to write",
    fault: { at: TREE, status: 404, times: 9, message: "Not Found" },
    code: "PERMISSION_MISSING",
    says: "The token may read PLACE but not write to it. It needs the scope repo (or public_repo for public repositories), or Contents: read and write. Nothing was published.",
    help: "tokens",
  },
  {
    what: "an organization that shuts out classic tokens",
    fault: {
      at: TREE,
      status: 403,
      message: "`acme` forbids access via a personal access token (classic). Please use a GitHub App.",
    },
    code: "PERMISSION_MISSING",
    says: 'GitHub does not let this token work on PLACE ("`acme` forbids access via a personal access token (classic). Please use a GitHub App"). Nothing was published.',
    help: "tokens",
  },
  {
    what: "an organization that lets in some addresses only",
    fault: {
      at: TREE,
      status: 403,
      message:
        "Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled",
    },
    code: "PERMISSION_MISSING",
    says: 'GitHub does not let this token work on PLACE ("Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled"). Nothing was published.',
    help: "tokens",
  },
  {
    what: "single sign-on",
    fault: {
      at: TREE,
      status: 403,
      message: "Resource protected by organization SAML enforcement.",
      headers: { "x-github-sso": "required; url=SITE/orgs/acme/sso?authorization_request=AZS" },
    },
    code: "SSO_REQUIRED",
    says: "The organization wants your token authorized for single sign-on. Nothing was published. Authorize it, then try again.",
    help: "/orgs/acme/sso?authorization_request=AZS",
  },
  {
    what: "single sign-on that leads elsewhere",
    fault: {
      at: TREE,
      status: 403,
      message: "Resource protected by organization SAML enforcement.",
      headers: { "x-github-sso": "required; url=https://phish.example/orgs/acme/sso" },
    },
    code: "SSO_REQUIRED",
    says: "The organization wants your token authorized for single sign-on. Nothing was published. Authorize it, then try again.",
    help: "tokens",
  },
  {
    what: "a repository that was archived a moment ago",
    fault: { at: TREE, status: 403, message: "Repository was archived so is read-only." },
    code: "REJECTED",
    says: "PLACE is archived, so nothing can be published to it. Unarchive it, or choose another repository.",
  },
  {
    what: "a repository that is blocked",
    fault: { at: FIND, status: 451, message: "Repository access blocked" },
    code: "REJECTED",
    says: 'GitHub has blocked PLACE ("Repository access blocked"). Nothing was published. Choose another repository.',
  },
  {
    what: "a repository of the name that the token does not see",
    fault: {
      at: CREATE,
      status: 422,
      body: {
        message: "Repository creation failed.",
        errors: [
          {
            resource: "Repository",
            code: "custom",
            field: "name",
            message: "name already exists on this account",
          },
        ],
      },
    },
    code: "NAME_TAKEN",
    says: "NAME already exists in your account, but the token cannot see it. Choose another name, or allow the token to use it. Nothing was changed.",
    help: "tokens",
  },
  {
    what: "a name that GitHub does not take",
    fault: {
      at: CREATE,
      status: 422,
      body: { message: "Repository creation failed.", errors: [{ message: "name is reserved" }] },
    },
    code: "NAME_INVALID",
    says: 'GitHub does not accept the name NAME ("Repository creation failed.: name is reserved"). Choose another name. Nothing was published.',
  },
  {
    what: "a protected branch",
    fault: { at: MOVE, status: 422, message: 'Required status check "build" is expected.' },
    code: "BRANCH_PROTECTED",
    says: 'The branch main is protected ("Required status check "build" is expected"). Nothing was published. Publish to another branch, or allow the token in its rules.',
    help: "/PLACE/settings/branches",
  },
  {
    what: "a ruleset",
    fault: {
      at: MOVE,
      status: 422,
      message: "Repository rule violations found\n\nChanges must be made through a pull request.\n\n",
    },
    code: "BRANCH_PROTECTED",
    says: 'The branch main is protected ("Repository rule violations found Changes must be made through a pull request"). Nothing was published. Publish to another branch, or allow the token in its rules.',
    help: "/PLACE/settings/branches",
  },
  {
    what: "a branch that only some may push to",
    fault: { at: MOVE, status: 403, message: "You're not authorized to push to this branch." },
    code: "BRANCH_PROTECTED",
    says: 'The branch main is protected ("You\'re not authorized to push to this branch"). Nothing was published. Publish to another branch, or allow the token in its rules.',
    help: "/PLACE/settings/branches",
  },
  {
    what: "a secret in the site",
    fault: { at: MOVE, status: 409, message: "Secret detected in content" },
    code: "REJECTED",
    says: 'GitHub found what looks like a secret in the site ("Secret detected in content"). Nothing was published. Take it out of the page, then publish the new version.',
  },
  {
    what: "a path that git does not take",
    fault: { at: TREE, status: 422, message: "tree.path contains a malformed path component" },
    code: "REJECTED",
    says: 'GitHub refused with 422 ("tree.path contains a malformed path component"). Nothing was published.',
  },
  {
    what: "a site that is too large",
    fault: { at: TREE, status: 422, message: "Your input was too large to process" },
    code: "REJECTED",
    says: 'The site is larger than GitHub takes at once ("Your input was too large to process"). Nothing was published.',
  },
  {
    what: "a rate limit of an hour",
    fault: {
      at: COMMIT,
      status: 403,
      message: "API rate limit exceeded for user ID 1.",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
    },
    code: "RATE_LIMITED",
    says: "GitHub asks to slow down. Nothing was published. Try again later.",
    retryable: true,
  },
  {
    what: "a fault of its own",
    fault: { at: COMMIT, status: 502, times: 9, body: "<html>Unicorn</html>" },
    code: "UNREACHABLE",
    says: "GitHub has a problem of its own (502). Nothing was published. Try again.",
    retryable: true,
  },
  {
    what: "a fault of its own while the branch moves",
    fault: { at: MOVE, status: 500, times: 9, body: {} },
    code: "UNREACHABLE",
    says: "GitHub has a problem of its own (500). Whether the site was published is not known; publishing again does no harm. Try again.",
    retryable: true,
  },
  {
    what: "connections that break",
    fault: { at: COMMIT, drop: true, times: 9 },
    code: "UNREACHABLE",
    says: "GitHub could not be reached. Nothing was published. Try again.",
    retryable: true,
  },
  {
    what: "something that is not GitHub",
    fault: { at: USER, status: 200, body: { hotel: "Log in to our network" } },
    code: "UNREACHABLE",
    says: "What answered is not GitHub, or it answered with something unreadable. Nothing was changed. Check the connection, then try again.",
    retryable: true,
  },
  {
    what: "a refusal that nobody knows",
    fault: { at: COMMIT, status: 418, message: "I'm a teapot" },
    code: "REJECTED",
    says: 'GitHub refused with 418 ("I\'m a teapot"). Nothing was published.',
  },
  {
    what: "a refusal without a word",
    fault: { at: COMMIT, status: 400, body: "" },
    code: "REJECTED",
    says: "GitHub refused with 400. Nothing was published.",
  },
];

describe("what a person is told of", () => {
  let names = 0;
  it.each(rows)("$what", async ({ fault, code, says, retryable = false, help }) => {
    const name = `told-${++names}`;
    const place = `${github.login}/${name}`;
    const { at, message, headers, body = { message, documentation_url: DOCS }, ...rest } = fault;
    const sent = Object.fromEntries(
      Object.entries(headers ?? {}).map(([key, value]) => [key, value.replace("SITE", site())]),
    );
    github.test.forge.faults.push({ match: at, body, headers: sent, ...rest });

    const error = await failure(github.project(name, { access }).begin(SITE).attempt(publisher));
    expect(error).toMatchObject({
      code,
      message: says.replaceAll("PLACE", place).replaceAll("NAME", name),
      retryable,
      helpUrl:
        help === undefined
          ? null
          : help === "tokens"
            ? `${site()}/settings/tokens`
            : site() + help.replace("PLACE", place),
    });
    expect(error.retryAt === null).toBe(code !== "RATE_LIMITED");
    const commits = await github.ada.rest.repos.listCommits({ owner: github.login, repo: name }).then(
      ({ data }) => data.length,
      () => 0,
    );
    expect(commits).toBeLessThan(2);
  });

  it("a rate limit: when it is over", async () => {
    github.test.forge.faults.push({
      match: USER,
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
      body: { message: "API rate limit exceeded" },
    });
    const error = await failure(github.project(undefined, { access }).begin(SITE).attempt(publisher));
    expect(error.retryAt).toBe("2100-01-01T00:00:01.000Z");
  });

  it("a request that takes too long", async () => {
    const hasty = createGithubPublisher({ patience: { ...impatient(), requestMs: 20, retries: 0 } });
    github.test.forge.faults.push({ match: USER, delayMs: 60_000 });
    expect(await failure(github.project(undefined, { access }).begin(SITE).attempt(hasty))).toMatchObject({
      code: "TIMED_OUT",
      message: "GitHub did not answer in time. Nothing was changed. Try again.",
      retryable: true,
    });
  });

  it("a branch that git has no name for", async () => {
    const asked = { branch: "a..b" };
    expect(
      await failure(github.project("Dots", { access }).begin(SITE, asked).attempt(publisher)),
    ).toMatchObject({
      code: "NAME_INVALID",
    });
  });

  it("a branch that cannot be beside another one", async () => {
    const at = await github.repository("beside", {});
    const start = (await github.read(at)).head;
    const { owner, repo } = at;
    await github.ada.rest.git.createRef({ owner, repo, ref: "refs/heads/live", sha: start });
    const asked = { repository: "beside", branch: "live/site" };
    expect(
      await failure(github.project(undefined, { access }).begin(SITE, asked).attempt(publisher)),
    ).toMatchObject({
      code: "NAME_INVALID",
      message:
        "GitHub does not accept the branch live/site: its name is not allowed, or a branch is called like a part of it. Choose another name. Nothing was published.",
    });
  });
});

describe("where a token is changed", () => {
  const refusal = new Refusal("account", "answered", null, 403, "Resource not accessible by integration");
  it.each([
    ["https://api.github.com", "ghp_abc", "https://github.com/settings/tokens"],
    ["https://api.github.com", "github_pat_abc", "https://github.com/settings/personal-access-tokens"],
    ["https://api.acme.ghe.com", "ghp_abc", "https://acme.ghe.com/settings/tokens"],
    ["https://git.acme.example/api/v3", "ghp_abc", "https://git.acme.example/settings/tokens"],
  ])("at %s, for %s: %s", (apiUrl, token, expected) => {
    const error = explain(refusal, { access: { apiUrl, token, local: false }, branch: null });
    expect(error.helpUrl).toBe(expected);
  });

  it("is nowhere on this machine", () => {
    const local = { apiUrl: "http://127.0.0.1:1", token: "t", local: true };
    expect(explain(refusal, { access: local, branch: null }).helpUrl).toBeNull();
  });
});

describe("a failed request", () => {
  const token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";

  it("is kept without the token, in one line that is cut", () => {
    const error = {
      status: 422,
      request: { headers: { authorization: `token ${token}` } },
      response: {
        headers: { "x-github-sso": token, "set-cookie": "a=b" },
        data: { message: `Bad\n${token}\u202e ${"x".repeat(9_000)}` },
      },
    };
    const refusal = refusalOf(error, { asked: "write", place: "a/b", token });
    expect(JSON.stringify({ ...refusal, message: refusal?.message })).not.toContain("ghp_");
    expect(refusal?.words).toMatch(/^Bad \*\*\* x+$/);
    expect(refusal?.words.length).toBeLessThanOrEqual(400);
    expect(refusal?.headers).toEqual({ "x-github-sso": "***" });
  });

  it.each<[string, object]>([
    ["a list instead of an object", { status: 400, response: { headers: {}, data: ["x"] } }],
    [
      "errors of any shape",
      { status: 400, response: { headers: {}, data: { errors: [1, null, { a: 1 }] } } },
    ],
    ["no headers", { status: 400, response: { data: null } }],
  ])("is read though GitHub sends %s", (_what, error) => {
    expect(refusalOf(error, { asked: "write", place: null, token })).toMatchObject({
      status: 400,
      words: "",
    });
  });

  it("is none if it is a defect of ours", () => {
    expect(refusalOf(new TypeError("x is not a function"), { asked: "read", place: null, token })).toBeNull();
  });
});
