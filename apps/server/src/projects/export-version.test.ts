import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { exportVersion, type VersionSources } from "./export-version.ts";

const sources = (name: string): VersionSources => ({
  versions: {
    find: (id) => Promise.resolve(id === "v" ? { number: 7, projectId: "p" } : null),
    code: () => Promise.resolve({ html: "<p>é</p>", css: "", javascript: "let a;" }),
  },
  projects: { find: () => Promise.resolve({ name }) },
});

it("is the three files as they are, named after the project and the version", async () => {
  const exported = await exportVersion("v", sources("Crumb & Co"));
  expect(exported?.fileName).toBe("crumb-co-v7.zip");
  const files = unzipSync(Buffer.concat([...(exported?.archive ?? [])]));
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ["index.html", "<p>é</p>"],
    ["styles.css", ""],
    ["script.js", "let a;"],
  ]);
});

it("is nothing of a version that is not there, or whose project is gone", async () => {
  expect(await exportVersion("w", sources("x"))).toBe(null);
  const gone = { ...sources("x"), projects: { find: () => Promise.resolve(null) } };
  expect(await exportVersion("v", gone)).toBe(null);
});
