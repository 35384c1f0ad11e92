import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NetlifyAPI } from "netlify";
import { createForge, forgetUnopened, type Forge } from "./forge.ts";
import {
  deployFiles,
  idOf,
  newRepository,
  octokitOf,
  openTestForge,
  publish,
  see,
  seeRaw,
  type TestForge,
} from "./test-forge.ts";

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.end());

const forgeFile = (...path: string[]) => join(test.dataDir, "forge", ...path);
const isolated = { warn: () => undefined, error: () => undefined };

describe("the data folder", () => {
  it("keeps repositories, sites, names, tokens and addresses from one start to the next", async () => {
    const ada = test.octokit("ada");
    const at = await newRepository(ada, "kept");
    const { commit } = await publish(ada, at, { "index.html": "kept" });
    await ada.rest.repos.createPagesSite({ ...at, source: { branch: "main", path: "/" } });
    const siteId = idOf(await test.netlify("ada").createSite({ body: { name: "kept" } }));
    await deployFiles(test.netlify("ada"), siteId, { "index.html": "v1" });
    const draft = await deployFiles(test.netlify("ada"), siteId, { "index.html": "draft" }, { draft: true });
    const before = { ...test.forge, token: test.forge.tokenFor("ada"), login: test.forge.loginFor("ada") };
    const html = (await ada.rest.repos.get(at)).data.html_url;

    await test.restart();
    expect(test.forge.githubUrl).toBe(before.githubUrl);
    expect(test.forge.netlify).toEqual(before.netlify);
    expect(test.forge.sitesUrl("kept")).toBe(before.sitesUrl("kept"));
    expect([test.forge.tokenFor("ada"), test.forge.loginFor("ada")]).toEqual([before.token, before.login]);
    const again = test.octokit("ada");
    expect((await again.rest.git.getRef({ ...at, ref: "heads/main" })).data.object.sha).toBe(commit);
    expect((await again.rest.repos.get(at)).data.html_url).toBe(html);
    expect((await see(html)).status).toBe(200);
    expect((await see(`${test.forge.sitesUrl(before.login)}kept/`)).body).toBe("kept");
    expect((await see(test.forge.sitesUrl("kept"))).body).toBe("v1");
    expect((await see(test.forge.sitesUrl(`${draft.deployId}--kept`))).body).toBe("draft");
    expect((await deployFiles(test.netlify("ada"), siteId, { "index.html": "v1" })).uploaded).toEqual([]);
  });

  it("is closed to others on this machine, and holds no token", async () => {
    expect((await stat(forgeFile("secret"))).mode & 0o777).toBe(0o600);
    expect((await stat(forgeFile())).mode & 0o777).toBe(0o700);
    await newRepository(test.octokit("ada"), "x");
    const token = test.forge.tokenFor("ada");
    for (const entry of await readdir(forgeFile(), { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        expect(await readFile(join(entry.parentPath, entry.name), "latin1")).not.toContain(token);
  });

  it("whose secret was opened to others is closed again, and one that is damaged is not replaced", async () => {
    await chmod(forgeFile("secret"), 0o644);
    await test.restart();
    expect((await stat(forgeFile("secret"))).mode & 0o777).toBe(0o600);
    const secret = await readFile(forgeFile("secret"), "utf8");
    await writeFile(forgeFile("secret"), "");
    await expect(test.restart()).rejects.toThrow(/Nothing was changed/);
    expect(await readFile(forgeFile("secret"), "utf8")).toBe("");
    await writeFile(forgeFile("secret"), secret);
    await test.restart();
  });

  it("gives other people and other installs other tokens", async () => {
    const other = await openTestForge();
    const tokens = [test.forge.tokenFor("ada"), test.forge.tokenFor("bob"), other.forge.tokenFor("ada")];
    expect(new Set(tokens).size).toBe(3);
    expect(test.forge.loginFor("ada")).not.toBe(other.forge.loginFor("ada"));
    const stolen = other.octokit("ada").request("GET /user", {
      baseUrl: test.forge.githubUrl,
      headers: { authorization: `token ${other.forge.tokenFor("ada")}` },
    });
    await expect(stolen).rejects.toMatchObject({ status: 401 });
    await other.end();
  });

  it("with a damaged document still opens: it is set aside, said so, and nothing it may name is cleared", async () => {
    const ada = test.octokit("ada");
    await newRepository(ada, "sound");
    const siteId = idOf(await test.netlify("ada").createSite({ body: { name: "sound" } }));
    const { deployId } = await deployFiles(test.netlify("ada"), siteId, { "index.html": "sound" });
    await newRepository(ada, "torn");
    const documents = await readdir(forgeFile("github", "repositories"));
    for (const name of documents) {
      const path = forgeFile("github", "repositories", name);
      const text = await readFile(path, "utf8");
      if (text.includes('"torn"')) await writeFile(path, text.slice(0, 20));
    }
    const folders = await readdir(forgeFile("github", "git"));
    await test.restart();
    expect(test.errors).toHaveLength(1);
    expect(
      (await test.octokit("ada").rest.repos.listForAuthenticatedUser()).data.map(({ name }) => name),
    ).toEqual(["sound"]);
    expect(await readdir(forgeFile("github", "git"))).toEqual(folders);
    expect(await readdir(forgeFile("github", "repositories"))).toContainEqual(
      expect.stringMatching(/\.damaged$/),
    );

    await writeFile(forgeFile("netlify", "deploys", `${deployId}.json`), "{");
    await test.restart();
    expect((await see(test.forge.sitesUrl("sound"))).status).toBe(404);
    expect((await deployFiles(test.netlify("ada"), siteId, { "index.html": "sound" })).uploaded).toEqual([]);
    expect((await see(test.forge.sitesUrl("sound"))).body).toBe("sound");
  });

  it("with a damaged file never shows it, and asks for it again", async () => {
    const netlify = () => test.netlify("ada");
    const siteId = idOf(await netlify().createSite({ body: { name: "rotten" } }));
    await deployFiles(netlify(), siteId, { "index.html": "whole" });
    const blobs = forgeFile("netlify", "blobs", test.forge.loginFor("ada"));
    for (const entry of await readdir(blobs, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), "rotten");
    expect((await see(test.forge.sitesUrl("rotten"))).status).toBe(404);
    expect((await deployFiles(netlify(), siteId, { "index.html": "whole" })).uploaded).toEqual([
      "index.html",
    ]);
    expect((await see(test.forge.sitesUrl("rotten"))).body).toBe("whole");
  });

  it("loses what nothing names any more: half-made repositories, deploys without a site, files without a deploy", async () => {
    await writeFile(forgeFile("temporary", "left-over"), "x");
    const netlify = test.netlify("ada");
    const siteId = idOf(await netlify.createSite({ body: { name: "going" } }));
    await deployFiles(netlify, siteId, { "index.html": "going" });
    const { rest } = test.octokit("ada");
    const { owner, repo } = await newRepository(test.octokit("ada"), "going");
    const [key] = await readdir(forgeFile("github", "git"));
    await rest.repos.delete({ owner, repo });
    await netlify.deleteSite({ siteId });
    await test.restart();
    expect(key).toMatch(/^[0-9a-f]{32}\.git$/);
    for (const folder of ["temporary", "github/git", "netlify/deploys"])
      expect(await readdir(forgeFile(...folder.split("/")))).toEqual([]);
    const blobs = await readdir(forgeFile("netlify", "blobs"), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toEqual([]);
  });

  it("is left alone by a second start on a port that the first one has", async () => {
    const { port } = new URL(test.forge.sitesUrl("x"));
    await writeFile(forgeFile("temporary", "being-written"), "x");
    const second = createForge({ dataDir: test.dataDir, sitesPort: Number(port), log: isolated });
    await expect(second).rejects.toThrow(/EADDRINUSE/);
    expect(await readdir(forgeFile("temporary"))).toEqual(["being-written"]);
    expect((await test.octokit("ada").rest.users.getAuthenticated()).status).toBe(200);
    const { githubUrl } = test.forge;
    await test.restart();
    expect(test.forge.githubUrl).toBe(githubUrl);
  });

  it("moves to another port if somebody has taken the last one, and says so in its addresses", async () => {
    const before = new URL(test.forge.githubUrl).port;
    await test.forge.close();
    const squatter = createServer().listen(Number(before), "127.0.0.1");
    await once(squatter, "listening");
    const warnings: object[] = [];
    const log = { ...isolated, warn: (fields: object) => void warnings.push(fields) };
    const moved = await createForge({ dataDir: test.dataDir, log });
    expect(warnings).toMatchObject([{ moved: ["api"] }]);
    expect(new URL(moved.githubUrl).port).not.toBe(before);
    await moved.close();
    await expect(
      createForge({ dataDir: test.dataDir, apiPort: Number(before), log: isolated }),
    ).rejects.toThrow(/EADDRINUSE/);
    squatter.close();
    await once(squatter, "close");
  });
});

describe("a deploy that a stop left between the site and itself", () => {
  it("is the published one at the next start, and counts as ready", async () => {
    const siteId = idOf(await test.netlify("ada").createSite({ body: { name: "between" } }));
    const { deployId } = await deployFiles(test.netlify("ada"), siteId, { "index.html": "published" });
    const path = forgeFile("netlify", "deploys", `${deployId}.json`);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('"state":"ready"', '"state":"uploading"'));
    expect(await readFile(path, "utf8")).not.toBe(text);
    await test.restart();
    expect(await test.netlify("ada").getDeploy({ deployId })).toMatchObject({ state: "ready" });
    expect(await test.netlify("ada").cancelSiteDeploy({ deployId })).toMatchObject({ state: "ready" });
    expect((await see(test.forge.sitesUrl("between"))).body).toBe("published");
  });
});

describe("the listener of the APIs", () => {
  it.each([
    "evil.example",
    "x.localhost",
    "127.0.0.1.nip.io",
    "localhost.evil.example",
    "0.0.0.0",
    "user@127.0.0.1",
    "",
  ])("answers nothing under the name %j, not even with the token", async (name) => {
    const { port } = new URL(test.forge.githubUrl);
    const authorization = `token ${test.forge.tokenFor("ada")}`;
    for (const path of ["/github/user", "/netlify/api/v1/user", "/git/x/y"])
      expect(await seeRaw(port, path, { host: `${name}:${port}`, authorization })).toMatchObject({
        status: 403,
        body: "Unknown host.\n",
      });
    expect((await seeRaw(port, "/github/user", { host: "127.0.0.1:1", authorization })).status).toBe(403);
  });

  it("answers under each name of this machine, and lets no page of another origin read it", async () => {
    const { port } = new URL(test.forge.githubUrl);
    const authorization = `Bearer ${test.forge.tokenFor("ada")}`;
    for (const name of ["127.0.0.1", "localhost", "[::1]"]) {
      const seen = await seeRaw(port, "/github/user", {
        host: `${name}:${port}`,
        authorization,
        origin: "http://evil.example",
      });
      expect(seen.status).toBe(200);
      expect(Object.keys(seen.headers).filter((header) => header.startsWith("access-control"))).toEqual([]);
    }
  });

  it("serves no site, and the sites' listener no API", async () => {
    const netlify = test.netlify("ada");
    const siteId = idOf(await netlify.createSite({ body: { name: "apart" } }));
    await deployFiles(netlify, siteId, { "index.html": "apart" });
    const { port: api } = new URL(test.forge.githubUrl);
    const { port: sites } = new URL(test.forge.sitesUrl("apart"));
    expect(api).not.toBe(sites);
    expect((await seeRaw(api, "/apart/", { host: `127.0.0.1:${api}` })).status).toBe(404);
    const authorization = `token ${test.forge.tokenFor("ada")}`;
    expect((await seeRaw(sites, "/github/user", { host: `127.0.0.1:${sites}`, authorization })).status).toBe(
      404,
    );
  });

  it("takes no body without end", async () => {
    const answer = await fetch(`${test.forge.githubUrl}/user/repos`, {
      method: "POST",
      headers: { authorization: `token ${test.forge.tokenFor("ada")}` },
      body: Buffer.alloc(48 * 1024 * 1024 + 1, "x"),
    }).then(
      ({ status }) => status,
      // The connection may break before the answer was read: the rest of the body is not waited for.
      () => 413,
    );
    expect(answer).toBe(413);
    expect((await test.octokit("ada").rest.users.getAuthenticated()).status).toBe(200);
  });

  it("closes while a fault holds a request back", async () => {
    test.forge.faults.push({ match: "GET /github/user", delayMs: 3_600_000 });
    const held = test.octokit("ada").rest.users.getAuthenticated();
    const refused = expect(held).rejects.toThrow();
    await expect.poll(() => test.forge.faults.length).toBe(0);
    await test.forge.close();
    await refused;
  });
});

describe("sites at an address that others reach", () => {
  it("are shown there by path, sandboxed, and on loopback by name as well", async () => {
    await test.forge.close();
    const host = "127.0.0.2";
    const forge = await createForge({ dataDir: test.dataDir, host, sitesName: host, log: isolated });
    try {
      const netlify = new NetlifyAPI(forge.tokenFor("ada"), forge.netlify);
      const site = await netlify.createSite({ body: { name: "reached" } });
      const { deploy } = await deployFiles(netlify, idOf(site), { "index.html": "reached" });
      const shown = forge.sitesUrl("reached");
      expect(`${deploy.ssl_url ?? ""}/`).toBe(shown);
      const { port, origin } = new URL(shown);
      expect(shown).toBe(`http://127.0.0.2:${port}/reached/`);

      const answer = await fetch(shown);
      expect(await answer.text()).toBe("reached");
      expect(answer.headers.get("content-security-policy")).toContain("sandbox");
      expect((await fetch(`${origin}/${deploy.id ?? ""}--reached/`)).status).toBe(200);
      expect((await see(`http://reached.localhost:${port}/`)).body).toBe("reached");
      expect((await seeRaw(port, "/reached/", { host: `evil.example:${port}` })).status).toBe(403);
    } finally {
      await forge.close();
      await test.restart();
    }
  });
});

describe("what one person may take", () => {
  const limits = {
    repositoriesPerOwner: 2,
    repositoryBytes: 100_000,
    sitesPerOwner: 2,
    deploysPerSite: 3,
    siteBytesPerOwner: 5_000,
  };

  it("is so many repositories, and so much in each", async () => {
    const small = await openTestForge({ limits });
    const ada = small.octokit("ada");
    const at = await newRepository(ada, "one");
    await newRepository(ada, "two");
    await expect(newRepository(ada, "three")).rejects.toMatchObject({ status: 422 });
    await newRepository(small.octokit("bob"), "three");
    const blob = (size: number) => ada.rest.git.createBlob({ ...at, content: "x".repeat(size) });
    await blob(50_000);
    await expect(blob(50_000)).rejects.toMatchObject({ status: 422 });
    await small.restart();
    await expect(
      small.octokit("ada").rest.git.createBlob({ ...at, content: "x".repeat(100_000) }),
    ).rejects.toMatchObject({ status: 422 });
    await small.end();
  });

  it("is so many sites and deploys, and so much in all; what is no longer used is not counted", async () => {
    const small = await openTestForge({ limits });
    const ada = small.netlify("ada");
    const siteId = idOf(await ada.createSite({ body: { name: "one" } }));
    await ada.createSite({ body: { name: "two" } });
    await expect(ada.createSite({ body: { name: "three" } })).rejects.toMatchObject({ status: 422 });
    const first = await deployFiles(ada, siteId, { "index.html": "1".repeat(2_000) });
    await ada.lockDeploy({ deployId: first.deployId });
    await deployFiles(ada, siteId, { "index.html": "2".repeat(2_000) });
    await expect(deployFiles(ada, siteId, { "index.html": "3".repeat(2_000) })).rejects.toMatchObject({
      status: 422,
    });
    for (let n = 0; n < 4; n++) await ada.createSiteDeploy({ siteId });
    expect((await ada.listSiteDeploys({ siteId })).map(({ id }) => id)).toContain(first.deployId);
    expect(await ada.listSiteDeploys({ siteId })).toHaveLength(4);
    expect((await deployFiles(ada, siteId, { "index.html": "3".repeat(2_000) })).deploy.state).toBe("ready");
    await small.end();
  });

  it("is gone when they go, and nobody else's with it", async () => {
    for (const person of ["ada", "bob"]) {
      await newRepository(test.octokit(person), "going");
      const siteId = idOf(await test.netlify(person).createSite({ body: { name: `of-${person}` } }));
      await deployFiles(test.netlify(person), siteId, { "index.html": `of ${person}` });
    }
    await test.forge.forget("ada");
    expect((await test.octokit("ada").rest.repos.listForAuthenticatedUser()).data).toEqual([]);
    expect(await test.netlify("ada").listSites()).toEqual([]);
    expect((await see(test.forge.sitesUrl("of-ada"))).status).toBe(404);
    expect((await test.octokit("bob").rest.repos.listForAuthenticatedUser()).data).toHaveLength(1);
    expect((await see(test.forge.sitesUrl("of-bob"))).body).toBe("of bob");
    expect(await readdir(forgeFile("github", "git"))).toHaveLength(1);
    const blobs = await readdir(forgeFile("netlify", "blobs"), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toHaveLength(1);
    expect(await readdir(forgeFile("netlify", "blobs"))).toEqual([test.forge.loginFor("bob")]);
  });

  it("is gone also while no forge is open, and nobody else's with it", async () => {
    for (const person of ["ada", "bob"]) {
      await newRepository(test.octokit(person), "going");
      const siteId = idOf(await test.netlify(person).createSite({ body: { name: `of-${person}` } }));
      await deployFiles(test.netlify(person), siteId, { "index.html": `of ${person}` });
    }
    await test.forge.close();
    await forgetUnopened(test.dataDir, "ada", isolated);
    await test.restart();
    expect((await test.octokit("ada").rest.repos.listForAuthenticatedUser()).data).toEqual([]);
    expect((await see(test.forge.sitesUrl("of-ada"))).status).toBe(404);
    expect((await see(test.forge.sitesUrl("of-bob"))).body).toBe("of bob");
    expect(await readdir(forgeFile("netlify", "blobs"))).toEqual([test.forge.loginFor("bob")]);
  });

  it("leaves no folder behind where nothing was ever published", async () => {
    const unused = join(test.dataDir, "unused");
    await forgetUnopened(unused, "ada", isolated);
    await expect(readdir(unused)).rejects.toThrow("ENOENT");
  });
});

describe("each write that is the last one", () => {
  /** Publishes a repository and a site; throws wherever the disk stops. */
  async function publishAll(forge: Forge) {
    const octokit = octokitOf(forge, forge.tokenFor("ada"));
    const owner = forge.loginFor("ada");
    const repo = "stopped";
    const known = await octokit.rest.repos.get({ owner, repo }).catch(() => null);
    if (known === null) await newRepository(octokit, repo);
    // A repository without commits is begun anew by its first file.
    if ((await octokit.rest.git.getRef({ owner, repo, ref: "heads/main" }).catch(() => null)) === null)
      await octokit.rest.repos.createOrUpdateFileContents({
        owner,
        repo,
        path: "README.md",
        message: "Begin",
        content: "",
      });
    await publish(octokit, { owner, repo }, { "index.html": "page", "a/b.html": "b" });
    const netlify = new NetlifyAPI(forge.tokenFor("ada"), forge.netlify);
    const [site] = await netlify.listSites({ name: "stopped" });
    const siteId = idOf(site ?? (await netlify.createSite({ body: { name: "stopped" } })));
    await deployFiles(netlify, siteId, { "index.html": "page", "copy.html": "page two" });
  }

  it("leaves a store that opens and in which publishing again succeeds", async () => {
    let writes = 0;
    await test.forge.close();
    const whole = await createForge({
      dataDir: join(test.dataDir, "whole"),
      log: isolated,
      disk: (files) => ({ ...files, write: (...args) => (writes++, files.write(...args)) }),
    });
    await publishAll(whole);
    await whole.close();
    expect(writes).toBeGreaterThan(20);

    for (let last = 0; last < writes; last++) {
      const dataDir = join(test.dataDir, `stops-after-${last}`);
      let left = last;
      const stopped = async () => {
        const stopping = await createForge({
          dataDir,
          log: isolated,
          disk: (files) => ({
            ...files,
            write: (...args) =>
              left-- > 0 ? files.write(...args) : Promise.reject(new Error("The disk has stopped.")),
          }),
        });
        await publishAll(stopping).finally(() => stopping.close());
      };
      await expect(stopped(), `stopped after ${last}`).rejects.toThrow();

      const damaged: object[] = [];
      const opened = await createForge({
        dataDir,
        log: { ...isolated, error: (fields) => void damaged.push(fields) },
      });
      await publishAll(opened);
      const seen = await Promise.all(["", "copy"].map((path) => see(opened.sitesUrl("stopped") + path)));
      expect(seen.map(({ body }) => body)).toEqual(["page", "page two"]);
      const { data } = await octokitOf(opened, opened.tokenFor("ada")).rest.repos.listForAuthenticatedUser();
      expect(data.map(({ name }) => name)).toEqual(["stopped"]);
      expect(await readdir(join(dataDir, "forge", "github", "git"))).toHaveLength(1);
      expect(damaged).toEqual([]);
      await opened.close();
    }
    await test.restart();
  });
});

describe("a stop without warning", () => {
  it("at any moment of publishing leaves a store that opens, with whole commits and whole sites", async () => {
    const { owner, repo } = await newRepository(test.octokit("ada"), "killed");
    const siteId = idOf(await test.netlify("ada").createSite({ body: { name: "killed" } }));
    await deployFiles(test.netlify("ada"), siteId, { "index.html": "0", "copy.html": "0" });
    await test.forge.close();
    for (const after of [1, 4, 9, 17]) {
      const publisher = spawn(
        process.execPath,
        [join(import.meta.dirname, "test-publisher.ts"), test.dataDir, repo, siteId],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      let acknowledged = "";
      let steps = 0;
      for await (const line of createInterface({ input: publisher.stdout })) {
        if (line.startsWith("commit ")) acknowledged = line.slice("commit ".length);
        steps += 1;
        if (steps === after) publisher.kill("SIGKILL");
      }
      if (publisher.exitCode === null && publisher.signalCode === null) await once(publisher, "exit");
      expect(publisher.signalCode).toBe("SIGKILL");

      const opened = await createForge({ dataDir: test.dataDir, log: isolated });
      const { rest } = octokitOf(opened, opened.tokenFor("ada"));
      const at = { owner, repo };
      const history = (await rest.repos.listCommits({ ...at, per_page: 100 })).data;
      if (acknowledged) expect(history.map(({ sha }) => sha)).toContain(acknowledged);
      for (const { commit } of history) {
        const { tree } = (await rest.git.getTree({ ...at, tree_sha: commit.tree.sha, recursive: "1" })).data;
        for (const { type, sha } of tree)
          if (type === "blob") expect((await rest.git.getBlob({ ...at, file_sha: sha })).data.sha).toBe(sha);
      }
      const [index, copy] = [
        await see(opened.sitesUrl("killed")),
        await see(`${opened.sitesUrl("killed")}copy`),
      ];
      expect([index.status, copy.status]).toEqual([200, 200]);
      // The two files of a deploy are published together or not at all.
      expect(index.body).toBe(copy.body);
      await opened.close();
    }
    await test.restart();
  });
});
