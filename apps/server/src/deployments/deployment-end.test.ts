import { expect, it } from "vitest";
import { DeploymentFailure, endOf, isFault, type Outcome } from "./deployment-end.ts";
import { ProviderError } from "./provider-error.ts";
import type { Published } from "./publish.ts";

const published: Published = {
  url: "https://example.test/live",
  commitSha: "c0ffee",
  commitUrl: "https://example.test/c0ffee",
  deployId: null,
  publication: { files: ["index.html"] },
  notice: "The site had been deleted. It was made again.",
};
const taken = new ProviderError("NAME_TAKEN", "That name is taken.", {
  helpUrl: "https://example.test/names",
});
const limited = new ProviderError("RATE_LIMITED", "GitHub asks us to slow down.", {
  retryable: true,
  retryAt: "2030-01-01T00:00:00.000Z",
});
const processing = new ProviderError("TIMED_OUT", "Netlify has every file and is still processing.", {
  retryable: true,
});
const defect = new TypeError("Cannot read ghp_secretsecretsecret of undefined");
const gone = new DeploymentFailure("DISCONNECTED", "GitHub was disconnected.");

it.each<[string, Outcome, object]>([
  ["what is published", { as: "published", published }, { status: "success", error: null, ...published }],
  ["a cancellation in time", { as: "cancelled" }, { status: "cancelled", url: null, error: null }],
  [
    "a provider's refusal",
    { as: "failed", error: taken },
    {
      status: "failed",
      error: {
        code: "NAME_TAKEN",
        message: "That name is taken.",
        retryable: false,
        retryAt: null,
        helpUrl: "https://example.test/names",
      },
    },
  ],
  [
    "a rate limit that is too long to wait for",
    { as: "failed", error: limited },
    { error: { code: "RATE_LIMITED", retryable: true, retryAt: "2030-01-01T00:00:00.000Z" } },
  ],
  [
    "an account that is gone",
    { as: "failed", error: gone },
    { error: { code: "DISCONNECTED", retryable: true } },
  ],
  ["a defect of ours", { as: "failed", error: defect }, { error: { code: "INTERNAL", retryable: true } }],
  ["the end of the time", { as: "late", error: defect }, { error: { code: "TIMED_OUT", retryable: true } }],
  [
    "the end of the time, of which the publisher knows more",
    { as: "late", error: processing },
    { error: { code: "TIMED_OUT", message: processing.message } },
  ],
  [
    "the end of the time in the middle of something else",
    { as: "late", error: taken },
    { error: { code: "TIMED_OUT", message: expect.stringContaining("within 5 minutes") } },
  ],
  [
    "a cancellation of which nobody knows whether it came in time",
    { as: "unknown", error: limited },
    {
      status: "failed",
      error: {
        code: "RATE_LIMITED",
        message: expect.stringMatching(/^This was cancelled.* GitHub asks us to slow down\.$/),
      },
    },
  ],
])("%s is written as such", (_, outcome, expected) => {
  const end = endOf(outcome, "github", 5);
  expect(end).toMatchObject(expected);
  expect(JSON.stringify(end)).not.toContain("secret");
});

it.each<[string, Outcome, boolean]>([
  ["a defect", { as: "failed", error: defect }, true],
  ["a defect while looking back", { as: "unknown", error: defect }, true],
  ["what is no error at all", { as: "failed", error: "thrown" }, true],
  ["a provider's refusal", { as: "failed", error: taken }, false],
  ["an account that is gone", { as: "failed", error: gone }, false],
  ["the end of the time", { as: "late", error: defect }, false],
  ["a cancellation", { as: "cancelled" }, false],
  ["a success", { as: "published", published }, false],
])("whether it is a fault of ours: %s", (_, outcome, fault) => {
  expect(isFault(outcome)).toBe(fault);
});
