import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readTime } from "./account.ts";
import { createGithubPublisher } from "./publisher.ts";
import { failure, impatient, openTestGithub, type TestGithub } from "./test-github.ts";

let github: TestGithub;
const publisher = createGithubPublisher({ patience: impatient() });
beforeAll(async () => {
  github = await openTestGithub();
});
beforeEach(() => github.clear());
afterAll(() => github.end());

const { signal } = new AbortController();
const remote = () => ({ ...github.access(), local: false });
const answer = (headers: Record<string, string>) =>
  github.test.forge.faults.push({ match: "/user", status: 200, body: { id: 7, login: "ada" }, headers });

describe("the account of a token", () => {
  it("is its login, with what a classic token may do", async () => {
    expect(await publisher.account(github.access(), signal)).toEqual({
      name: github.login,
      scopes: ["repo"],
      expiresAt: null,
    });
    expect(github.requests).toEqual(["GET /user"]);
  });

  it("names all scopes, and when the token ends", async () => {
    answer({
      "x-oauth-scopes": "public_repo, user:email",
      "github-authentication-token-expiration": "2026-12-31 15:33:32 UTC",
    });
    expect(await publisher.account(remote(), signal)).toEqual({
      name: "ada",
      scopes: ["public_repo", "user:email"],
      expiresAt: "2026-12-31T15:33:32.000Z",
    });
  });

  it("has no scopes to name for a fine-grained token, and none for a classic one that may nothing", async () => {
    answer({});
    expect((await publisher.account(remote(), signal)).scopes).toBeNull();
    answer({ "x-oauth-scopes": "" });
    expect((await publisher.account(remote(), signal)).scopes).toEqual([]);
  });

  it("is unknown for a token that is refused", async () => {
    const access = { ...remote(), token: "ghp_wrong" };
    expect(await failure(publisher.account(access, signal))).toMatchObject({ code: "TOKEN_INVALID" });
  });

  it("is another answer when GitHub cannot be reached", async () => {
    const access = { ...remote(), apiUrl: "http://127.0.0.1:9" };
    expect(await failure(publisher.account(access, signal))).toMatchObject({
      code: "UNREACHABLE",
      message: "GitHub could not be reached. Nothing was changed. Try again.",
      retryable: true,
    });
  });

  it("is not waited for when GitHub asks to slow down", async () => {
    github.test.forge.faults.push({ match: "/user", status: 429, headers: { "retry-after": "1" } });
    expect(await failure(publisher.account(remote(), signal))).toMatchObject({ code: "RATE_LIMITED" });
    expect(github.requests).toHaveLength(1);
  });

  it("is asked for twice at most", async () => {
    github.test.forge.faults.push({ match: "/user", status: 502, times: 9 });
    expect((await failure(publisher.account(remote(), signal))).code).toBe("UNREACHABLE");
    expect(github.requests).toHaveLength(2);
  });

  it.each([
    ["2026-12-31 15:33:32 UTC", "2026-12-31T15:33:32.000Z"],
    ["2026-12-31 15:33:32 -0800", "2026-12-31T23:33:32.000Z"],
    ["2026-13-45 99:99:99 UTC", null],
    ["never", null],
    [null, null],
  ])("ends %s", (header, expected) => {
    expect(readTime(header)).toBe(expected);
  });
});
