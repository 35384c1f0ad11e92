import type { createSealedTokens, SealedToken } from "@roseram/db";
import { type Keyring, SealError } from "./seal.ts";

const PAGE = 100;
/** Each further pass is for what people connected anew during the one before. */
const MAX_PASSES = 5;

export interface Resealed {
  readonly resealed: number;
  /** Those that no key opens: they are left as they are. */
  readonly unopened: readonly Pick<SealedToken, "userId" | "provider">[];
  /** Connected anew with another key again and again: a server is at work that knows the keys in another order. */
  readonly left: number;
}

/**
 * Seals with the ring's first key what another one has sealed. Each token is replaced by itself and only if it is still
 * the one that was read: whenever this stops, every token opens, and the next run goes on where it stopped.
 */
export async function resealTokens(
  tokens: Pick<ReturnType<typeof createSealedTokens>, "sealedOtherwise" | "reseal">,
  keyring: Keyring,
): Promise<Resealed> {
  let resealed = 0;
  for (let passes = 1; ; passes += 1) {
    const unopened: SealedToken[] = [];
    let changed = 0;
    for await (const token of every(tokens, keyring.keyId)) {
      const sealed = sealedAnew(keyring, token);
      if (sealed === null) unopened.push(token);
      else if ((await tokens.reseal(token.id, token.sealed, sealed)) === "OK") resealed += 1;
      else changed += 1;
    }
    if (changed === 0 || passes === MAX_PASSES) return { resealed, unopened, left: changed };
  }
}

async function* every(
  tokens: Pick<ReturnType<typeof createSealedTokens>, "sealedOtherwise">,
  keyId: string,
): AsyncGenerator<SealedToken, void> {
  let after: string | null = null;
  for (;;) {
    const page: readonly SealedToken[] = await tokens.sealedOtherwise(keyId, { after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

function sealedAnew(keyring: Keyring, token: SealedToken): string | null {
  try {
    return keyring.seal(keyring.open(token.sealed, token), token);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
