import { createHash } from "node:crypto";

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Tells whether two requests with the same idempotency key ask for the same: the order of an object's keys is no difference. */
export const inputHash = (input: Plain): string =>
  createHash("sha256").update(canonical(input)).digest("hex");

function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`;
}
