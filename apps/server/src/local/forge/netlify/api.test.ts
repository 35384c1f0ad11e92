import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NetlifyAPI } from "netlify";
import { z } from "zod";
import { sha1 } from "../store/blobs.ts";
import { deployFiles, encoded, idOf, openTestForge, see, streamOf, type TestForge } from "../test-forge.ts";

let test: TestForge;
let ada: NetlifyAPI;
beforeAll(async () => {
  test = await openTestForge();
  ada = test.netlify("ada");
});
afterAll(() => test.end());

const refusal = z.object({ status: z.number(), json: z.unknown() });

/** Status and body of a refusal. */
async function refused(work: Promise<unknown>) {
  const error = await work.then(
    () => expect.fail("It was accepted."),
    (thrown: unknown) => thrown,
  );
  return refusal.parse(error);
}

const newSite = async (name: string, netlify = ada) => idOf(await netlify.createSite({ body: { name } }));
const shown = async (name: string, path = "") => (await see(`${test.forge.sitesUrl(name)}${path}`)).body;

describe("who asks", () => {
  it("is told who they are", async () => {
    const user = await ada.getCurrentUser();
    expect(user).toMatchObject({ id: test.forge.loginFor("ada"), email: expect.stringContaining("@") });
    expect(await ada.listAccountsForUser()).toMatchObject([{ slug: test.forge.loginFor("ada") }]);
  });

  it("is refused without this install's token", async () => {
    for (const token of [undefined, "nfp_abc", `${test.forge.tokenFor("ada")}0`])
      expect(await refused(new NetlifyAPI(token, test.forge.netlify).getCurrentUser())).toEqual({
        status: 401,
        json: { code: 401, message: "Access Denied" },
      });
  });

  it("sees nothing of a neighbour, and cannot write there", async () => {
    const eve = test.netlify("eve");
    const siteId = await newSite("neighbour");
    const { deployId } = await deployFiles(ada, siteId, { "index.html": "mine" });
    const unknown = await refused(eve.getSite({ siteId: "00000000-0000-4000-8000-000000000000" }));
    expect(unknown).toEqual({ status: 404, json: { code: 404, message: "Not Found" } });
    for (const attempt of [
      () => eve.getSite({ siteId }),
      () => eve.updateSite({ siteId, body: { name: "stolen" } }),
      () => eve.deleteSite({ siteId }),
      () => eve.listSiteDeploys({ siteId }),
      () => eve.listSiteFiles({ siteId }),
      () => eve.createSiteDeploy({ siteId }),
      () => eve.getDeploy({ deployId }),
      () => eve.getSiteDeploy({ siteId, deployId }),
      () => eve.restoreSiteDeploy({ siteId, deployId }),
      () => eve.cancelSiteDeploy({ deployId }),
      () => eve.uploadDeployFile({ deployId, path: "index.html", body: streamOf(Buffer.from("eve")) }),
    ])
      expect(await refused(attempt())).toEqual(unknown);
    expect(await eve.listSites()).toEqual([]);
    expect(await shown("neighbour")).toBe("mine");
  });

  it("has to upload a file that only a neighbour has: its digest alone shows and publishes nothing", async () => {
    const secret = { "index.html": "only ada has this" };
    await deployFiles(ada, await newSite("has-it"), secret);
    const eve = test.netlify("eve");
    const { uploaded } = await deployFiles(eve, await newSite("has-it-not", eve), secret);
    expect(uploaded).toEqual(["index.html"]);
  });
});

