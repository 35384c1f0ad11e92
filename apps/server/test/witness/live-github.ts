import { Octokit } from "@octokit/rest";
import { expect } from "vitest";
import { newProject } from "./github-project.ts";
import type { Access, Publisher } from "../../src/deployments/publish.ts";
import { refusal } from "./refusal.ts";

export interface LiveGithub {
  readonly publisher: Publisher;
  readonly access: Access;
  /** What a person should read of it. Never a token. */
  say(line: string): void;
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const first = { "index.html": "<h1>One</h1>", "styles.css": "h1 { color: green }", "script.js": "1;" };
const second = { "index.html": "<h1>Two</h1>", "styles.css": "h1 { color: green }" };

/** A first, a changed and an unchanged publish, and one on top of another's commit, in a private repository that goes again. */
export async function publishToGithub({ publisher, access, say }: LiveGithub): Promise<void> {
  const octokit = new Octokit({ auth: access.token, baseUrl: access.apiUrl, log: silent });
  const account = await publisher.account(access, AbortSignal.timeout(30_000));
  say(
    `the token is ${account.name}'s; scopes: ${account.scopes?.join(", ") ?? "not said, so a fine-grained one"}`,
  );

  const project = newProject(`roseram-smoke-${crypto.randomUUID().slice(0, 8)}`);
  const place = () => ({
    owner: project.publication?.owner ?? "",
    repo: project.publication?.repository ?? "",
  });
  const publish = async (what: string, files: Readonly<Record<string, string>>) => {
    const begun = performance.now();
    const result = await project.begin(files, { private: true }).run(publisher, access);
    say(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${result.commitUrl}`);
    return result;
  };
  const pathsOn = async (sha: string | null) => {
    const { data } = await octokit.rest.git.getTree({ ...place(), tree_sha: sha ?? "", recursive: "1" });
    return data.tree.map(({ path }) => path);
  };

  try {
    const one = await publish("first publish", first);
    expect((await octokit.rest.repos.get(place())).data.private).toBe(true);
    expect(await pathsOn(one.commitSha)).toEqual(Object.keys(first).sort());

    const two = await publish("changed publish", second);
    expect(await pathsOn(two.commitSha)).toEqual(Object.keys(second).sort());
    expect((await publish("unchanged publish", second)).commitSha).toBe(two.commitSha);

    await octokit.rest.repos.createOrUpdateFileContents({
      ...place(),
      path: "theirs.txt",
      message: "Somebody else's commit",
      content: Buffer.from("theirs").toString("base64"),
    });
    const three = await publish("publish on top of another's commit", first);
    const { data } = await octokit.rest.git.getCommit({ ...place(), commit_sha: three.commitSha ?? "" });
    expect(data.parents[0]?.sha).not.toBe(two.commitSha);
  } finally {
    // Where it failed before it was written down, a repository may stand under its first name.
    const { owner, repo } = project.publication ? place() : { owner: account.name, repo: project.name };
    await remove(octokit, { owner, repo }, say);
  }
}

async function remove(
  octokit: Octokit,
  place: { owner: string; repo: string },
  say: (line: string) => void,
): Promise<void> {
  const status = await refusal(octokit.rest.repos.delete(place));
  if (status === null) say(`${place.owner}/${place.repo} is deleted again`);
  else if (status === 404) say(`${place.owner}/${place.repo} is not there, or hidden from this token`);
  else
    say(
      `${place.owner}/${place.repo} is LEFT BEHIND: GitHub answers ${status} to its deletion. A classic token needs delete_repo, ` +
        "a fine-grained one Administration (write). Delete it by hand.",
    );
}
