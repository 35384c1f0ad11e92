import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import { lenientReader } from "./lenient-reader.ts";
import { outcomeOf } from "./outcome.ts";

/** What a person has set. Everything may be missing; what is stored by other means than the API may be anything. */
export interface Preferences {
  readonly theme?: "system" | "light" | "dark";
  readonly model?: string;
  /** Standing instructions for the model. */
  readonly instructions?: string;
  readonly tone?: "plain" | "friendly" | "formal" | "playful";
  /** BCP 47. */
  readonly language?: string;
  readonly editor?: EditorPreferences;
  readonly previewWidth?: "desktop" | "tablet" | "phone";
  readonly singleKeys?: boolean;
  /** What may be asked for next, over the composer. */
  readonly suggestions?: boolean;
  /** What runs on the machine itself was explained, and put away. */
  readonly installationExplained?: boolean;
  /** Pixels. */
  readonly chatWidth?: number;
}
export interface EditorPreferences {
  /** Pixels. */
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly tabSize?: 2 | 4;
  readonly lineNumbers?: boolean;
}

const MAX_INSTRUCTIONS = 4000;
const MAX_MODEL_NAME = 200;

/** Every setting that is one; people may write the row by Supabase's REST API, so the rest is dropped, never thrown. */
export function readPreferences(json: unknown): Preferences {
  const read = lenientReader(json);
  const theme = read.oneOf("theme", ["system", "light", "dark"]);
  const model = read.text("model", MAX_MODEL_NAME);
  const instructions = read.text("instructions", MAX_INSTRUCTIONS);
  const tone = read.oneOf("tone", ["plain", "friendly", "formal", "playful"]);
  const language = readLanguage(read.text("language", 35));
  const editor = readEditor(read.value("editor"));
  const previewWidth = read.oneOf("previewWidth", ["desktop", "tablet", "phone"]);
  const singleKeys = read.flag("singleKeys");
  const suggestions = read.flag("suggestions");
  const installationExplained = read.flag("installationExplained");
  const chatWidth = read.whole("chatWidth", 340, 560);
  return {
    ...(theme !== undefined && { theme }),
    ...(model !== undefined && { model }),
    ...(instructions !== undefined && { instructions }),
    ...(tone !== undefined && { tone }),
    ...(language !== undefined && { language }),
    ...(editor !== undefined && { editor }),
    ...(previewWidth !== undefined && { previewWidth }),
    ...(singleKeys !== undefined && { singleKeys }),
    ...(suggestions !== undefined && { suggestions }),
    ...(installationExplained !== undefined && { installationExplained }),
    ...(chatWidth !== undefined && { chatWidth }),
  };
}

function readEditor(json: unknown): EditorPreferences | undefined {
  const read = lenientReader(json);
  const fontSize = read.whole("fontSize", 11, 20);
  const wrap = read.flag("wrap");
  const tabSize = read.oneOf("tabSize", [2, 4]);
  const lineNumbers = read.flag("lineNumbers");
  const editor = {
    ...(fontSize !== undefined && { fontSize }),
    ...(wrap !== undefined && { wrap }),
    ...(tabSize !== undefined && { tabSize }),
    ...(lineNumbers !== undefined && { lineNumbers }),
  };
  return Object.keys(editor).length === 0 ? undefined : editor;
}

const readLanguage = (tag: string | undefined) => (tag !== undefined && isLanguage(tag) ? tag : undefined);

/** Well formed by BCP 47: whether anybody speaks it is for the reader to say. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Reads with the person's own rights. */
export function createPreferenceStore(user: Client) {
  return {
    async get(): Promise<Preferences> {
      const row = unwrap(await user.from("user_preferences").select("preferences").maybeSingle());
      return readPreferences(row?.preferences);
    },
  };
}

/** What the server does for a person, with the service's rights. */
export function createPreferenceCommands(service: Client, userId: string) {
  return {
    /** A JSON merge patch (RFC 7396): null removes. TOO_LARGE, and nothing changed, beyond 64 kB in all. */
    async merge(patch: object) {
      const { outcome, preferences } = unwrap(
        await service
          .rpc("merge_preferences", { p_user_id: userId, p_patch: { ...patch } })
          .single()
          .overrideTypes<{ outcome: string; preferences: unknown }, { merge: false }>(),
      );
      return {
        outcome: outcomeOf(outcome, ["OK", "TOO_LARGE"]),
        preferences: readPreferences(preferences),
      };
    },
  };
}
