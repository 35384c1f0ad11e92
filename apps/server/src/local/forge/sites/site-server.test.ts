import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployFiles, idOf, openTestForge, see, seeRaw, type TestForge } from "../test-forge.ts";

let test: TestForge;
let home: string;
let port: string;
beforeAll(async () => {
  test = await openTestForge();
  const ada = test.netlify("ada");
  const plain = idOf(await ada.createSite({ body: { name: "plain" } }));
  await deployFiles(ada, plain, { "index.html": "only a page" });
  const siteId = idOf(await ada.createSite({ body: { name: "garden" } }));
  await deployFiles(ada, siteId, {
    "index.html": "<h1>Garden</h1>",
    "about.html": "about",
    "shop/index.html": "shop",
    "styles.css": "p{}",
    "script.js": "1",
    "data.unknown": "?",
    "404.html": "lost in the garden",
  });
  home = test.forge.sitesUrl("garden");
  port = new URL(home).port;
});
afterAll(() => test.end());

describe("a published site", () => {
  it.each([
    ["", 200, "<h1>Garden</h1>", "text/html; charset=utf-8"],
    ["index.html", 200, "<h1>Garden</h1>", "text/html; charset=utf-8"],
    ["about", 200, "about", "text/html; charset=utf-8"],
    ["about.html", 200, "about", "text/html; charset=utf-8"],
    ["shop/", 200, "shop", "text/html; charset=utf-8"],
    ["styles.css?v=2", 200, "p{}", "text/css; charset=utf-8"],
    ["script.js", 200, "1", "text/javascript; charset=utf-8"],
    ["data.unknown", 200, "?", "application/octet-stream"],
    ["nowhere", 404, "lost in the garden", "text/html; charset=utf-8"],
    ["about/", 404, "lost in the garden", "text/html; charset=utf-8"],
  ])("shows /%s", async (path, status, body, type) => {
    const seen = await see(home + path);
    expect(seen).toMatchObject({ status, body, headers: { "content-type": type } });
    expect(seen.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    });
    // Under a name of its own a site has an origin of its own: nothing is taken away from it.
    expect(seen.headers["content-security-policy"]).toBeUndefined();
    expect(seen.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("has a page of ours where it has none for what is missing", async () => {
    const seen = await see(`${test.forge.sitesUrl("plain")}nowhere`);
    expect(seen.status).toBe(404);
    expect(seen.body).toContain("Page not found");
    expect((await see(test.forge.sitesUrl("nobody-made-this"))).body).toContain(
      "Nothing is published under this name.",
    );
  });

  it("sends a folder to its address with a slash, and never to another host", async () => {
    expect(await see(`${home}shop`)).toMatchObject({ status: 301, headers: { location: "/shop/" } });
    expect(await see(`${home}shop?a=1`)).toMatchObject({ headers: { location: "/shop/?a=1" } });
    const host = new URL(home).host;
    expect(await seeRaw(port, "//shop", { host })).toMatchObject({
      status: 301,
      headers: { location: "/shop/" },
    });
    expect((await seeRaw(port, "//evil.example/shop", { host })).status).toBe(404);
  });

  it("is not sent again to whoever has it", async () => {
    const { etag } = (await see(home)).headers;
    if (typeof etag !== "string") return expect.fail("It has no ETag.");
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"])
      expect(await see(home, { headers: { "if-none-match": known } })).toMatchObject({
        status: 304,
        body: "",
        headers: { etag },
      });
    expect((await see(home, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
    expect((await see(`${home}styles.css`)).headers["etag"]).not.toBe(etag);
  });

  it("answers HEAD without a body, and nothing else but GET", async () => {
    const head = await see(home, { method: "HEAD" });
    expect(head).toMatchObject({ status: 200, body: "", headers: { "content-length": "15" } });
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(await see(home, { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it.each([
    "/../secret",
    "/..%2fsecret",
    "/%2e%2e/secret",
    "/%2e%2e%2fsecret",
    "/..\\secret",
    "/a/../../secret",
    "/%00",
    "/%",
    "/%ff",
    "/__proto__",
    "/toString",
  ])("keeps to its files: %s", async (path) => {
    const seen = await seeRaw(port, path, { host: new URL(home).host });
    expect(seen.status).toBe(404);
    expect(seen.body).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe("by path, for a browser that does not know names under localhost", () => {
  it("a site is in a sandbox, whatever it answers", async () => {
    const at = (path: string) => see(`http://127.0.0.1:${port}/${path}`);
    const policy = { "content-security-policy": "sandbox allow-scripts allow-forms" };
    expect(await at("garden/")).toMatchObject({ status: 200, body: "<h1>Garden</h1>", headers: policy });
    expect(await at("garden/about")).toMatchObject({ status: 200, body: "about", headers: policy });
    expect(await at("garden")).toMatchObject({ status: 301, headers: { location: "/garden/", ...policy } });
    expect(await at("garden/shop")).toMatchObject({
      status: 301,
      headers: { location: "/garden/shop/", ...policy },
    });
    expect(await at("garden/nowhere")).toMatchObject({
      status: 404,
      body: "lost in the garden",
      headers: policy,
    });
    expect(await at("unknown/")).toMatchObject({ status: 404, headers: policy });
    expect(await at("")).toMatchObject({ status: 404, headers: policy });
  });
});

describe("names of the host", () => {
  it.each([
    "evil.example",
    "garden.evil.example",
    "127.0.0.1.nip.io",
    "a.garden.localhost",
    "garden.localhost.",
    "localhost.evil.example",
    "192.168.0.7",
    "",
  ])("is not served under %j", async (name) => {
    expect(await seeRaw(port, "/", { host: `${name}:${port}` })).toMatchObject({
      status: 403,
      body: "Unknown host.\n",
    });
  });

  it("is not served under another port, nor to an address with a host of its own", async () => {
    expect((await seeRaw(port, "/", { host: "garden.localhost:1" })).status).toBe(403);
    expect((await seeRaw(port, "/", { host: "garden.localhost" })).status).toBe(403);
    expect((await seeRaw(port, "http://evil.example/", { host: `garden.localhost:${port}` })).status).toBe(
      400,
    );
  });

  it.each(["localhost", "127.0.0.1", "[::1]", "LOCALHOST", "garden.localhost", "Garden.Localhost"])(
    "is served under %s",
    async (name) => {
      expect((await seeRaw(port, "/garden/", { host: `${name}:${port}` })).status).not.toBe(403);
    },
  );
});
