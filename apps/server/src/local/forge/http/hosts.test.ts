import { describe, expect, it } from "vitest";
import { configuredName, hostName, nameForSites } from "./hosts.ts";

const of = (
  header: string | undefined,
  more: { configured?: string; subdomains?: boolean; port?: number } = {},
) => hostName(header, { port: 4001, configured: null, subdomains: true, ...more });

describe("a Host header", () => {
  it.each([
    ["127.0.0.1:4001", null],
    ["localhost:4001", null],
    ["[::1]:4001", null],
    ["LocalHost:4001", null],
    ["bakery.localhost:4001", "bakery"],
    ["0123456789abcdef01234567--bakery.localhost:4001", "0123456789abcdef01234567--bakery"],
  ])("%s is ours", (header, label) => {
    expect(of(header)).toEqual({ label });
  });

  it.each([
    [undefined],
    [""],
    ["127.0.0.1"],
    ["127.0.0.1:4002"],
    ["127.0.0.1:04001x"],
    ["127.0.0.2:4001"],
    ["[::2]:4001"],
    ["evil.example:4001"],
    ["localhost.:4001"],
    ["a.b.localhost:4001"],
    [".localhost:4001"],
    ["a_b.localhost:4001"],
    [`${"a".repeat(64)}.localhost:4001`],
    ["localhost.evil.example:4001"],
    ["x@localhost:4001"],
    ["localhost:4001, localhost:4001"],
  ])("%j is not", (header) => {
    expect(of(header)).toBeNull();
  });

  it("of a site is nothing where there are no sites", () => {
    expect(of("bakery.localhost:4001", { subdomains: false })).toBeNull();
  });

  it("without a port is that of port 80", () => {
    expect(of("bakery.localhost", { port: 80 })).toEqual({ label: "bakery" });
  });

  it('may be the address that the operator chose, and "any address" adds no name', () => {
    expect(of("192.168.0.7:4001", { configured: configuredName("192.168.0.7") ?? "none" })).toEqual({
      label: null,
    });
    expect(configuredName("fe80::1")).toBe("[fe80::1]");
    for (const host of ["0.0.0.0", "::", "127.0.0.1", "localhost", "::1"])
      expect(configuredName(host)).toBeNull();
  });
});

it.each([
  ["127.0.0.1", null, null],
  ["127.0.0.9", null, null],
  ["::1", "https://builder.example", null],
  ["0.0.0.0", null, null],
  ["0.0.0.0", "http://localhost:4000", null],
  ["0.0.0.0", "https://Builder.example:8443", "builder.example"],
  ["::", "http://[fd00::7]:4000", "[fd00::7]"],
  ["192.168.0.7", null, "192.168.0.7"],
  ["192.168.0.7", "https://builder.example", "192.168.0.7"],
  ["fd00::7", null, "[fd00::7]"],
])("with HOST %s and PUBLIC_URL %s, sites are shown by path at %s", (host, publicUrl, name) => {
  expect(nameForSites(host, publicUrl)).toBe(name);
});
