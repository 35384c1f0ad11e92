import { describe, expect, it } from "vitest";
import { createOriginRules } from "./origin.ts";

const local = createOriginRules({
  checkHost: true,
  listenHost: "127.0.0.1",
  publicUrl: "https://site.example/",
});

describe("the Host of a request", () => {
  it.each([
    ["127.0.0.1:4000", true],
    ["localhost:4000", true],
    ["LOCALHOST", true],
    ["[::1]:4000", true],
    ["site.example", true],
    ["evil.example:4000", false],
    ["127.0.0.1.evil.example", false],
    ["localhost.evil.example:4000", false],
    ["192.168.1.5:4000", false],
    ["", false],
    [undefined, false],
  ])("%j: %s", (host, allowed) => {
    expect(local.hostAllowed(host)).toBe(allowed);
  });

  it("may be any address, but no other name, on a server that is open on purpose", () => {
    const open = createOriginRules({ checkHost: true, listenHost: "0.0.0.0", publicUrl: null });
    expect(open.hostAllowed("192.168.1.5:4000")).toBe(true);
    expect(open.hostAllowed("evil.example:4000")).toBe(false);
  });
});

describe("the Origin of a socket", () => {
  it.each([
    [undefined, "127.0.0.1:4000", true],
    ["http://127.0.0.1:4000", "127.0.0.1:4000", true],
    ["https://site.example", "127.0.0.1:4000", true],
    ["http://127.0.0.1:5000", "127.0.0.1:4000", false],
    ["https://evil.example", "127.0.0.1:4000", false],
    ["null", "127.0.0.1:4000", false],
  ])("%j to %j: %s", (origin, host, allowed) => {
    expect(local.originAllowed(origin, host)).toBe(allowed);
  });
});
