import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../local/forge/forge.ts";
import type { Access } from "../publish.ts";
import { Killed } from "../test-work.ts";
import { createGithubPublisher } from "./publisher.ts";
import { rateLimitEnd } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import { failure, impatient, openTestGithub, SITE, type TestGithub } from "./test-github.ts";

let github: TestGithub;
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

const access = (): Access => ({ ...github.access(), local: false });
const publishing = () => github.project(undefined, { access }).begin(SITE);
const secondary = (seconds: number): Omit<Fault, "match"> => ({
  status: 403,
  headers: { "retry-after": String(seconds) },
  body: {
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  },
});
const count = (match: RegExp) => github.requests.filter((line) => match.test(line)).length;

describe("a rate limit", () => {
  it.each([
    ["secondary", secondary(30)],
    ["of status 429", { status: 429, headers: { "retry-after": "30" }, body: {} }],
  ])("%s is waited out, and its end is shown until then", async (_name, fault) => {
    const waits: number[] = [];
    github.test.forge.faults.push({ match: /POST .*trees/, ...fault });
    const deployment = publishing();
    const before = Date.now();
    await deployment.attempt(createGithubPublisher({ patience: impatient(waits) }));

    expect(waits).toEqual([30_000]);
    const at = deployment.steps.indexOf("GitHub asks to slow down");
    expect(deployment.steps.slice(at - 1, at + 2)).toEqual([
      "Writing the commit",
      "GitHub asks to slow down",
      "Writing the commit",
    ]);
    const [retryAt = ""] = deployment.brought.flatMap((each) => each.retryAt ?? []);
    expect(Date.parse(retryAt)).toBeGreaterThanOrEqual(before + 30_000);
  });

  it("that holds the moving branch is still a call that publishes when it is made again", async () => {
    github.test.forge.faults.push({ match: "PATCH", ...secondary(1) });
    const deployment = publishing();
    await deployment.attempt(createGithubPublisher({ patience: impatient() }));
    const at = deployment.brought.findIndex((each) => each.retryAt !== undefined);
    expect(deployment.brought.slice(at - 1, at + 2).map((each) => each.publishing ?? false)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is waited out when writes are spaced, too", async () => {
    const waits: number[] = [];
    github.test.forge.faults.push({ match: /GET .*\/user$/, ...secondary(30) });
    const spaced = createGithubPublisher({ patience: { ...impatient(waits), spacesWrites: true } });
    expect((await publishing().attempt(spaced)).commitSha).not.toBeNull();
    expect(waits).toEqual([30_000]);
  });

  it("does not end a cancelled deployment before it is known whether it is published", async () => {
    const publisher = createGithubPublisher({ patience: impatient() });
    const deployment = publishing();
    const dying: typeof publisher = {
      ...publisher,
      publish: (work) =>
        publisher.publish({
          ...work,
          async advance(step, brought = {}) {
            if (brought.published) throw new Killed();
            await work.advance(step, brought);
          },
        }),
    };
    await expect(deployment.attempt(dying)).rejects.toThrow(Killed);
    deployment.cancelled = true;
    github.test.forge.faults.push({ match: "GET", ...secondary(30) });
    expect((await deployment.attempt(publisher)).commitSha).toBe(deployment.state["commit"]);
  });

  it("that lasts too long is not waited out", async () => {
    const waits: number[] = [];
    github.test.forge.faults.push({ match: /POST .*trees/, ...secondary(91) });
    const error = await failure(publishing().attempt(createGithubPublisher({ patience: impatient(waits) })));
    expect(error).toMatchObject({ code: "RATE_LIMITED", retryable: true });
    expect(waits).toEqual([]);
  });

  it("is waited out twice in a deployment, and no more", async () => {
    const waits: number[] = [];
    github.test.forge.faults.push({ match: /POST .*trees/, times: 9, ...secondary(2) });
    const error = await failure(publishing().attempt(createGithubPublisher({ patience: impatient(waits) })));
    expect(error.code).toBe("RATE_LIMITED");
    expect(waits).toEqual([2_000, 2_000]);
    expect(count(/POST .*trees/)).toBe(3);
  });

  const now = Date.parse("2026-01-01T00:00:00Z");
  const inTen = String(now / 1000 + 10);
  it.each([
    ["retry-after", 403, { "retry-after": "7" }, "", 7_000],
    [
      "the reset, and a second more",
      403,
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": inTen },
      "",
      11_000,
    ],
    ["a reset that is past", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" }, "", 0],
    ["a minute when it does not say", 403, {}, "You have exceeded a secondary rate limit.", 60_000],
    ["a minute after a bare 429", 429, {}, "", 60_000],
    ["a minute when it says nonsense", 429, { "retry-after": "soon" }, "", 60_000],
    [
      "never: a refusal with requests left",
      403,
      { "x-ratelimit-remaining": "17", "x-ratelimit-reset": inTen },
      "",
      null,
    ],
    ["never: another status", 422, { "retry-after": "7" }, "", null],
  ])("ends by %s", (_name, status, headers, words, ms) => {
    const end = rateLimitEnd(new Refusal("write", "answered", null, status, words, headers), now);
    expect(end).toBe(ms === null ? null : now + ms);
  });
});

describe("a request that fails on GitHub's side", () => {
  it.each([
    ["answers 502 twice", { status: 502, times: 2 }],
    ["breaks off twice", { drop: true, times: 2 }],
    ["breaks off after it was done", { drop: "answer" as const, times: 2 }],
  ])("and %s is repeated, and publishes once", async (_name, fault) => {
    const publisher = createGithubPublisher({ patience: impatient() });
    for (const match of [/POST .*\/user\/repos/, /POST .*trees/, /POST .*commits/, /PATCH /])
      github.test.forge.faults.push({ match, ...fault });
    const project = github.project(undefined, { access });
    const result = await project.begin(SITE).attempt(publisher);
    const at = { owner: github.login, repo: project.publication?.repository ?? "" };
    const { files, messages, head } = await github.read(at);
    expect({ files, head, commits: messages.length }).toEqual({
      files: SITE,
      head: result.commitSha,
      commits: 2,
    });
  });

  it("is repeated so often and no more, and what GitHub refuses not at all", async () => {
    const publisher = createGithubPublisher({ patience: impatient() });
    github.test.forge.faults.push({ match: /GET .*\/user$/, status: 503, times: 9 });
    await failure(publishing().attempt(publisher));
    expect(github.requests).toHaveLength(4);
    for (const status of [400, 401, 403, 404, 409, 410, 422, 429, 451]) {
      github.clear();
      github.test.forge.faults.push({ match: /GET .*\/user$/, status, times: 9 });
      await failure(
        publishing().attempt(createGithubPublisher({ patience: { ...impatient(), rateLimits: 0 } })),
      );
      expect(github.requests).toHaveLength(1);
    }
  });
});

describe("a repository that GitHub has only just made", () => {
  const publisher = createGithubPublisher({ patience: impatient() });
  it.each([
    ["its branch is not there", { match: /GET .*\/git\/ref/, status: 404 }],
    [
      "it looks empty",
      { match: /GET .*\/git\/ref/, status: 409, body: { message: "Git Repository is empty." } },
    ],
    [
      "its objects cannot be written",
      { match: /POST .*trees/, status: 409, body: { message: "Git Repository is empty." } },
    ],
    [
      "its tree is not there",
      { match: /POST .*commits/, status: 422, body: { message: "Tree SHA does not exist" } },
    ],
    ["its commit is not there", { match: /PATCH/, status: 422, body: { message: "Object does not exist" } }],
  ])("is waited for while %s", async (_name, fault) => {
    github.test.forge.faults.push({ ...fault, times: 2 });
    const project = github.project();
    await project.begin(SITE).attempt(publisher);
    const { files } = await github.read({ owner: github.login, repo: project.publication?.repository ?? "" });
    expect(files).toEqual(SITE);
  });

  it("is not waited for without end", async () => {
    github.test.forge.faults.push({ match: /POST .*trees/, status: 404, times: 99 });
    expect((await failure(github.project().begin(SITE).attempt(publisher))).code).toBe("PERMISSION_MISSING");
    expect(count(/POST .*trees/)).toBe(4);
  });

  it("is the only one that is waited for", async () => {
    await github.repository("settled", {});
    github.clear();
    github.test.forge.faults.push({ match: /POST .*trees/, status: 404 });
    await failure(github.project().begin(SITE, { repository: "settled" }).attempt(publisher));
    expect(count(/POST .*trees/)).toBe(1);
  });
});
