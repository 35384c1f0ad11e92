import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Octokit } from "@octokit/rest";
import { openTestForge, type TestForge } from "../../src/local/forge/test-forge.ts";
import { acceptedDifferences } from "./accepted-differences.ts";
import { differencesOf, type Recording } from "./differences.ts";
import { startEmulate, type Stand } from "./emulate.ts";
import { githubSequence } from "./github-sequence.ts";
import { record, type Exchange } from "./recorder.ts";
import { refusal } from "./refusal.ts";

/*
 * The forge and emulate are asked the same of GitHub, and answer the same but for what accepted-differences.ts names and
 * explains. A new difference fails here, and so does one that is gone.
 */

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Pages are missing from emulate 0.12.2. */
const asked = githubSequence.filter(({ needs }) => needs !== "pages");

async function recordingOf(at: { url: string; token: string; login: string }): Promise<Recording> {
  const recorder = await record(at.url);
  const octokit = new Octokit({ auth: at.token, baseUrl: recorder.url, log: silent });
  const steps: Exchange[][] = [];
  try {
    for (const { run } of asked) {
      const from = recorder.exchanges.length;
      await refusal(run({ octokit, owner: at.login }));
      steps.push(recorder.exchanges.slice(from));
    }
  } finally {
    await recorder.close();
  }
  return { login: at.login, steps };
}

let forge: TestForge;
let emulate: Stand;
let ours: Recording;
let theirs: Recording;
beforeAll(async () => {
  forge = await openTestForge();
  emulate = await startEmulate();
  const { githubUrl: url, tokenFor, loginFor } = forge.forge;
  ours = await recordingOf({ url, token: tokenFor("ada"), login: loginFor("ada") });
  theirs = await recordingOf(emulate);
});
afterAll(async () => {
  await emulate.close();
  await forge.end();
});

describe("the forge beside emulate, asked the same", () => {
  const accepted = acceptedDifferences.flatMap(({ differences }) => differences);

  it("differs in nothing that is not explained", () => {
    const found = [...differencesOf(ours, theirs).keys()];
    expect(found.filter((line) => !accepted.includes(line))).toEqual([]);
  });

  it("differs in everything that is explained", () => {
    const found = differencesOf(ours, theirs);
    expect(accepted.filter((line) => !found.has(line))).toEqual([]);
  });

  it("makes git objects with the same ids", () => {
    const made = ({ steps }: Recording) =>
      steps.flat().flatMap(({ method, path, status, body }) => {
        const isObject = method === "POST" && /\/git\/(trees|blobs)$/.test(path) && status === 201;
        return isObject && body !== null && typeof body === "object" && "sha" in body ? [body.sha] : [];
      });
    // What emulate alone makes comes from its taking objects into an empty repository.
    expect(made(theirs)).toEqual(expect.arrayContaining(made(ours)));
    expect(made(ours).length).toBeGreaterThan(5);
  });
});
