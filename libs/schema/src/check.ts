import { badInput } from "./api-error.ts";
import type { UserError } from "./user-error.type.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const MAX_KEY_CHARACTERS = 255;

/** The id in its canonical form. Postgres would answer a malformed one with an error of its own words. */
export function uuid(value: string, argument: string): string {
  const id = value.toLowerCase();
  if (!UUID.test(id)) throw badInput(`${argument} must be a UUID.`);
  return id;
}

/** Programs send this key, so what is wrong with it is the program's error, not something for a person. */
export function idempotencyKey(value: string | null | undefined): string | null {
  if (value == null) return null;
  if (value === "" || longerThan(value, MAX_KEY_CHARACTERS) || !storable(value)) {
    throw badInput(`input.idempotencyKey must be 1 to ${MAX_KEY_CHARACTERS} characters of plain text.`);
  }
  return value;
}

/** Counted in Unicode code points, as Postgres counts varchar. */
export function longerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  if (text.length > limit * 2) return true;
  let count = 0;
  for (const _ of text) if (++count > limit) return true;
  return false;
}

/** Postgres refuses U+0000, and JSON with lone surrogates. */
export const storable = (text: string): boolean => !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);

export function requiredText(text: string, field: string[], label: string, limit: number): UserError[] {
  if (text.trim() === "")
    return [{ code: "REQUIRED", field, message: `${label} is empty. Please fill it in.` }];
  return boundedText(text, field, label, limit);
}

export function boundedText(text: string, field: string[], label: string, limit: number): UserError[] {
  if (longerThan(text, limit)) {
    const allowed = limit.toLocaleString("en");
    return [{ code: "TOO_LONG", field, message: `${label} is too long: at most ${allowed} characters.` }];
  }
  if (!storable(text)) {
    return [
      {
        code: "INVALID",
        field,
        message: `${label} contains a character that cannot be saved (U+0000 or half of a pair).`,
      },
    ];
  }
  return [];
}
