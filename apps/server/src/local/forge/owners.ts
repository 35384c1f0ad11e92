import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isLogin } from "./names.ts";
import type { DurableFiles } from "./store/durable-files.ts";

/** Each person has a namespace of their own. Tokens are derived, not stored: the one secret of this folder makes them. */
export interface Owners {
  loginFor(userId: string): string;
  tokenFor(userId: string): string;
  /** The login a token belongs to, or null. */
  ownerOf(token: string): string | null;
}

const SECRET = /^[0-9a-f]{64}$/;

export async function openOwners(folder: string, files: DurableFiles): Promise<Owners> {
  const path = join(folder, "secret");
  await files.create(path, randomBytes(32).toString("hex"));
  await chmod(path, 0o600);
  const secret = await readFile(path, "utf8");
  // A new one in its place would part everybody from what they have published.
  if (!SECRET.test(secret))
    throw new Error(`${path} is not a secret of 64 hexadecimal digits. Nothing was changed.`);

  const keyed = (purpose: string, text: string) => createHmac("sha256", secret).update(`${purpose}:${text}`);
  const loginFor = (userId: string) => `local-${keyed("login", userId).digest("hex").slice(0, 16)}`;
  const proofOf = (login: string) => keyed("token", login).digest();
  return {
    loginFor,
    tokenFor(userId) {
      const login = loginFor(userId);
      return `rsl_${login}_${proofOf(login).toString("hex")}`;
    },
    ownerOf(token) {
      const [, login, proof] = /^rsl_([^_]{1,40})_([0-9a-f]{64})$/.exec(token) ?? [];
      if (login === undefined || proof === undefined || !isLogin(login)) return null;
      return timingSafeEqual(Buffer.from(proof, "hex"), proofOf(login)) ? login : null;
    },
  };
}

/** "Bearer x" or "token x", as the two vendors' clients send it. */
export function tokenIn(authorization: string | undefined): string | null {
  return /^(?:bearer|token) +(\S+)$/i.exec(authorization ?? "")?.[1] ?? null;
}
