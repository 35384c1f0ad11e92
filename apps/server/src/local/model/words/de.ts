import { en } from "./en.ts";
import type { Words } from "./types.ts";
export const de: Words = { ...en, lang: "de" };
