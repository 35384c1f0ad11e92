import { afterEach, expect, test, vi } from "vitest";
import { downloadVersion, fileNameOf } from "./download-version.ts";

afterEach(() => vi.unstubAllGlobals());

const session = { token: async () => "t-1" };
const version = { id: "v-4", number: 4 };

test.each([
  ["Crumb & Co", "crumb-co-v4.zip"],
  ["Café Ünter", "cafe-unter-v4.zip"],
  ["日本", "日本-v4.zip"],
  ["../../etc", "etc-v4.zip"],
  ["!!!", "site-v4.zip"],
])("the file of %s is called %s", (project, name) => {
  expect(fileNameOf(project, 4)).toBe(name);
});

test("a version is fetched with the person's token and saved under the project's name", async () => {
  const asked: [string, string | null][] = [];
  const saved: string[] = [];
  vi.stubGlobal("fetch", async (path: string, init?: RequestInit) => {
    asked.push([path, new Headers(init?.headers).get("authorization")]);
    return new Response(new Blob(["zip"]));
  });
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:1");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  expect(await downloadVersion(session, version, "Crumb & Co")).toBeNull();
  expect(asked).toEqual([["/versions/v-4/export.zip", "Bearer t-1"]]);
  expect(saved).toEqual(["crumb-co-v4.zip"]);
});

test("what went wrong is a sentence, and nothing is saved", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  expect(await downloadVersion(session, version, "x")).toBe(
    "This version is not here any more, or it is not yours.",
  );
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(await downloadVersion(session, version, "x")).toMatch(/could not be reached/);
});
