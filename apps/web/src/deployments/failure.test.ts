import { expect, test } from "vitest";
import {
  type Failed,
  type NextStep,
  failureReason,
  failureTitle,
  failureWords,
  helpOf,
  nextStep,
} from "./failure.ts";

const failed = (errorCode: string | null, more: Partial<Failed> = {}): Failed => ({
  type: "GITHUB",
  target: "REMOTE",
  errorCode,
  helpUrl: null,
  finishedAt: "2026-11-22T10:00:00Z",
  ...more,
});
const settings = "https://github.com/settings/tokens";
const field = (name: "repository" | "branch" | "siteName", label: string): NextStep => ({
  kind: "field",
  field: name,
  label,
});

test.each<[string, Failed, NextStep]>([
  [
    "a refused token asks to reconnect",
    failed("TOKEN_INVALID"),
    { kind: "connect", label: "Reconnect GitHub" },
  ],
  [
    "a removed one to connect",
    failed("DISCONNECTED", { type: "NETLIFY" }),
    { kind: "connect", label: "Connect Netlify" },
  ],
  [
    "a missing permission opens the page where it is given",
    failed("PERMISSION_MISSING", { helpUrl: settings }),
    { kind: "help", url: settings, label: "Open token settings" },
  ],
  [
    "without such a page another token helps",
    failed("PERMISSION_MISSING"),
    { kind: "connect", label: "Use another token" },
  ],
  [
    "single sign-on is authorized there",
    failed("SSO_REQUIRED", { helpUrl: settings }),
    { kind: "help", url: settings, label: "Authorize the token" },
  ],
  ["a taken name is chosen anew", failed("NAME_TAKEN"), field("repository", "Choose another name")],
  ["a taken site too", failed("NAME_TAKEN", { type: "NETLIFY" }), field("siteName", "Choose another name")],
  [
    "a name that is not taken by the rules as well",
    failed("NAME_INVALID", { type: "NETLIFY" }),
    field("siteName", "Choose another name"),
  ],
  [
    "a repository that is not seen is chosen anew",
    failed("NOT_FOUND"),
    field("repository", "Choose another repository"),
  ],
  ["a site that is gone is made again", failed("NOT_FOUND", { type: "NETLIFY" }), { kind: "retry" }],
  ["a protected branch is left", failed("BRANCH_PROTECTED"), field("branch", "Choose another branch")],
  [
    "a refusal with a page to read opens it",
    failed("REJECTED", { helpUrl: "https://github.com/x" }),
    { kind: "help", url: "https://github.com/x", label: "Open GitHub" },
  ],
  ...["REJECTED", "RATE_LIMITED", "CHANGED_MEANWHILE", "UNREACHABLE", "TIMED_OUT", "INTERRUPTED"].map(
    (code): [string, Failed, NextStep] => [`${code} is tried again`, failed(code), { kind: "retry" }],
  ),
  ["a code of a newer server is tried again", failed("SOMETHING_NEW"), { kind: "retry" }],
  [
    "the stand-in on this machine has no account to connect",
    failed("TOKEN_INVALID", { target: "LOCAL" }),
    { kind: "retry" },
  ],
])("%s", (_words, failure, step) => expect(nextStep(failure, null)).toEqual(step));

test("once the account was connected anew, trying again is the next step", () => {
  for (const code of ["TOKEN_INVALID", "DISCONNECTED", "PERMISSION_MISSING", "SSO_REQUIRED"]) {
    const failure = failed(code, { helpUrl: settings });
    expect(nextStep(failure, "2026-11-22T10:00:01Z")).toEqual({ kind: "retry" });
    expect(nextStep(failure, "2026-11-22T09:59:59Z")).not.toEqual({ kind: "retry" });
  }
});

test("a page that helps is called by what is done there", () => {
  const label = (code: string, helpUrl: string) => helpOf(failed(code, { helpUrl }))?.label;
  expect(label("BRANCH_PROTECTED", "https://github.com/a/b/settings/branches")).toBe("Open branch rules");
  expect(label("UNREACHABLE", "https://www.githubstatus.com/")).toBe("See the status of GitHub");
  expect(label("NAME_TAKEN", settings)).toBe("Open token settings");
  expect(label("REJECTED", "https://github.com/a/b")).toBe("Open GitHub");
  expect(helpOf(failed("REJECTED"))).toBeNull();
});

test("a title says who refused what; this machine is never called by a provider's name alone", () => {
  expect(failureTitle(failed("UNREACHABLE"))).toBe("GitHub could not be reached");
  expect(failureTitle(failed("UNREACHABLE", { target: "LOCAL" }))).toBe(
    "This machine's GitHub could not be reached",
  );
  expect(failureTitle(failed("NAME_TAKEN", { type: "NETLIFY" }))).toBe("The name of the site is taken");
  expect(failureTitle(failed(null))).toBe("GitHub did not publish it");
});

test("what the title says is not said again under it", () => {
  const title = "Netlify could not be reached";
  expect(failureWords(title, "Netlify could not be reached. Nothing was changed.")).toBe(
    "Nothing was changed.",
  );
  expect(failureWords(title, "Netlify could not be reached.")).toBe("Netlify could not be reached.");
  expect(failureWords(title, "The connection broke.")).toBe("The connection broke.");
  expect(failureWords(title, null)).toBeNull();
});

test("a row has the reason in a few words, or none", () => {
  expect(failureReason("NAME_TAKEN")).toBe("name taken");
  expect(failureReason("toString")).toBeNull();
  expect(failureReason(null)).toBeNull();
});
