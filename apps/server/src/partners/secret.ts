import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/*
 * rsr_, 256 random bits and a checksum of the two, in letters and digits alone: a double click selects it, a scanner for
 * leaked secrets finds it, and what was copied badly is refused without asking the database.
 */

const PREFIX = "rsr_";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_BYTES = 32;
const RANDOM_CHARACTERS = 43;
const CHECKSUM_CHARACTERS = 6;
const PATTERN = new RegExp(`^${PREFIX}[0-9A-Za-z]{${RANDOM_CHARACTERS + CHECKSUM_CHARACTERS}}$`);

export interface NewSecret {
  readonly secret: string;
  readonly digest: string;
  readonly last4: string;
}

export function createSecret(random: (bytes: number) => Buffer = randomBytes): NewSecret {
  const value = BigInt(`0x${random(RANDOM_BYTES).toString("hex")}`);
  const body = PREFIX + inDigits(value, RANDOM_CHARACTERS);
  const secret = body + checksumOf(body);
  return { secret, digest: digestOf(secret), last4: secret.slice(-4) };
}

/** Whether it is meant to be one of ours, well formed or not. */
export const isApiToken = (token: string): boolean => token.startsWith(PREFIX);

/** What is looked up; null for what cannot be one of ours. No comparison here that could take longer for a better guess. */
export function digestOfToken(token: string): string | null {
  if (!PATTERN.test(token)) return null;
  const body = token.slice(0, -CHECKSUM_CHARACTERS);
  return body + checksumOf(body) === token ? digestOf(token) : null;
}

const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
const checksumOf = (body: string): string => inDigits(BigInt(crc32(body)), CHECKSUM_CHARACTERS);

function inDigits(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; rest > 0n; rest /= 62n) text = (DIGITS[Number(rest % 62n)] ?? "") + text;
  return text.padStart(length, "0");
}
