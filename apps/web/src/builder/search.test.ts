import { expect, test } from "vitest";
import { builderSearch, comparedIn, searchFor } from "./search.ts";

test.each([
  [{}, {}],
  [{ tab: "preview" }, {}],
  [{ tab: "code" }, { tab: "code" }],
  [{ tab: "nowhere", from: 1, to: 2 }, {}],
  [
    { tab: "versions", from: 1, to: 4 },
    { tab: "versions", from: 1, to: 4 },
  ],
  [{ tab: "versions", from: 4, to: 4 }, { tab: "versions" }],
  [{ tab: "versions", from: "1", to: 4 }, { tab: "versions" }],
  [{ tab: "versions", from: -1, to: 4.5 }, { tab: "versions" }],
  [{ tab: "code", from: 1, to: 4 }, { tab: "code" }],
])("an address with %o is read as %o", (search, read) => {
  expect(builderSearch(search)).toEqual(read);
});

test("what is written into an address is read out of it again", () => {
  const search = builderSearch({ ...searchFor("versions", { from: 3, to: 1 }) });
  expect(comparedIn(search)).toEqual({ from: 3, to: 1 });
  expect(comparedIn(searchFor("code", { from: 3, to: 1 }))).toBeNull();
});
