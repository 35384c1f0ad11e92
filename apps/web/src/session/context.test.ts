import { expect, test } from "vitest";
import { safePath } from "./context.ts";

test.each([
  ["/settings", "/settings"],
  ["/projects/1?tab=code#x", "/projects/1?tab=code#x"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  [undefined, "/"],
])("after signing in, %s leads to %s", (path, target) => {
  expect(safePath(path)).toBe(target);
});
