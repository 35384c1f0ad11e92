import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyring, type SealedFor, SealError } from "./seal.ts";

const newKey = () => randomBytes(32).toString("base64");
const owner = fc.record<SealedFor>({
  userId: fc.uuid(),
  provider: fc.constantFrom("github", "netlify"),
});
const token = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 300 })
  .filter((text) => text.isWellFormed());

test("a sealed token opens for its owner, and says nothing of itself", () => {
  const keyring = createKeyring([newKey()]);
  fc.assert(
    fc.property(owner, token, (whose, secret) => {
      const sealed = keyring.seal(secret, whose);
      expect(sealed).toMatch(/^v1:[0-9a-f]{8}:[\w-]{16}:[\w-]{22}:[\w-]+$/);
      expect(keyring.open(sealed, whose)).toBe(secret);
      expect(keyring.seal(secret, whose)).not.toBe(sealed);
    }),
  );
});

test("no character of a sealed token can be changed", () => {
  const keyring = createKeyring([newKey()]);
  fc.assert(
    fc.property(owner, token, fc.nat(), fc.constantFrom(..."0Az_-:=f"), (whose, secret, place, put) => {
      const sealed = keyring.seal(secret, whose);
      const at = place % sealed.length;
      fc.pre(sealed[at] !== put);
      const changed = sealed.slice(0, at) + put + sealed.slice(at + 1);
      expect(() => keyring.open(changed, whose)).toThrow(SealError);
    }),
    { numRuns: 500 },
  );
});

test("no bit of iv, tag or ciphertext can be flipped", () => {
  const keyring = createKeyring([newKey()]);
  fc.assert(
    fc.property(owner, token, fc.integer({ min: 2, max: 4 }), fc.nat(), (whose, secret, part, place) => {
      const parts = keyring.seal(secret, whose).split(":");
      const bytes = Buffer.from(parts[part] ?? "", "base64url");
      const bit = place % (bytes.length * 8);
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      parts[part] = bytes.toString("base64url");
      expect(() => keyring.open(parts.join(":"), whose)).toThrow(SealError);
    }),
    { numRuns: 500 },
  );
});

test("a token in another person's or provider's row never opens", () => {
  const keyring = createKeyring([newKey()]);
  fc.assert(
    fc.property(owner, owner, token, (whose, other, secret) => {
      fc.pre(whose.userId !== other.userId || whose.provider !== other.provider);
      expect(() => keyring.open(keyring.seal(secret, whose), other)).toThrow(SealError);
    }),
  );
});

test("another key never opens it; an old key in the ring still does, and seals no more", () => {
  const [old, next] = [newKey(), newKey()];
  const whose: SealedFor = { userId: "7b0e7d4e-6f1b-4a5e-8a7d-2b1f0f6f1a11", provider: "github" };
  const sealed = createKeyring([old]).seal("ghp_secret", whose);
  expect(() => createKeyring([next]).open(sealed, whose)).toThrow(SealError);
  const rotated = createKeyring([next, old]);
  expect(rotated.open(sealed, whose)).toBe("ghp_secret");
  expect(createKeyring([next]).open(rotated.seal("ghp_secret", whose), whose)).toBe("ghp_secret");
});

test("a refusal holds neither the token nor the key", () => {
  const key = newKey();
  const keyring = createKeyring([key]);
  const whose: SealedFor = { userId: "u", provider: "netlify" };
  for (const wrong of ["", "v1", "ghp_secret", "v2:00000000:a:b:c", keyring.seal("nfp_secret", whose) + "x"])
    expect(() => keyring.open(wrong, whose)).toThrow(
      "A stored token cannot be opened with the configured keys.",
    );
});

test("keys that are not 32 bytes are refused", () => {
  for (const wrong of ["", "short", randomBytes(16).toString("base64"), `${newKey()}x`])
    expect(() => createKeyring([wrong])).toThrow("32 random bytes");
  expect(() => createKeyring([])).toThrow("At least one key");
});
