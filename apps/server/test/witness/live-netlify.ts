import { setTimeout as wait } from "node:timers/promises";
import { NetlifyAPI } from "netlify";
import { expect } from "vitest";
import type { Access, Publisher } from "../../src/deployments/publish.ts";
import { openTestProject } from "../../src/deployments/test-work.ts";
import { refusal } from "./refusal.ts";

export interface LiveNetlify {
  readonly publisher: Publisher;
  readonly access: Access;
  /** A page as a visitor gets it. */
  visit(address: string): Promise<string>;
  /** What a person should read of it. Never a token. */
  say(line: string): void;
}

const first = { "index.html": "<h1>One</h1>", "styles.css": "h1 { color: green }", "script.js": "1;" };
const second = { "index.html": "<h1>Two</h1>", "styles.css": "h1 { color: green }" };
const draft = { "index.html": "<h1>Draft</h1>" };

/** A first, a changed and an unchanged deploy, a draft and the first one put back, on a site that goes again. */
export async function publishToNetlify({ publisher, access, visit, say }: LiveNetlify): Promise<void> {
  say(`the token is ${(await publisher.account(access, AbortSignal.timeout(30_000))).name}'s`);
  const name = `roseram-smoke-${crypto.randomUUID().slice(0, 8)}`;
  const project = openTestProject({ type: "netlify", access: () => access, name });
  const publish = async (
    what: string,
    files: Readonly<Record<string, string>>,
    options: { draft?: boolean; restoreDeployId?: string } = {},
  ) => {
    const begun = performance.now();
    const result = await project.begin(files, options).attempt(publisher);
    say(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${result.url}`);
    return result;
  };
  /** An edge far away may show the earlier page for a moment. */
  const shows = async (address: string, text: string) => {
    const until = performance.now() + 60_000;
    let seen = await visit(address);
    while (!seen.includes(text) && performance.now() < until) {
      await wait(1000);
      seen = await visit(address);
    }
    expect(seen).toContain(text);
  };

  try {
    const one = await publish("first deploy", first);
    await shows(one.url, "One");
    const two = await publish("changed deploy", second);
    await shows(two.url, "Two");
    expect((await publish("unchanged deploy", second)).deployId).toBe(two.deployId);
    const preview = await publish("draft", draft, { draft: true });
    await shows(preview.url, "Draft");
    expect(await visit(two.url)).toContain("Two");
    await publish("the first deploy put back", first, { restoreDeployId: one.deployId ?? "" });
    await shows(one.url, "One");
  } finally {
    const siteId = project.publication?.siteId;
    if (siteId) await remove(access, siteId, project.publication?.siteName ?? siteId, say);
  }
}

async function remove({ apiUrl, token }: Access, siteId: string, name: string, say: (line: string) => void) {
  const { protocol, host, pathname } = new URL(apiUrl);
  const netlify = new NetlifyAPI(token, { scheme: protocol.slice(0, -1), host, pathPrefix: pathname });
  // Only the status: the client's errors carry the token.
  const status = await refusal(netlify.deleteSite({ siteId })).catch(() => "nothing");
  if (status === null) say(`${name} is deleted again`);
  else say(`${name} is LEFT BEHIND: Netlify answers ${status} to its deletion. Delete it by hand.`);
}
