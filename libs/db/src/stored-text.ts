import type { Json } from "./database.generated.ts";

/** PostgreSQL stores neither U+0000 nor lone surrogates; both stand for a character that was lost. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll("\0", "\uFFFD");

/** The same for every text and every name within. */
export function storableJson(value: object): Json {
  const parsed: Json = JSON.parse(JSON.stringify(value), (_name, part: unknown) => {
    if (typeof part === "string") return storableText(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [storableText(name), inner]));
  });
  return parsed;
}
