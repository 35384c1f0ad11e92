import { expect, test } from "vitest";
import {
  type Told,
  accountWords,
  firstDeploy,
  headline,
  meanwhile,
  rowNote,
  rowState,
  stepWords,
} from "./status.ts";

const told = (more: Partial<Told> = {}): Told => ({
  type: "NETLIFY",
  target: "REMOTE",
  status: "IN_PROGRESS",
  step: "Uploading styles.css, 1 of 2",
  cancelRequested: false,
  options: {},
  version: { number: 4 },
  ...more,
});

test.each<[string, Told]>([
  ["Publishing v4", told()],
  ["Publishing v4 as a draft", told({ options: { draft: true } })],
  ["Publishing v4", told({ status: "PENDING", step: null })],
  ["Rolling back to v4", told({ options: { restores: { id: "d1" } } })],
  ["Cancelling v4", told({ cancelRequested: true })],
  ["v4 is live", told({ status: "SUCCESS" })],
  ["The draft of v4 is ready", told({ status: "SUCCESS", options: { draft: true } })],
  ["v4 is in the repository", told({ status: "SUCCESS", type: "GITHUB" })],
  ["v4 is live", told({ status: "SUCCESS", type: "GITHUB", options: { pages: true } })],
  ["Cancelled", told({ status: "CANCELLED" })],
  ["The name of the site is taken", told({ status: "FAILED", errorCode: "NAME_TAKEN" })],
  ["A version is live", told({ status: "SUCCESS", version: null })],
])("%s", (words, deployment) => expect(headline(deployment)).toBe(words));

test("the step is what the row says; before it says anything, what it waits for", () => {
  expect(stepWords(told())).toBe("Uploading styles.css, 1 of 2");
  expect(stepWords(told({ status: "PENDING", step: null }))).toBe("Waiting for its turn");
  expect(stepWords(told({ step: null }))).toBe("Beginning");
  expect(stepWords(told({ cancelRequested: true }))).toBe("Stopping at the next safe place");
});

test("only what visitors see is live; a repository has a current version", () => {
  const done = told({ status: "SUCCESS" });
  expect(rowState(done, true)).toEqual({ petal: "live", word: "Live" });
  expect(rowState(done, false)).toEqual({ petal: "ready", word: "Done" });
  expect(rowState(told({ status: "SUCCESS", type: "GITHUB" }), true).word).toBe("Current");
});

test("a row that waits for the provider is not one that writes", () => {
  expect(rowState(told(), false).petal).toBe("now");
  expect(rowState(told({ retryAt: "2026-11-22T10:00:00Z" }), false).petal).toBe("wait");
});

test("a row has the reason, the step or what kind it was", () => {
  expect(rowNote(told({ status: "FAILED", errorCode: "NAME_TAKEN" }))).toBe("name taken");
  expect(rowNote(told())).toBe("Uploading styles.css, 1 of 2");
  expect(rowNote(told({ status: "SUCCESS", options: { draft: true } }))).toBe("draft");
  expect(rowNote(told({ status: "SUCCESS" }))).toBeNull();
});

test("before the first deployment one reads what it makes; on this machine that nothing is sent", () => {
  expect(firstDeploy({ type: "GITHUB", target: "REMOTE" }, "v4")).toHaveLength(1);
  expect(firstDeploy({ type: "NETLIFY", target: "LOCAL" }, "v4")[0]).toContain("Nothing is sent to Netlify");
});

test("meanwhile what was there stays, and a draft does not take its place afterwards either", () => {
  const before = { number: 3 };
  expect(meanwhile(told(), before)).toBe("v3 stays live until v4 is ready. You can leave this page.");
  expect(meanwhile(told({ options: { draft: true } }), before)).toBe(
    "v3 stays live. You can leave this page.",
  );
  expect(meanwhile(told({ type: "GITHUB" }), before)).toBe(
    "v3 stays as it is until v4 is ready. You can leave this page.",
  );
  expect(meanwhile(told(), null)).not.toContain("live");
});

test("a card names the account, or says that there is none", () => {
  expect(accountWords("GITHUB", { target: "REMOTE", account: "maria-adler", isActive: true })).toBe(
    "maria-adler · one commit per deploy",
  );
  expect(accountWords("NETLIFY", { target: "REMOTE", account: "m@x.y", isActive: false })).toBe(
    "m@x.y · token no longer valid",
  );
  expect(accountWords("GITHUB", { target: null, account: null, isActive: null })).toBe("Not connected");
  expect(accountWords("NETLIFY", { target: "LOCAL", account: null, isActive: null })).toBe(
    "A site to look at",
  );
});
