import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Octokit } from "@octokit/rest";
import { NetlifyAPI } from "netlify";
import { z } from "zod";
import { openTestForge, type TestForge } from "../../src/local/forge/test-forge.ts";
import { acceptedViolations } from "./accepted-violations.ts";
import { githubPublishes } from "./github-publishes.ts";
import { githubSequence } from "./github-sequence.ts";
import { netlifyPublishes } from "./netlify-publishes.ts";
import { netlifySequence, type Kept } from "./netlify-sequence.ts";
import { contractFolder, startPrism, violationsOf, type Prism } from "./prism.ts";
import { record, type Exchange, type Recorder } from "./recorder.ts";
import { refusal } from "./refusal.ts";

/*
 * The forge held against what GitHub and Netlify publish about their APIs: Prism in front of it, the vendors' own clients in
 * front of Prism. What is left is in accepted-violations.ts; a new violation fails here, and so does one that is excused
 * and no longer seen.
 */

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

describe.each([
  {
    vendor: "github" as const,
    name: "GitHub",
    upstream: ({ forge }: TestForge) => forge.githubUrl,
    steps: [
      ...githubSequence.map(({ name, run }) => ({
        name,
        run: ({ forge }: TestForge, { url }: Recorder) =>
          run({
            octokit: new Octokit({ auth: forge.tokenFor("ada"), baseUrl: url, log: silent }),
            owner: forge.loginFor("ada"),
          }),
      })),
      // A renamed repository is sent on to an address by its number, which the description does not know.
      ...githubPublishes
        .filter(({ needs }) => needs !== "renames")
        .map(({ name, run }) => ({
          name: `our publisher: it ${name}`,
          run: ({ forge }: TestForge, { url }: Recorder) =>
            run({
              access: { apiUrl: url, token: forge.tokenFor("publisher"), local: true },
              owner: forge.loginFor("publisher"),
            }),
        })),
    ],
    whoami: ({ url }: Recorder, auth: string) =>
      new Octokit({ auth, baseUrl: url, log: silent }).rest.users.getAuthenticated(),
  },
  {
    vendor: "netlify" as const,
    name: "Netlify",
    upstream: ({ forge }: TestForge) => new URL("/netlify", forge.githubUrl).href,
    steps: [
      ...stepsOfNetlify(),
      ...netlifyPublishes.map(({ name, run }) => ({
        name: `our publisher: ${name}`,
        run: ({ forge }: TestForge, { url }: Recorder) =>
          run({ apiUrl: `${url}/api/v1`, token: forge.tokenFor("publisher"), local: true }),
      })),
    ],
    whoami: (recorder: Recorder, token: string) => netlifyAt(recorder, token).getCurrentUser(),
  },
])("what $name publishes about its API", ({ vendor, upstream, steps, whoami }) => {
  let forge: TestForge;
  let prism: Prism;
  let recorder: Recorder;
  beforeAll(async () => {
    forge = await openTestForge();
    prism = await startPrism(vendor, upstream(forge));
    recorder = await record(prism.url);
  }, 90_000);
  afterAll(async () => {
    await recorder.close();
    await prism.stop();
    await forge.end();
  });
  const excused = Object.keys(acceptedViolations[vendor]);
  const unexcused = (exchanges: readonly Exchange[]) =>
    exchanges.flatMap(violationsOf).filter((violation) => !excused.includes(violation));

  it.each(steps)("holds for $name", async ({ run }) => {
    const from = recorder.exchanges.length;
    await refusal(run(forge, recorder));
    const exchanges = recorder.exchanges.slice(from);
    expect(exchanges.length).toBeGreaterThan(0);
    expect(exchanges.filter(({ status }) => status >= 500)).toEqual([]);
    expect(unexcused(exchanges)).toEqual([]);
  });

  it("holds for a token that is none", async () => {
    const from = recorder.exchanges.length;
    expect(await refusal(whoami(recorder, "nobody"))).toBe(401);
    expect(unexcused(recorder.exchanges.slice(from))).toEqual([]);
  });

  it("is found broken where the forge is made to answer wrongly", async () => {
    const from = recorder.exchanges.length;
    forge.forge.faults.push({ match: /GET .*\/user$/, status: 200, body: { id: { wrong: true } } });
    await whoami(recorder, forge.forge.tokenFor("ada"));
    expect(unexcused(recorder.exchanges.slice(from)).join()).toMatch(/GET .*\/user 200: .*must be/);
  });

  it("was asked about every operation that is committed", () => {
    const asked = recorder.exchanges.map(({ method, path }) => `${method} ${path}`);
    const unasked = operationsOf(vendor).filter((each) => !asked.some((line) => each.pattern.test(line)));
    expect(unasked.map(({ line }) => line)).toEqual([]);
  });

  it("is broken in no excused way that is no longer seen", () => {
    const seen = new Set(recorder.exchanges.flatMap(violationsOf));
    expect(excused.filter((violation) => !seen.has(violation))).toEqual([]);
  });
});

function netlifyAt({ port }: Recorder, token: string): NetlifyAPI {
  return new NetlifyAPI(token, { scheme: "http", host: `127.0.0.1:${port}`, pathPrefix: "/api/v1" });
}

function stepsOfNetlify() {
  const kept: Kept = { siteId: "", first: "", draft: "" };
  return netlifySequence.map(({ name, run }) => ({
    name,
    run: (forge: TestForge, recorder: Recorder) =>
      run(netlifyAt(recorder, forge.forge.tokenFor("ada")), kept),
  }));
}

function operationsOf(vendor: "github" | "netlify") {
  const lists = z
    .object({ github: z.array(z.string()), netlify: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(join(contractFolder, "operations.json"), "utf8")));
  const prefix = vendor === "netlify" ? "/api/v1" : "";
  return lists[vendor].map((line) => ({
    line,
    pattern: new RegExp(`^${line.replace(" ", ` ${prefix}`).replace(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
}
