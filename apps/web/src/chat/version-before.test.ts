import { expect, test } from "vitest";
import { versionBefore } from "./version-before.ts";

const versions = [4, 5, 6, 7].map((number) => ({ id: `v${number}`, number }));

test("the way back leads behind every version that shows the error, not only the last one", () => {
  expect(versionBefore(versions, new Set(["v6", "v7"]))).toEqual({ id: "v5", number: 5 });
  expect(versionBefore(versions, new Set(["v7"]))).toEqual({ id: "v6", number: 6 });
});

test("an error that was always there has no way back", () => {
  expect(versionBefore(versions, new Set(["v4"]))).toBeNull();
  expect(versionBefore(versions, new Set(["other"]))).toBeNull();
});
