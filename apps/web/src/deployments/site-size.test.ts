import { expect, test } from "vitest";
import { siteSize, sizeOf } from "./site-size.ts";

const code = { html: "<p>ä</p>", css: "p{}", javascript: "" };

test("a size is exact where it is small", () => {
  expect([0, 999, 1000, 14_210, 999_949, 999_950, 2_340_000].map(sizeOf)).toEqual([
    "0 bytes",
    "999 bytes",
    "1.0 kB",
    "14.2 kB",
    "999.9 kB",
    "1.0 MB",
    "2.3 MB",
  ]);
});

test("files that are empty are none, and letters are counted as they are stored", () =>
  expect(siteSize(code, null)).toBe("2 files, 12 bytes."));

test("it says what differs from what is live", () => {
  expect(siteSize(code, { number: 3, code: { ...code, css: "", javascript: "x" } })).toBe(
    "2 files, 12 bytes. 2 changed since v3, which is live.",
  );
  expect(siteSize(code, { number: 3, code })).toBe("2 files, 12 bytes. The same as v3, which is live.");
});
