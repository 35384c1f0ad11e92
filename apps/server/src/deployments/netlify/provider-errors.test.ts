import { describe, expect, it } from "vitest";
import { failureOf, NetlifyFailure } from "./failure.ts";
import { providerErrorOf, rejection } from "./provider-errors.ts";

const TOKEN = "nfp_s3cretS3cret";
const netlify = { local: false };
const refused = (status: number, json: object = {}) => failureOf({ status, json }, TOKEN);

describe("what a person is told of Netlify's answers", () => {
  it.each([
    { status: 401, json: { code: 401, message: "Access Denied" }, code: "TOKEN_INVALID", retryable: false },
    { status: 403, json: { message: "Forbidden" }, code: "PERMISSION_MISSING", retryable: false },
    { status: 404, json: { code: 404, message: "Not Found" }, code: "NOT_FOUND", retryable: true },
    { status: 402, json: { message: "Payment required" }, code: "REJECTED", retryable: true },
    { status: 408, json: {}, code: "UNREACHABLE", retryable: true },
    { status: 413, json: { message: "Too big" }, code: "REJECTED", retryable: true },
    { status: 422, json: { errors: { base: ["is broken"] } }, code: "REJECTED", retryable: true },
    { status: 429, json: { message: "Too many requests" }, code: "RATE_LIMITED", retryable: true },
    { status: 500, json: {}, code: "UNREACHABLE", retryable: true },
    { status: 503, json: { message: "Down" }, code: "UNREACHABLE", retryable: true },
  ])("$status is $code", ({ status, json, code, retryable }) => {
    expect(providerErrorOf(refused(status, json), netlify)).toMatchObject({ code, retryable });
  });

  it("a name that is taken comes with another one", () => {
    const taken = refused(422, { errors: { subdomain: ["must be unique"] } });
    const error = providerErrorOf(taken, { ...netlify, siteName: "crumb-co" });
    expect(error).toMatchObject({ code: "NAME_TAKEN", retryable: false });
    expect(error.message).toMatch(
      /^`crumb-co` belongs to someone else\. Choose another name, `crumb-co-[a-z0-9]{4}` for example\.$/,
    );
  });

  it("a name that is refused comes with the rule", () => {
    const invalid = refused(422, { errors: { subdomain: ["is too long"] } });
    expect(providerErrorOf(invalid, { ...netlify, siteName: "crumb-co" })).toMatchObject({
      code: "NAME_INVALID",
      message: "Netlify does not accept the name `crumb-co`: is too long. Choose another one.",
    });
  });

  it("a limit of the account is called one, and says where to change the plan", () => {
    const error = providerErrorOf(refused(403, { message: "x" }), netlify);
    expect(error.helpUrl).toContain("https://app.netlify.com/user/applications");
    const limit = providerErrorOf(
      refused(422, { errors: { base: ["has exceeded the limit of sites"] } }),
      netlify,
    );
    expect(limit.message).toContain("The account has reached a limit at Netlify.");
    expect(limit.message).toContain("has exceeded the limit of sites");
    expect(limit.helpUrl).toContain("billing");
  });

  it("after the upload nobody says that nothing was changed", () => {
    const { message } = providerErrorOf(refused(503), { ...netlify, sent: true });
    expect(message).toContain("They may go live all the same");
    expect(message).not.toContain("Nothing");
  });

  it("a limit says when it ends", () => {
    const retryAt = "2026-01-01T00:00:00.000Z";
    const limited = new NetlifyFailure("LIMITED", "", { status: 429, retryAt });
    expect(providerErrorOf(limited, netlify)).toMatchObject({ code: "RATE_LIMITED", retryAt });
  });

  it("this machine is not called Netlify, and its pages are not linked", () => {
    for (const status of [403, 404, 422, 429, 503]) {
      const { message, helpUrl } = providerErrorOf(refused(status), { local: true });
      expect(message).not.toContain("Netlify");
      expect(helpUrl).toBeNull();
    }
  });

  it("a rejected deploy says why, cut and without secrets", () => {
    const words = `Build failed with ${TOKEN} ${"x".repeat(5000)}`;
    const deploy = { ...DEPLOY, error_message: words };
    const { code, message } = rejection(deploy, false, TOKEN);
    expect(code).toBe("REJECTED");
    expect(message).toContain("Build failed with ***");
    expect(message.length).toBeLessThan(400);
    expect(rejection(DEPLOY, false, TOKEN).message).toBe(
      "Netlify rejected the deploy. Nothing that visitors see was changed.",
    );
  });
});

const DEPLOY = {
  id: "d1",
  state: "error",
  title: null,
  name: null,
  url: null,
  ssl_url: null,
  deploy_url: null,
  deploy_ssl_url: null,
  error_message: null,
  published_at: null,
  required: [],
};
