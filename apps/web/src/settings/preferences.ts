import type { Theme } from "../ui/theme.ts";

export const tones = ["plain", "friendly", "formal", "playful"] as const;
export type Tone = (typeof tones)[number];
export const previewWidths = ["desktop", "tablet", "phone"] as const;
export type PreviewWidth = (typeof previewWidths)[number];

export const INSTRUCTIONS_CHARACTERS = 4000;
export const FONT_SIZE = { least: 11, most: 20, own: 13 };
export const CHAT_WIDTH = { least: 340, most: 560 };

export interface EditorPreferences {
  /** In pixels; null is the size the editor has by itself. */
  readonly fontSize: number | null;
  readonly wrap: boolean;
  readonly tabSize: 2 | 4;
  readonly lineNumbers: boolean;
}

/** What a person has chosen, with what holds where nothing was. */
export interface Preferences {
  /** Null until it is chosen in the account: then the device's own choice stands. */
  readonly theme: Theme | null;
  readonly model: string | null;
  readonly instructions: string;
  readonly tone: Tone | null;
  /** A BCP 47 tag; null answers in the language of the request. */
  readonly language: string | null;
  readonly editor: EditorPreferences;
  readonly previewWidth: PreviewWidth;
  /** Null until it is chosen in the account. */
  readonly singleKeys: boolean | null;
  /** What may be asked for next stands over the composer. */
  readonly suggestions: boolean;
  /** What runs on the machine itself was explained, and put away. */
  readonly installationExplained: boolean;
  readonly chatWidth: number | null;
}

/** A JSON merge patch (RFC 7396): what is left out stays, null takes away. */
export interface PreferencesPatch {
  readonly theme?: Theme;
  readonly model?: string | null;
  readonly instructions?: string | null;
  readonly tone?: Tone | null;
  readonly language?: string | null;
  readonly editor?: Partial<EditorPreferences>;
  readonly previewWidth?: PreviewWidth;
  readonly singleKeys?: boolean;
  readonly suggestions?: boolean;
  readonly installationExplained?: boolean;
  readonly chatWidth?: number | null;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf = <Value extends string | number>(values: readonly Value[], value: unknown): Value | null =>
  values.find((each) => each === value) ?? null;
const within = ({ least, most }: { least: number; most: number }, value: unknown): number | null =>
  typeof value === "number" && value >= least && value <= most ? value : null;
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const flag = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

/** Reads what the server holds; what it does not know how to read is as if it were not there. */
export const readPreferences = (json: unknown): Preferences => {
  const held = isObject(json) ? json : {};
  const editor = isObject(held.editor) ? held.editor : {};
  return {
    theme: oneOf(["system", "light", "dark"], held.theme),
    model: text(held.model),
    instructions: text(held.instructions) ?? "",
    tone: oneOf(tones, held.tone),
    language: text(held.language),
    editor: {
      fontSize: within(FONT_SIZE, editor.fontSize),
      wrap: flag(editor.wrap) ?? false,
      tabSize: oneOf([2, 4], editor.tabSize) ?? 2,
      lineNumbers: flag(editor.lineNumbers) ?? true,
    },
    previewWidth: oneOf(previewWidths, held.previewWidth) ?? "desktop",
    singleKeys: flag(held.singleKeys),
    suggestions: flag(held.suggestions) ?? true,
    installationExplained: flag(held.installationExplained) ?? false,
    chatWidth: within(CHAT_WIDTH, held.chatWidth),
  };
};

/** What the server will hold after the patch: shown at once, before it says so. */
export const merged = (held: unknown, patch: object): Json => {
  const result: Json = isObject(held) ? { ...held } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else if (isObject(value)) result[key] = merged(result[key], value);
    else if (value !== undefined) result[key] = value;
  }
  return result;
};
