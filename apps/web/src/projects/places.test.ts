import { expect, test } from "vitest";
import { livePlaces, remains } from "./places.ts";

const at = (
  type: "GITHUB" | "NETLIFY",
  target: "REMOTE" | "LOCAL",
  url: string | null,
  deployment: object | null = {},
) => ({
  type,
  target,
  url,
  deployment,
});
const everywhere = [
  at("GITHUB", "LOCAL", "http://127.0.0.1:4301/git/k/maria/crumb"),
  at("NETLIFY", "LOCAL", "http://crumb.localhost:4001/"),
  at("GITHUB", "REMOTE", "https://github.com/maria/crumb"),
  at("NETLIFY", "REMOTE", "https://crumb.netlify.app"),
];

test("the place that others see comes first, and what is on this machine says so", () => {
  expect(livePlaces(everywhere).map(({ word }) => word)).toEqual([
    "Netlify",
    "GitHub",
    "This machine: site",
    "This machine: repository",
  ]);
  expect(livePlaces(everywhere)[2]?.name).toBe(
    "Open the site on this machine in a new tab: crumb.localhost:4001",
  );
});

test("a place is live from its first deploy on, and only a web address becomes a link", () => {
  expect(livePlaces([at("NETLIFY", "REMOTE", "https://crumb.netlify.app", null)])).toEqual([]);
  expect(livePlaces([at("NETLIFY", "REMOTE", null)])).toEqual([]);
  expect(livePlaces([at("NETLIFY", "REMOTE", "javascript:alert(1)")])).toEqual([]);
});

test("what was made stays when the project goes, even if nothing got through to it", () => {
  expect(
    remains([at("GITHUB", "LOCAL", null, null), at("NETLIFY", "REMOTE", "https://crumb.netlify.app")]),
  ).toEqual(["the site on Netlify", "the repository on this machine"]);
});
