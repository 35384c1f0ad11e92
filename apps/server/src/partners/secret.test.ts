import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createSecret, digestOfToken, isApiToken } from "./secret.ts";

test("a secret is rsr_ and 49 letters and digits, another one each time, and known by its digest", () => {
  const made = createSecret();
  expect(made.secret).toMatch(/^rsr_[0-9A-Za-z]{49}$/);
  expect(made.last4).toBe(made.secret.slice(-4));
  expect(made.digest).toBe(createHash("sha256").update(made.secret).digest("hex"));
  expect(digestOfToken(made.secret)).toBe(made.digest);
  expect(isApiToken(made.secret)).toBe(true);
  expect(new Set(Array.from({ length: 100 }, () => createSecret().secret)).size).toBe(100);
});

test("all 256 bits are in it: the least and the greatest differ in every part, and none is cut", () => {
  const least = createSecret((bytes) => Buffer.alloc(bytes, 0)).secret;
  const greatest = createSecret((bytes) => Buffer.alloc(bytes, 255)).secret;
  expect(least).toMatch(/^rsr_0{43}/);
  expect([least.length, greatest.length]).toEqual([53, 53]);
  const next = createSecret((bytes) => Buffer.alloc(bytes, 255).fill(254, bytes - 1)).secret;
  expect(next.slice(0, 47)).not.toBe(greatest.slice(0, 47));
});

test("what was copied badly is told without asking anybody", () => {
  const { secret } = createSecret();
  const changed = secret.replace(/.$/, (last) => (last === "a" ? "b" : "a"));
  const swapped = `rsr_${secret[5]}${secret[4]}${secret.slice(6)}`;
  for (const wrong of [
    changed,
    secret.slice(0, -1),
    `${secret}a`,
    `RSR_${secret.slice(4)}`,
    "rsr_",
    "",
    "eyJ0",
  ])
    expect(digestOfToken(wrong)).toBeNull();
  if (secret[4] !== secret[5]) expect(digestOfToken(swapped)).toBeNull();
});
