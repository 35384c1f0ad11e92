import { en } from "./en.ts";
import type { Words } from "./types.ts";
export const pt: Words = { ...en, lang: "pt" };
