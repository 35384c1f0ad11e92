import { existsSync } from "node:fs";
import { join } from "node:path";
import { createSealedTokens, type Direct } from "@roseram/db";
import type { Settings } from "../env.ts";
import { PROVIDER_NAMES } from "../integrations/check-token.ts";
import { resealTokens } from "../integrations/reseal-tokens.ts";
import { createKeyring } from "../integrations/seal.ts";
import { openDatabase } from "./backend.ts";
import { keyFile, loadEncryptionKeys, newKey, readKeyFile, replaceKeyFile } from "./encryption-keys.ts";
import { StartError } from "./start-error.ts";

export const USAGE = `Seals the tokens of connected accounts with the first encryption key.

  npm run keys:rotate                 with the keys that there are
  npm run keys:rotate -- --new        embedded: makes a new key first, and puts it in front
  npm run keys:rotate -- --drop-old   embedded: afterwards forgets the keys that no token needs

With DATABASE_URL the keys are yours: put a new one in front in ENCRYPTION_KEYS, restart, run this, then remove the old one.
Ends with 0, with 2 when a token opens with none of the keys, with 1 when nothing could be done.
`;

/** What `npm run keys:rotate` does. Throws StartError when it cannot begin. */
export async function rotateKeys(
  settings: Pick<Settings, "supabase" | "dataDir"> & {
    readonly deploys: Pick<Settings["deploys"], "encryptionKeys">;
  },
  args: readonly string[],
  print: (line: string) => void,
): Promise<0 | 2> {
  const asked = askedFor(args);
  const { supabase, dataDir } = settings;
  const configured = settings.deploys.encryptionKeys;
  if ((asked.new || asked.dropOld) && (supabase !== null || configured.length > 0))
    throw new StartError(
      "ENCRYPTION_KEYS: these keys are yours. Put a new one in front (openssl rand -base64 32 makes one), restart the server, " +
        "run this without options, and then take the old one away.",
    );
  if (supabase === null && !existsSync(join(dataDir, "database.ready")))
    throw new StartError(
      `ROSERAM_DATA_DIR: there is no database in ${dataDir}, so there is nothing to seal anew.`,
    );

  // With the embedded database it holds the folder's lock: from here on nobody else reads or writes the keys.
  const direct = await openDatabase(settings);
  try {
    const folder = supabase === null ? dataDir : null;
    if (asked.new && folder !== null) {
      replaceKeyFile(folder, [newKey(), ...readKeyFile(folder)]);
      print(`A new key is in front in ${keyFile(folder)}. Keep that file with your backups.`);
    }
    const keys = loadEncryptionKeys({ configured, dataDir: folder });
    const whole = await reseal(direct, keys, print);
    if (asked.dropOld && folder !== null && whole) {
      replaceKeyFile(folder, keys.slice(0, 1));
      print("The other keys are gone. What they sealed in older backups opens no more.");
    } else if (keys.length > 1 && whole) {
      print("No token needs the other keys any more; backups of the database still do.");
    }
    return whole ? 0 : 2;
  } finally {
    await direct.close();
  }
}

/** Whether the first key is the only one that is still needed. */
async function reseal(
  direct: Direct,
  keys: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  const tokens = createSealedTokens(direct);
  const keyring = createKeyring(keys);
  const { resealed, unopened, left } = await resealTokens(tokens, keyring);
  const all = await tokens.countSealed(keyring.keyId);
  print(`Sealed anew: ${resealed}. Sealed with the first key (${keyring.keyId}): ${all}.`);
  for (const { userId, provider } of unopened)
    print(`Opens with none of the keys, left as it is: ${PROVIDER_NAMES[provider]} of the person ${userId}.`);
  if (unopened.length > 0)
    print(
      "Add the key that sealed them, and run this again. Without it these people connect their accounts anew.",
    );
  if (left > 0)
    print(
      `Sealed otherwise meanwhile: ${left}. A server is running with the keys in another order: restart it, and run this again.`,
    );
  return unopened.length === 0 && left === 0;
}

function askedFor(args: readonly string[]): { readonly new: boolean; readonly dropOld: boolean } {
  const unknown = args.find((arg) => arg !== "--new" && arg !== "--drop-old");
  if (unknown !== undefined) throw new StartError(`${unknown} is no option of this.\n\n${USAGE}`);
  return { new: args.includes("--new"), dropOld: args.includes("--drop-old") };
}
