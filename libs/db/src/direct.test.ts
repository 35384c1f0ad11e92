import { describe, expect, it } from "vitest";
import { connectDirect, isoTimestamp } from "./direct.ts";

describe("a direct connection", () => {
  it.each([
    ["postgresql://user:secret@db.example.test:6543/postgres", /transaction pooler/],
    ["postgresql://user:secret@db.example.test:5432/postgres?pgbouncer=true", /transaction pooler/],
    ["https://user:secret@db.example.test/postgres", /must begin with postgresql/],
    ["user:secret@ nowhere", /is not an address|must begin with/],
  ])("refuses %s without repeating the password", (url, reason) => {
    let message = "";
    try {
      connectDirect(url);
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(reason);
    expect(message).not.toContain("secret");
  });

  it.each([
    ["2026-11-22 10:16:06.326+00", "2026-11-22T10:16:06.326+00:00"],
    ["2026-11-22 10:16:06-03", "2026-11-22T10:16:06-03:00"],
    ["2026-11-22 10:16:06.326123+05:30", "2026-11-22T10:16:06.326123+05:30"],
  ])("writes %s in ISO 8601", (value, expected) => {
    expect(isoTimestamp(value)).toBe(expected);
    expect(new Date(isoTimestamp(value)).getTime()).not.toBeNaN();
  });
});
