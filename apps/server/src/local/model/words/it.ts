import { en } from "./en.ts";
import type { Words } from "./types.ts";
export const it: Words = { ...en, lang: "it" };
