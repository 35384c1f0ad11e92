import type { PreferenceProblem } from "@roseram/schema";
import { z } from "zod";

/*
 * What a person may set, for those who write it. What is stored may be older or written past the API: reading drops what
 * is no preference (libs/db), writing refuses it and says where.
 */

const MAX_INSTRUCTIONS = 4_000;
/** There are fewer preferences than that: whoever sends more wrong ones reads no list of them. */
const MAX_PROBLEMS = 20;

const choice = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, `Choose one of ${values.join(", ")}.`);
const flag = z.boolean("Say true or false.");
const size = (from: number, to: number) => {
  const expected = `Choose a whole number from ${from} to ${to}.`;
  return z.int(expected).min(from, expected).max(to, expected);
};
const removable = <Type extends z.ZodType>(type: Type) => type.nullable().optional();

const language = z
  .string("Name a language by its BCP 47 tag, as in en or pt-BR.")
  .refine(isLanguage, "Name a language by its BCP 47 tag, as in en or pt-BR.");

const instructions = z
  .string("Instructions are text.")
  .max(
    MAX_INSTRUCTIONS,
    `The instructions are too long: at most ${MAX_INSTRUCTIONS.toLocaleString("en")} characters.`,
  )
  .refine(
    isStorable,
    "The instructions contain a character that cannot be saved (U+0000 or half of a pair).",
  );

const editor = z.strictObject(
  {
    fontSize: removable(size(11, 20)),
    wrap: removable(flag),
    tabSize: removable(z.literal([2, 4], "Choose 2 or 4.")),
    lineNumbers: removable(flag),
  },
  unknownOr("Editor settings are an object."),
);

const preferences = (models: readonly string[]) =>
  z.strictObject(
    {
      theme: removable(choice("system", "light", "dark")),
      model: removable(
        z.string("Choose one of the models that are offered.").refine((name) => models.includes(name), {
          message: `Choose one of the models that are offered: ${models.join(", ")}.`,
        }),
      ),
      instructions: removable(instructions),
      tone: removable(choice("plain", "friendly", "formal", "playful")),
      language: removable(language),
      editor: removable(editor),
      previewWidth: removable(choice("desktop", "tablet", "phone")),
      singleKeys: removable(flag),
      suggestions: removable(flag),
      installationExplained: removable(flag),
      chatWidth: removable(size(340, 560)),
    },
    unknownOr("Preferences are an object."),
  );

/** A patch in the sense of RFC 7396, or every problem with its place. */
export function checkPreferences(
  patch: unknown,
  models: readonly string[],
): { readonly patch: object } | { readonly problems: readonly PreferenceProblem[] } {
  const checked = preferences(models).safeParse(patch);
  if (checked.success) return { patch: checked.data };
  return { problems: checked.error.issues.flatMap(problemsOf).slice(0, MAX_PROBLEMS) };
}

function problemsOf(issue: z.core.$ZodIssue): PreferenceProblem[] {
  const path = issue.path.map(String);
  // One issue names all unknown keys of an object; each is a place of its own.
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      return { code: "INVALID", path: [...path, key], message: "There is no such preference." };
    });
  }
  return [
    {
      code: issue.code === "too_big" && issue.origin === "string" ? "TOO_LONG" : "INVALID",
      path,
      message: issue.message,
    },
  ];
}

function unknownOr(message: string) {
  return { error: (issue: { code?: string }) => (issue.code === "invalid_type" ? message : undefined) };
}

/** Well-formed, whether anybody speaks it or not. */
function isLanguage(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