describe("a site", () => {
  it("has a name that nobody has, neighbours included", async () => {
    await newSite("taken");
    for (const netlify of [ada, test.netlify("bob")])
      expect(await refused(newSite("taken", netlify))).toEqual({
        status: 422,
        json: { errors: { subdomain: ["must be unique"] } },
      });
  });

  it("is made once by ten requests at once", async () => {
    const made = await Promise.allSettled(Array.from({ length: 10 }, () => newSite("race")));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it.each([
    "a#b",
    "a?b",
    "..",
    "a.b",
    "a/b",
    "naïve",
    "A",
    "-a",
    "a-",
    "a--b",
    "a b",
    "x".repeat(38),
    "x".repeat(300),
    "localhost",
    "local-0123456789abcdef",
  ])("is not called %j", async (name) => {
    expect(await refused(newSite(name))).toMatchObject({
      status: 422,
      json: { errors: { subdomain: [expect.any(String)] } },
    });
  });

  it("gets a name if none was asked for, can be renamed, is found by a part of it, and is gone when deleted", async () => {
    const made = await ada.createSite({ body: {} });
    const siteId = idOf(made);
    expect(made.name).toMatch(/^site-[0-9a-f]{12}$/);
    await deployFiles(ada, siteId, { "index.html": "here" });
    expect(await ada.updateSite({ siteId, body: { name: "finally-named" } })).toMatchObject({
      name: "finally-named",
    });
    expect(await shown("finally-named")).toBe("here");
    expect((await ada.listSites({ name: "finally" })).map(({ id }) => id)).toEqual([siteId]);
    await ada.deleteSite({ siteId });
    expect(await refused(ada.getSite({ siteId }))).toMatchObject({ status: 404 });
    expect((await see(test.forge.sitesUrl("finally-named"))).status).toBe(404);
    expect(await newSite("finally-named")).not.toBe(siteId);
  });
});

describe("a deploy", () => {
  it("asks for the files it does not have, each once, and is published when they are here", async () => {
    const siteId = await newSite("digest");
    const first = await deployFiles(ada, siteId, { "index.html": "one", "copy.html": "one", "a.css": "p{}" });
    expect(first.uploaded).toHaveLength(2);
    expect(first.deploy).toMatchObject({ state: "ready", required: [], title: "deploy" });
    expect(await shown("digest")).toBe("one");

    const second = await deployFiles(ada, siteId, { "index.html": "two", "a.css": "p{}" });
    expect(second.uploaded).toEqual(["index.html"]);
    expect(await shown("digest")).toBe("two");
    expect((await see(`${test.forge.sitesUrl("digest")}copy`)).status).toBe(404);

    const third = await deployFiles(ada, siteId, { "index.html": "two", "a.css": "p{}" });
    expect([third.uploaded, third.deploy.state]).toEqual([[], "ready"]);
    expect((await ada.getSite({ siteId })).published_deploy).toMatchObject({ id: third.deployId });
    expect((await ada.listSiteFiles({ siteId })).map(({ path }) => path)).toEqual(["/index.html", "/a.css"]);
  });

  it("shows nothing new until its last file is here", async () => {
    const siteId = await newSite("halfway");
    await deployFiles(ada, siteId, { "index.html": "old" });
    const deployId = idOf(await ada.createSiteDeploy({ siteId }));
    const files = { "/index.html": sha1(Buffer.from("new")), "/b.html": sha1(Buffer.from("b")) };
    const named = await ada.updateSiteDeploy({ siteId, deployId, body: { files } });
    expect(named).toMatchObject({ state: "uploading", required: Object.values(files) });
    await ada.uploadDeployFile({ deployId, path: "index.html", body: streamOf(Buffer.from("new")) });
    expect(await shown("halfway")).toBe("old");
    expect((await see(test.forge.sitesUrl(`${deployId}--halfway`))).status).toBe(404);
    const resumed = await ada.updateSiteDeploy({ siteId, deployId, body: { files } });
    expect(resumed.required).toEqual([files["/b.html"]]);
    await ada.uploadDeployFile({ deployId, path: "b.html", body: streamOf(Buffer.from("b")) });
    expect(await shown("halfway")).toBe("new");
    expect(await ada.updateSiteDeploy({ siteId, deployId, body: { files } })).toMatchObject({
      state: "ready",
    });
  });

  it("keeps a file only if it is what was announced", async () => {
    const siteId = await newSite("cut");
    const deployId = idOf(await ada.createSiteDeploy({ siteId }));
    const sha = sha1(Buffer.from("the whole file"));
    await ada.updateSiteDeploy({ siteId, deployId, body: { files: { "/index.html": sha } } });
    const put = (path: string, content: string) =>
      ada.uploadDeployFile({ deployId, path, body: streamOf(Buffer.from(content)) });
    expect(await refused(put("index.html", "the who"))).toMatchObject({ status: 422 });
    expect(await refused(put("other.html", "x"))).toMatchObject({ status: 404 });
    expect(await refused(put("toString", "x"))).toMatchObject({ status: 404 });
    expect((await ada.getSiteDeploy({ siteId, deployId })).required).toEqual([sha]);
  });

  it("of many files is prepared first, and says when it is asked what is missing", async () => {
    const siteId = await newSite("async");
    const deployId = idOf(await ada.createSiteDeploy({ siteId }));
    const sha = sha1(Buffer.from("x"));
    const body = { files: { "/index.html": sha }, async: true };
    expect(await ada.updateSiteDeploy({ siteId, deployId, body })).toMatchObject({
      state: "preparing",
      required: [],
    });
    expect(await ada.getSiteDeploy({ siteId, deployId })).toMatchObject({
      state: "prepared",
      required: [sha],
    });
    await ada.uploadDeployFile({ deployId, path: "index.html", body: streamOf(Buffer.from("x")) });
    expect(await ada.getSiteDeploy({ siteId, deployId })).toMatchObject({ state: "ready" });
  });

  it("as a draft is seen under its own address alone", async () => {
    const siteId = await newSite("drafted");
    await deployFiles(ada, siteId, { "index.html": "live" });
    const { deployId, deploy } = await deployFiles(ada, siteId, { "index.html": "draft" }, { draft: true });
    expect(deploy).toMatchObject({ state: "ready", draft: true });
    expect(`${deploy.deploy_ssl_url ?? ""}/`).toBe(test.forge.sitesUrl(`${deployId}--drafted`));
    expect(await shown("drafted")).toBe("live");
    expect(await shown(`${deployId}--drafted`)).toBe("draft");
    await newSite("another");
    expect((await see(test.forge.sitesUrl(`${deployId}--another`))).status).toBe(404);
  });

  it("is restored by its id, or as the one before", async () => {
    const siteId = await newSite("back");
    const first = await deployFiles(ada, siteId, { "index.html": "v1" });
    const draft = await deployFiles(ada, siteId, { "index.html": "draft" }, { draft: true });
    await deployFiles(ada, siteId, { "index.html": "v2" });
    await ada.rollbackSiteDeploy({ siteId });
    expect(await shown("back")).toBe("v1");
    expect(await refused(ada.rollbackSiteDeploy({ siteId }))).toMatchObject({ status: 422 });
    await ada.restoreSiteDeploy({ siteId, deployId: draft.deployId });
    expect(await shown("back")).toBe("draft");
    expect(await ada.restoreSiteDeploy({ siteId, deployId: first.deployId })).toMatchObject({
      state: "ready",
    });
    expect(await shown("back")).toBe("v1");
  });

  it("that is locked stays published while others become ready", async () => {
    const siteId = await newSite("locked");
    const { deployId } = await deployFiles(ada, siteId, { "index.html": "stays" });
    expect(await ada.lockDeploy({ deployId })).toMatchObject({ locked: true });
    expect((await deployFiles(ada, siteId, { "index.html": "waits" })).deploy.state).toBe("ready");
    expect(await shown("locked")).toBe("stays");
    await ada.unlockDeploy({ deployId });
    await deployFiles(ada, siteId, { "index.html": "goes" });
    expect(await shown("locked")).toBe("goes");
  });

  it("that is cancelled ends, takes no more files and is never published", async () => {
    const siteId = await newSite("cancelled");
    await deployFiles(ada, siteId, { "index.html": "stays" });
    const deployId = idOf(await ada.createSiteDeploy({ siteId }));
    const files = { "/index.html": sha1(Buffer.from("never")) };
    await ada.updateSiteDeploy({ siteId, deployId, body: { files } });
    expect(await ada.cancelSiteDeploy({ deployId })).toMatchObject({ state: "error" });
    const put = ada.uploadDeployFile({ deployId, path: "index.html", body: streamOf(Buffer.from("never")) });
    expect(await refused(put)).toMatchObject({ status: 422 });
    expect(await refused(ada.updateSiteDeploy({ siteId, deployId, body: { files } }))).toMatchObject({
      status: 422,
    });
    expect(await refused(ada.restoreSiteDeploy({ siteId, deployId }))).toMatchObject({ status: 422 });
    expect(await shown("cancelled")).toBe("stays");
  });

  it("is found by its title, newest first, page by page", async () => {
    const siteId = await newSite("listed");
    for (const title of ["one", "two", "three"]) await ada.createSiteDeploy({ siteId, title });
    const titles = async (more: object) =>
      (await ada.listSiteDeploys({ siteId, ...more })).map(({ title }) => title);
    expect(await titles({})).toEqual(["three", "two", "one"]);
    expect(await titles({ page: 2, per_page: 2 })).toEqual(["one"]);
    expect(await titles({ state: "ready" })).toEqual([]);
  });

  it.each(["/a#b.html", "/a?b", "/../x", "/a/../../x", "//x", "/a\\b", "", "/a\0b", `/${"x".repeat(2000)}`])(
    "has no file %j",
    async (path) => {
      const siteId = await newSite(`f-${sha1(Buffer.from(path)).slice(0, 20)}`);
      const deployId = idOf(await ada.createSiteDeploy({ siteId }));
      const files = { [path]: sha1(Buffer.from("x")) };
      expect(await refused(ada.updateSiteDeploy({ siteId, deployId, body: { files } }))).toMatchObject({
        status: 422,
      });
    },
  );

  it("has files with names that need care", async () => {
    const siteId = await newSite("odd-names");
    const names = ["js/app $& é.js", "100%.html", "__proto__", "constructor"];
    const { deploy } = await deployFiles(
      ada,
      siteId,
      Object.fromEntries(names.map((name) => [name, `in ${name}`])),
    );
    expect(deploy.state).toBe("ready");
    for (const name of names.filter((each) => each !== "__proto__"))
      expect(await shown("odd-names", encoded(name))).toBe(`in ${name}`);
  });
});

describe("faults that a test asks for", () => {
  it("answer in the place of the API, in its words", async () => {
    test.forge.faults.push({
      match: "POST /netlify/api/v1/sites",
      status: 503,
      body: { code: 503, message: "Busy" },
    });
    expect(await refused(newSite("unlucky"))).toEqual({ status: 503, json: { code: 503, message: "Busy" } });
    expect(await newSite("unlucky")).toMatch(/./);
  });
});
