import { randomInt } from "node:crypto";
import { plainLetters } from "../plain-letters.ts";

/** A label of a host name (63) less a deploy's id (24) and "--": so that a draft's address is one label too. */
const LENGTH = 37;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** "Crème & Co" is "creme-co"; null if nothing is left of it. */
export function slugOf(name: string): string | null {
  const slug = plainLetters(name.slice(0, 300)).replace(/[^a-z0-9]+/g, "-");
  return trimmed(slug.replace(/^-+/, ""), LENGTH) || null;
}

/** The same name with four letters after it that nobody chose. */
export function suggestionFor(name: string): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${trimmed(name, LENGTH - 5) || "site"}-${letters}`;
}

const trimmed = (text: string, length: number) => text.slice(0, length).replace(/-+$/, "");
