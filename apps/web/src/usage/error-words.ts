import { words } from "../words/error-log.ts";

/** What an entry of the log is called, and what it means for the person. */
export interface ErrorWords {
  readonly headline: string;
  readonly means: string;
}

const known: Record<string, ErrorWords> = words.known;

export const wordsOfError = ({ type, source }: { type: string; source: "SERVER" | "PREVIEW" }): ErrorWords =>
  known[type] ?? (source === "PREVIEW" ? words.unknownOfPage : words.unknownOfServer);

/** Where it happened, as far as it is known: "line 24 · v6". */
export const placeOf = (context: unknown, version: number | null): string => {
  const held: Record<string, unknown> = typeof context === "object" && context !== null ? { ...context } : {};
  const parts = [
    typeof held.file === "string" ? held.file : null,
    typeof held.line === "number" ? words.line(held.line) : null,
    typeof held.operation === "string" ? held.operation : null,
    version === null ? null : `v${version}`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
};
