import { expect, test } from "vitest";
import { deployStatus, liveSite, publishStatus } from "./live.ts";
import type { Told } from "./status.ts";

const place = (more: object = {}) => ({
  type: "NETLIFY" as const,
  target: "REMOTE" as const,
  url: "https://crumb.netlify.app",
  deployment: {
    url: "https://crumb.netlify.app",
    createdAt: "2026-11-22T10:00:00Z",
    options: {},
    version: { number: 3 },
  },
  ...more,
});
const repository = (pages: boolean, createdAt = "2026-11-22T11:00:00Z") =>
  place({
    type: "GITHUB",
    url: "https://github.com/maria/crumb",
    deployment: {
      url: pages ? "https://maria.github.io/crumb/" : "https://github.com/maria/crumb",
      createdAt,
      options: { pages },
      version: { number: 4 },
    },
  });

test("a site is live where it was published; a repository without Pages is none", () => {
  expect(liveSite([])).toBeNull();
  expect(liveSite([repository(false)])).toBeNull();
  expect(liveSite([place(), repository(false)])).toMatchObject({
    url: "https://crumb.netlify.app",
    number: 3,
  });
});

test("of two sites the one that was published last is opened", () => {
  expect(liveSite([place(), repository(true)])?.url).toBe("https://maria.github.io/crumb/");
  expect(liveSite([place(), repository(true, "2026-11-22T09:00:00Z")])?.url).toBe(
    "https://crumb.netlify.app",
  );
});

test("what others see goes before what only this machine shows", () => {
  const local = place({ target: "LOCAL", url: "http://crumb.localhost:4001/" });
  expect(liveSite([local])?.target).toBe("LOCAL");
  expect(
    liveSite([{ ...local, deployment: { ...local.deployment, createdAt: "2026-12-01T00:00:00Z" } }, place()])
      ?.target,
  ).toBe("REMOTE");
});

test("a place that nothing succeeded at yet, or with an address that is none, is not live", () => {
  expect(liveSite([place({ deployment: null })])).toBeNull();
  expect(liveSite([place({ url: "javascript:alert(1)" })])).toBeNull();
});

const told = (status: Told["status"], createdAt: string): Told & { createdAt: string } => ({
  type: "NETLIFY",
  target: "REMOTE",
  status,
  cancelRequested: false,
  options: {},
  version: { number: 4 },
  createdAt,
});

test("one that runs is told first, then whether the last one failed", () => {
  const [early, late] = ["2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z"];
  expect(deployStatus([])).toBeNull();
  expect(deployStatus([told("IN_PROGRESS", early), told("FAILED", late)])).toEqual({
    state: "now",
    words: "Publishing v4",
  });
  expect(deployStatus([told("SUCCESS", early), told("FAILED", late)])).toEqual({
    state: "fail",
    words: "Deploy to Netlify failed",
  });
  expect(deployStatus([told("FAILED", early), told("SUCCESS", late)])).toBeNull();
});

test("a deploy that failed does not hide what is live elsewhere", () => {
  const failed = [told("FAILED", "2026-11-22T11:00:00Z")];
  expect(publishStatus(failed, [])).toEqual({ state: "fail", words: "Deploy to Netlify failed" });
  expect(publishStatus(failed, [place()])).toEqual({
    state: "fail",
    words: "v3 is live · deploy to Netlify failed",
  });
  expect(publishStatus(failed, [place({ target: "LOCAL" })])?.words).toBe(
    "v3 on this machine · deploy to Netlify failed",
  );
  expect(publishStatus([], [place()])).toEqual({ state: "live", words: "v3 is live" });
  expect(publishStatus([told("IN_PROGRESS", "2026-11-22T11:00:00Z")], [place()])?.words).toBe(
    "Publishing v4",
  );
});
