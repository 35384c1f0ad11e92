import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/*
 * What keeps a provider's token unreadable at rest: AES-256-GCM, written as
 *
 *   v1:<key id>:<iv>:<tag>:<ciphertext>      (the last three in base64url)
 *
 * The person and the provider are authenticated along with it, so a ciphertext that is moved to another row never opens.
 * The keyring's first key seals, all of them open: an operator adds a new key in front, re-seals, and drops the old one.
 */

export type Provider = "github" | "netlify";

/** Whose token it is. A sealed token opens only for the same two. */
export interface SealedFor {
  readonly userId: string;
  readonly provider: Provider;
}

/** Says only that it did not open: not why, and nothing of what was sealed. */
export class SealError extends Error {
  override readonly name = "SealError";
  constructor() {
    super("A stored token cannot be opened with the configured keys.");
  }
}

export interface Keyring {
  seal(token: string, owner: SealedFor): string;
  /** Throws SealError when a key is missing, a bit was changed, or the row belongs to someone else. */
  open(sealed: string, owner: SealedFor): string;
  /** Names the first key, as it stands in what it seals. Tells nothing about it. */
  readonly keyId: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1:([0-9a-f]{8}):([\w-]{16}):([\w-]{22}):([\w-]+)$/;

/** `secrets`: 32 random bytes each, in base64 or base64url (43 or 44 characters). The first one encrypts. */
export function createKeyring(secrets: readonly string[]): Keyring {
  const keys = secrets.map((secret) => {
    const raw = decodeKey(secret);
    if (!raw) throw new Error("A key is 32 random bytes in base64.");
    return {
      id: keyId(raw),
      key: Buffer.from(hkdfSync("sha256", raw, "", "roseram integration token v1", 32)),
    };
  });
  const [first] = keys;
  if (!first) throw new Error("At least one key is needed.");

  return {
    seal(token, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", first.key, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(owner, first.id));
      const ciphertext = Buffer.concat([cipher.update(token, "utf8"), cipher.final()]);
      return [
        "v1",
        first.id,
        ...[iv, cipher.getAuthTag(), ciphertext].map((part) => part.toString("base64url")),
      ].join(":");
    },
    open(sealed, owner) {
      const [, id = "", iv = "", tag = "", ciphertext = ""] = SEALED.exec(sealed) ?? [];
      const found = keys.find((key) => key.id === id);
      if (!found) throw new SealError();
      try {
        const decipher = createDecipheriv("aes-256-gcm", found.key, exactly(iv), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(boundTo(owner, id));
        decipher.setAuthTag(exactly(tag));
        return Buffer.concat([decipher.update(exactly(ciphertext)), decipher.final()]).toString("utf8");
      } catch {
        throw new SealError();
      }
    },
    keyId: first.id,
  };
}

/** The 32 bytes of a key, or null when it is none. */
export function decodeKey(secret: string): Buffer | null {
  if (!/^[\w+/-]{43}=?$/.test(secret)) return null;
  const raw = Buffer.from(secret, "base64");
  return raw.length === 32 ? raw : null;
}

/** Names a key without telling anything about it. */
function keyId(raw: Buffer): string {
  return createHash("sha256").update("roseram key id\0").update(raw).digest("hex").slice(0, 8);
}

function boundTo({ userId, provider }: SealedFor, id: string): Buffer {
  return Buffer.from(JSON.stringify(["v1", id, userId, provider]));
}

/** base64url has spellings that decode alike; only the one that is written counts. */
function exactly(text: string): Buffer {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw new SealError();
  return bytes;
}
