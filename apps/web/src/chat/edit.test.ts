import { expect, test } from "vitest";
import { pageBefore, readEdit, startsFrom } from "./edit.ts";

const v = (number: number) => ({ id: `v${number}`, number });

test("the page before an answer can be gone back to where the answer changed it", () => {
  expect(pageBefore({ baseVersion: v(3), version: v(4) }, v(4))).toEqual(v(3));
  expect(pageBefore({ baseVersion: v(3), version: v(4) }, v(6))).toEqual(v(3));
  expect(pageBefore({ baseVersion: v(3), version: null }, v(3))).toBeNull();
  expect(pageBefore({ baseVersion: null, version: v(1) }, v(1))).toBeNull();
  expect(pageBefore({ baseVersion: v(3), version: v(4) }, v(3))).toBeNull();
  expect(pageBefore(null, v(4))).toBeNull();
});

test("it starts from before the answer, unless the page was changed since", () => {
  const answered = { baseVersion: v(3), version: v(4) };
  expect(startsFrom(answered, v(4))).toBe("before");
  expect(startsFrom(answered, v(5))).toBe("now");
  expect(startsFrom({ baseVersion: null, version: v(1) }, v(1))).toBe("now");
  expect(startsFrom(undefined, null)).toBe("now");
});

test("what was kept is read back, and nothing else is taken for it", () => {
  const edit = { messageId: "m1", text: "greener", from: "before" } as const;
  expect(readEdit(JSON.stringify(edit))).toEqual(edit);
  for (const other of ["", "null", "{", "[]", '{"messageId":1,"text":"","from":"now"}'])
    expect(readEdit(other)).toBeNull();
  expect(readEdit(JSON.stringify({ ...edit, from: "v1" }))).toBeNull();
});
